import type { Dataset } from '../domain/dataset.ts'
import { cardsWithRight } from './cards-with-right.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import { conditionsOf, type PartnershipQuestion } from './partnership-question.ts'
import type { DatasetStore } from './ports/dataset-store.ts'
import type { PartnershipBetween, PartnershipList, PartnershipSort } from './ports/partnership-list.ts'

interface Ports {
  readonly partnershipList: Pick<PartnershipList, 'exportable' | 'reader'>
  readonly datasets: Pick<DatasetStore, 'list'>
  readonly live: LiveSnapshot
}

/** A link as it is given out: with where it comes from and on what terms. */
export interface ExportedPartnership {
  readonly link: PartnershipBetween
  readonly dataset: Dataset
}

export interface PartnershipExport {
  /** How many links may be shown and not be exported; they are not among the rows. */
  readonly leftOut: number
  readonly rows: AsyncIterable<readonly ExportedPartnership[]>
}

/** Rows read at a time. Between two readings no connection is held, however slowly they are fetched. */
const BATCH = 1_000

/**
 * All partnerships that were asked for and may be exported, in order; `limit`: at most so many, null for all. The list
 * is that of the moment it was asked for, without what is removed, or may not be exported any more, when its turn comes.
 */
export async function exportPartnerships(
  ports: Ports, question: PartnershipQuestion,
  { sort, limit }: { readonly sort: PartnershipSort; readonly limit: number | null },
): Promise<PartnershipExport> {
  const { ids, leftOut } = await ports.partnershipList.exportable(conditionsOf(question, ports.live), sort)
  return { leftOut, rows: rowsOf(ports, limit === null ? ids : ids.slice(0, limit)) }
}

async function* rowsOf({ partnershipList, datasets, live }: Ports, ids: readonly number[]): AsyncGenerator<ExportedPartnership[]> {
  const readLinks = partnershipList.reader('export')
  const read = async (at: number) => {
    const present = await datasets.list()
    const links = await readLinks(ids.slice(at, at + BATCH), cardsWithRight(live, present, 'export'))
    return { links, known: new Map(present.map((dataset) => [dataset.id, dataset])) }
  }
  let reading = ids.length === 0 ? null : read(0)
  for (let next = BATCH; reading !== null; next += BATCH) {
    const { links, known } = await reading
    // The database reads the next rows while these are written out.
    reading = next < ids.length ? read(next) : null
    reading?.catch(() => undefined)
    yield links.flatMap((link) => {
      const dataset = known.get(link.datasetId)
      // One that was moved to a dataset that came only now.
      return dataset === undefined ? [] : [{ link, dataset }]
    })
  }
}
