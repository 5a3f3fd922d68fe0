import type { Dataset } from '../domain/dataset.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import { conditionsOf, type PartnershipQuestion } from './partnership-question.ts'
import type { DatasetStore } from './ports/dataset-store.ts'
import type { PartnershipList, PartnershipStatistics } from './ports/partnership-list.ts'

interface Ports {
  readonly partnershipList: Pick<PartnershipList, 'statistics'>
  readonly datasets: DatasetStore
  readonly live: LiveSnapshot
}

export interface CountedPartnerships extends Omit<PartnershipStatistics, 'datasets'> {
  /** What was counted: the datasets with how many links of each, greatest first. */
  readonly record: readonly { readonly dataset: Dataset; readonly count: number }[]
}

/** Counts of the partnerships that were asked for and may be shown. They say what is recorded, not what exists. */
export async function countPartnerships(ports: Ports, question: PartnershipQuestion): Promise<CountedPartnerships> {
  const [{ datasets: counts, ...statistics }, datasets] = await Promise.all([
    ports.partnershipList.statistics(conditionsOf(question, ports.live)), ports.datasets.list(),
  ])
  const record = datasets.flatMap((dataset) => {
    const count = counts[dataset.id]
    return count === undefined ? [] : [{ dataset, count }]
  })
  return { ...statistics, record: record.sort((first, second) => second.count - first.count) }
}
