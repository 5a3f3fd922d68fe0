import type { Dataset } from '../domain/dataset.ts'
import { isoDate, type Clock } from '../shared/clock.ts'
import type { DatasetStore } from './ports/dataset-store.ts'
import type { MunicipalityExport, MunicipalityStore } from './ports/municipality-store.ts'
import type { DirectoryPlace, SearchEngine, Sort } from './ports/search-engine.ts'
import { filterGroups, type Wanted } from './wanted.ts'

interface Ports {
  readonly engine: Pick<SearchEngine, 'findPage'>
  readonly municipalities: Pick<MunicipalityStore, 'exportableIds' | 'exportRecords'>
  readonly datasets: DatasetStore
  readonly clock: Clock
}

/** A municipality as it is given out: with where its record comes from and on what terms. */
export interface ExportedMunicipality {
  readonly municipality: MunicipalityExport
  readonly dataset: Dataset
}

export interface DirectoryExport {
  /** How many were found and may not be exported; they are not among the rows. */
  readonly leftOut: number
  readonly rows: AsyncIterable<readonly ExportedMunicipality[]>
}

/** Ids that the engine is asked for at a time. */
const PAGE = 1_000
/** Records read at a time. Between two readings no connection is held, however slowly they are fetched. */
const BATCH = 1_000

export interface ExportQuestion {
  /** Words to be found in names and texts; empty for all. */
  readonly words: string
  readonly wanted: Wanted
  readonly sort: Sort
  /** At most so many; null for all. */
  readonly limit: number | null
}

/**
 * All municipalities that were asked for and may be exported. The list is that of the moment it was asked for, without
 * what is erased, or may not be exported any more, when its turn comes. By relevance no engine lists all: the largest
 * come first then.
 */
export async function exportDirectory(ports: Ports, { words, wanted, sort, limit }: ExportQuestion): Promise<DirectoryExport> {
  const groups = filterGroups(wanted, isoDate(ports.clock.now()))
  const found: number[] = []
  for (let after: DirectoryPlace | null = null; ;) {
    const page = await ports.engine.findPage({
      words, groups, sort: sort === 'relevance' ? '-population' : sort, limit: PAGE, offset: 0, after,
    })
    found.push(...page.ids)
    after = page.last
    if (page.ids.length < PAGE || after === null || found.length >= (limit ?? Infinity)) break
  }
  const asked = limit === null ? found : found.slice(0, limit)
  const ids = await ports.municipalities.exportableIds(asked)
  return { leftOut: asked.length - ids.length, rows: rowsOf(ports, ids) }
}

async function* rowsOf({ municipalities, datasets }: Ports, ids: readonly number[]): AsyncGenerator<ExportedMunicipality[]> {
  const known = new Map((await datasets.list()).map((dataset) => [dataset.id, dataset]))
  for (let at = 0; at < ids.length; at += BATCH) {
    const records = await municipalities.exportRecords(ids.slice(at, at + BATCH))
    yield records.flatMap((municipality) => {
      const dataset = known.get(municipality.datasetId)
      // One that was moved to a dataset that came only now: it is in the next export.
      return dataset === undefined ? [] : [{ municipality, dataset }]
    })
  }
}
