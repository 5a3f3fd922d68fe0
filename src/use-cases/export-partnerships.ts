import type { Dataset } from '../domain/dataset.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import { conditionsOf, type PartnershipQuestion } from './partnership-question.ts'
import type { DatasetStore } from './ports/dataset-store.ts'
import type { PartnershipBetween, PartnershipConditions, PartnershipList, PartnershipPlace, PartnershipSort } from './ports/partnership-list.ts'

interface Ports {
  readonly partnershipList: Pick<PartnershipList, 'read' | 'count'>
  readonly datasets: DatasetStore
  readonly live: LiveSnapshot
}

/** A link as it is given out: with where it comes from and on what terms. */
export interface ExportedPartnership extends PartnershipBetween {
  readonly dataset: Dataset
}

export interface PartnershipExport {
  /** How many links may be shown and not be exported; they are not among the rows. */
  readonly leftOut: number
  readonly rows: AsyncIterable<readonly ExportedPartnership[]>
}

/**
 * Rows read at a time. No connection is held between two of them, however slowly they are fetched, and a place in the
 * list stays right under writes: a link that stays is given out once.
 */
const BATCH = 2_000

/** All partnerships that were asked for and may be exported, in order; `limit`: at most so many, null for all. */
export async function exportPartnerships(
  ports: Ports, question: PartnershipQuestion,
  { sort, limit }: { readonly sort: PartnershipSort; readonly limit: number | null },
): Promise<PartnershipExport> {
  const conditions = conditionsOf(question, ports.live)
  const { shown, exportable } = await ports.partnershipList.count(conditions)
  return { leftOut: shown - exportable, rows: rowsOf(ports, conditions, sort, limit ?? Infinity) }
}

async function* rowsOf(
  { partnershipList, datasets }: Ports, conditions: PartnershipConditions, sort: PartnershipSort, limit: number,
): AsyncGenerator<ExportedPartnership[]> {
  const byId = new Map((await datasets.list()).map((dataset) => [dataset.id, dataset]))
  let after: PartnershipPlace | null = null
  for (let left = limit; left > 0;) {
    const wanted = Math.min(BATCH, left)
    const found = await partnershipList.read({ conditions, right: 'export', sort, after, limit: wanted })
    yield found.flatMap(({ link }) => {
      const dataset = byId.get(link.datasetId)
      // A dataset that was added since the rows began is not told of: it comes with the next export.
      return dataset === undefined ? [] : [{ ...link, dataset }]
    })
    left -= found.length
    after = found.at(-1)?.place ?? null
    if (found.length < wanted) return
  }
}
