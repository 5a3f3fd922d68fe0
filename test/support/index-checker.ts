import type { DataSource } from 'typeorm'
import { z } from 'zod'
import { PostgresMunicipalityStore } from '../../src/persistence/postgres-municipality-store.ts'
import { hashDocument } from '../../src/projection/hash.ts'
import { projectDocument } from '../../src/projection/project.ts'

const idRows = z.array(z.object({ id: z.int() }))
const indexRows = z.array(z.object({
  id: z.int(), version: z.int(), hash: z.string(), stored: z.int().nullable(), attributes: z.int().nullable(), words: z.int().nullable(),
  spellings: z.array(z.string()),
}))

/**
 * Finds out whether the index says what the database says. `faults` after everything has drained: what differs between
 * the index and the projection of the database, one line each. `watch` at any time in between: whether a version went
 * backwards, or something erased came back.
 */
export class IndexChecker {
  readonly #dataSource: DataSource
  readonly #seen = new Map<number, number>()

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  /** Begins anew, after the index was emptied on purpose. */
  forget(): void {
    this.#seen.clear()
  }

  async watch(): Promise<string[]> {
    const faults: string[] = []
    const erased = await new PostgresMunicipalityStore(this.#dataSource).erasedVersions(await this.#allErased())
    for (const { id, version, hash } of await this.#index()) {
      const before = this.#seen.get(id) ?? 0
      if (version < before) faults.push(`${id}: went back from version ${before} to ${version}`)
      this.#seen.set(id, Math.max(before, version))
      const erasedAt = erased.get(id)
      if (hash !== '' && erasedAt !== undefined && version >= erasedAt) faults.push(`${id}: came back after it was erased`)
    }
    return faults
  }

  async faults(): Promise<string[]> {
    const faults = await this.watch()
    const index = new Map((await this.#index()).map((row) => [row.id, row]))
    const ids = idRows.parse(await this.#dataSource.query('SELECT id FROM municipality ORDER BY id')).map(({ id }) => id)
    const store = new PostgresMunicipalityStore(this.#dataSource)
    for (const aggregate of await store.loadForIndex(ids, new Map())) {
      const document = projectDocument(aggregate)
      const row = index.get(document.id)
      index.delete(document.id)
      if (row === undefined) {
        faults.push(`${document.id}: is missing`)
        continue
      }
      if (row.version !== document.version) faults.push(`${document.id}: has version ${row.version} instead of ${document.version}`)
      if (row.hash !== hashDocument(document, aggregate.namesSource)) faults.push(`${document.id}: does not say what the database says`)
      if ([row.stored, row.attributes, row.words].some((id) => id !== document.id)) faults.push(`${document.id}: lacks a part`)
      const spellings = document.names.map(({ folded }) => folded).sort()
      if (row.spellings.sort().join() !== spellings.join()) faults.push(`${document.id}: is found as ${row.spellings.join()}`)
    }
    for (const { id, hash, attributes, words, spellings } of index.values()) {
      if (hash !== '' || attributes !== null || words !== null || spellings.length > 0) faults.push(`${id}: should not be there`)
    }
    return faults
  }

  async #index() {
    return indexRows.parse(await this.#dataSource.query(`
      SELECT d.municipality_id AS id, d.version, d.hash, (d.document->>'id')::integer AS stored, a.municipality_id AS attributes,
        w.municipality_id AS words,
        ARRAY(SELECT folded FROM search_name n WHERE n.municipality_id = d.municipality_id) AS spellings
      FROM search_document d LEFT JOIN search_attribute a USING (municipality_id) LEFT JOIN search_words w USING (municipality_id)`))
  }

  async #allErased(): Promise<number[]> {
    return idRows.parse(await this.#dataSource.query('SELECT municipality_id AS id FROM erasure')).map(({ id }) => id)
  }
}
