import { startEmbeddedPostgres } from '../../src/embedded/postgres.ts'
import type { SnapshotRow } from '../../src/projection/search-document.ts'
import { openPostgresEngine } from '../../src/search-engine/postgres/engine.ts'
import { createLogger } from '../../src/shared/logger.ts'

/** Reads the documents as the service does, from its own database. */
export async function loadRows(dataDirectory: string): Promise<SnapshotRow[]> {
  const log = createLogger('silent')
  const database = await startEmbeddedPostgres({ dataDirectory, log })
  try {
    const { snapshotSource, close } = await openPostgresEngine({ url: database.url, log })
    const rows: SnapshotRow[] = []
    await snapshotSource.load((page) => {
      for (const { row } of page) if (row !== null) rows.push(row)
    }).finally(close)
    return rows
  } finally {
    await database.stop()
  }
}
