import type { Dataset } from '../domain/dataset.ts'
import type { Level } from '../domain/municipality.ts'
import { takeSaturation, type Saturation } from '../matching/saturation.ts'
import { isoDate, type Clock } from '../shared/clock.ts'
import type { Turns } from '../shared/turns.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import { countPartnerships } from './partnership-statistics.ts'
import type { DatasetStore } from './ports/dataset-store.ts'
import type { PartnershipList } from './ports/partnership-list.ts'

interface Ports {
  readonly live: LiveSnapshot
  readonly turns: Turns
  readonly clock: Clock
  readonly partnershipList: Pick<PartnershipList, 'statistics'>
  readonly datasets: DatasetStore
}

export interface CountedSaturation {
  readonly items: readonly Saturation[]
  /** The recorded links of this level behind the counts, by dataset: what nobody has recorded is not counted. */
  readonly record: readonly { readonly dataset: Dataset; readonly count: number }[]
}

/**
 * How many municipalities of a level have a partner, look for one or are still free, by country and size. Counted over
 * what may be found. `countries`: only these; empty for all. Fails with DependencyFault while the snapshot is loaded.
 */
export async function countSaturation(ports: Ports, level: Level, countries: readonly string[]): Promise<CountedSaturation> {
  const { record } = await countPartnerships(ports, {
    municipalities: [], levels: [level], countries: [], regions: [], forms: [], statuses: ['active', 'dormant', 'suspended'],
    since: null, until: null, areas: [], words: '',
  })
  await ports.turns.turn()
  return { items: takeSaturation(ports.live.current().snapshot, level, countries, isoDate(ports.clock.now())), record }
}
