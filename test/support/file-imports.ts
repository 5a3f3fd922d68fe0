import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ImportKind } from '../../src/domain/import-kind.ts'
import type { ImportRun } from '../../src/domain/import-run.ts'
import type { RegisterRecord } from '../../src/import/geonames/register-record.ts'
import { datasetOfImport } from '../../src/use-cases/dataset-of-import.ts'
import { fileImports } from '../../src/import/import-file.ts'
import { rowsOfRun } from '../../src/use-cases/report-import.ts'
import { PostgresImportStore } from '../../src/persistence/imports/postgres-import-store.ts'
import { PostgresCodeLookUp } from '../../src/persistence/postgres-code-look-up.ts'
import { PostgresMunicipalityStore } from '../../src/persistence/postgres-municipality-store.ts'
import { PostgresOutbox } from '../../src/persistence/postgres-outbox.ts'
import { PostgresRegisterStore } from '../../src/persistence/postgres-register-store.ts'
import { openPostgresEngine } from '../../src/search-engine/postgres/engine.ts'
import type { FileImport } from '../../src/use-cases/ports/file-imports.ts'
import { syncIndexHandler } from '../../workers/sync-index.ts'
import { openDatabase } from './open-database.ts'
import { load } from './register-records.ts'
import { silent } from './temporary-cluster.ts'

export type ImportWorld = Awaited<ReturnType<typeof openImports>>

/** A database with these municipalities in it, indexed, and the importer over it; files are written for it as they are given. */
export async function openImports(records: readonly RegisterRecord[]) {
  const database = await openDatabase()
  const { dataSource } = database
  const engine = await openPostgresEngine({ url: database.url, log: silent })
  const [municipalities, outbox] = [new PostgresMunicipalityStore(dataSource), new PostgresOutbox(dataSource)]
  const store = new PostgresImportStore(dataSource)
  const clock = { now: () => new Date('2026-11-23T12:00:00Z') }
  const ports = { store, codes: new PostgresCodeLookUp(dataSource), names: engine.names, clock }
  const folder = await mkdtemp(join(tmpdir(), 'imports-'))
  const sync = async () => {
    const handler = syncIndexHandler({ outbox, municipalities, documents: engine.documents, engines: [engine.engine], log: silent })
    for (let claim = await outbox.claim(1_000, 60_000); claim !== null; claim = await outbox.claim(1_000, 60_000)) {
      await handler({ ticket: claim.ticket, items: [...claim.items] })
    }
  }
  await load(new PostgresRegisterStore(dataSource), records)
  await sync()
  let files = 0

  const write = async (content: string | Uint8Array) => {
    const path = join(folder, `list-${++files}.csv`)
    await writeFile(path, content)
    return path
  }
  /** Reads a file to the end and answers its run; nothing is applied. */
  const read = async (kind: ImportKind, content: string | Uint8Array, given: Partial<FileImport> = {}): Promise<ImportRun> => {
    const path = await write(content)
    const started = await fileImports(ports).start({
      kind, path, fileName: basename(path), fileSize: (await stat(path)).size, mapping: [], fixed: [], encoding: null, createNew: false,
      dataset: datasetOfImport('Our list', {}, [], clock), ...given,
    })
    await started.done
    return runOf(started.id)
  }
  const runOf = async (id: number): Promise<ImportRun> => {
    const run = await store.find(id)
    if (run === null) throw new Error(`there is no run ${id}`)
    return run
  }
  return {
    database, store, ports, engine, municipalities, outbox, sync, write, read, runOf,
    async apply(kind: ImportKind, content: string | Uint8Array, given: Partial<FileImport> = {}): Promise<ImportRun> {
      const { id } = await read(kind, content, given)
      await store.apply(id)
      return runOf(id)
    },
    async rows(runId: number) {
      const rows = []
      for await (const row of rowsOfRun(store, runId, null)) rows.push(row)
      return rows
    },
    /** All that is public of the register, without versions and numbers of rows: what must be as before when a run is undone. */
    state: async () => (await database.run(`
      SELECT (SELECT jsonb_agg(to_jsonb(m) - 'version' ORDER BY id) FROM municipality m) AS municipalities,
        (SELECT jsonb_agg(to_jsonb(p) - 'version' - 'id' ORDER BY a_id, b_id) FROM partnership p) AS partnerships,
        (SELECT jsonb_agg(to_jsonb(c) ORDER BY municipality_id, scheme) FROM official_code c) AS codes,
        (SELECT jsonb_agg(to_jsonb(i) ORDER BY municipality_id, topic, role, dataset_id) FROM interest i) AS interests,
        (SELECT jsonb_agg(to_jsonb(f) - 'updated_at' ORDER BY municipality_id) FROM profile f) AS profiles,
        (SELECT jsonb_agg(to_jsonb(l) ORDER BY municipality_id, language) FROM working_language l) AS languages,
        (SELECT jsonb_agg(to_jsonb(d) ORDER BY id) FROM dataset d) AS datasets`))[0],
    async close() {
      await engine.close()
      await database.close()
      await rm(folder, { recursive: true })
    },
  }
}
