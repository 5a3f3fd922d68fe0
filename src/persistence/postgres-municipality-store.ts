import { Any, type DataSource } from 'typeorm'
import { z } from 'zod'
import type { Right } from '../domain/dataset.ts'
import type { CodeScheme } from '../domain/municipality.ts'
import type { Profile } from '../domain/profile.ts'
import type { IndexAggregate, MunicipalityAggregate, MunicipalityExport, MunicipalityStore } from '../use-cases/ports/municipality-store.ts'
import { ErasureEntity } from './entities/erasure.ts'
import { exportableIds, exportRecords } from './export-municipalities.ts'
import { loadAggregates, loadForIndex } from './load-aggregates.ts'
import { idRow, query } from './query.ts'
import { codePermitted } from './imported-facts-sql.ts'
import { permitted } from './rights-sql.ts'
import { saveProfile } from './save-profile.ts'
import { inTransaction, reading } from './transaction.ts'

const versionRow = z.object({ id: z.int(), version: z.int() })

export class PostgresMunicipalityStore implements MunicipalityStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  loadAggregates(ids: readonly number[], right: Right = 'find'): Promise<MunicipalityAggregate[]> {
    return inTransaction(this.#dataSource, (manager) => loadAggregates(manager, ids, right), { isolation: 'REPEATABLE READ' })
  }

  loadForIndex(ids: readonly number[], known: ReadonlyMap<number, string>): Promise<IndexAggregate[]> {
    return inTransaction(this.#dataSource, (manager) => loadForIndex(manager, ids, known), { isolation: 'REPEATABLE READ' })
  }

  exportableIds(ids: readonly number[]): Promise<number[]> {
    return reading(this.#dataSource, (manager) => exportableIds(manager, ids))
  }

  exportRecords(ids: readonly number[]): Promise<MunicipalityExport[]> {
    return reading(this.#dataSource, (manager) => exportRecords(manager, ids))
  }

  async erasedVersions(ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
    const rows = await reading(this.#dataSource, (manager) =>
      manager.findBy(ErasureEntity, { municipalityId: Any([...ids]) }))
    return new Map(rows.map(({ municipalityId, version }) => [municipalityId, version]))
  }

  versionsAfter(id: number, limit: number): Promise<{ id: number; version: number }[]> {
    return reading(this.#dataSource, (manager) => query(manager, versionRow, `
      (SELECT id, version FROM municipality WHERE id > $1 ORDER BY id LIMIT $2)
      UNION ALL
      (SELECT municipality_id, version FROM erasure WHERE municipality_id > $1 ORDER BY municipality_id LIMIT $2)
      ORDER BY id LIMIT $2`, [id, limit]))
  }

  /** Where a code stands for bodies of several levels or countries, the lowest level wins, then the smallest id. */
  async findIdByCode(scheme: CodeScheme, code: string): Promise<number | null> {
    const [found] = await reading(this.#dataSource, (manager) => query(manager, idRow, `
      SELECT m.id FROM official_code c JOIN municipality m ON m.id = c.municipality_id
      WHERE c.scheme = $1 AND c.code = $2 AND ${codePermitted('c', 'show')} AND ${permitted('m.dataset_id', 'show')}
      ORDER BY array_position(ARRAY['municipality', 'county', 'region'], m.level), m.id LIMIT 1`, [scheme, code]))
    if (found !== undefined) return found.id
    return scheme === 'geonames' ? this.#findIdByPlace(code) : null
  }

  saveProfile(id: number, profile: Profile, expectedVersion: number | null): Promise<number> {
    return inTransaction(this.#dataSource, (manager) => saveProfile(manager, id, profile, expectedVersion))
  }

  async #findIdByPlace(geonamesId: string): Promise<number | null> {
    if (!/^[1-9]\d{0,8}$/.test(geonamesId)) return null
    const [place] = await reading(this.#dataSource, (manager) => query(manager, idRow, `
      SELECT m.id FROM place p JOIN municipality m ON m.id = p.municipality_id
      WHERE p.geonames_id = $1 AND ${permitted('m.dataset_id', 'show')}`, [Number(geonamesId)]))
    return place?.id ?? null
  }
}
