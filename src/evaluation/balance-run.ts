import type { Filter } from '../domain/filter.ts'
import { EVERYTHING } from '../domain/filter.ts'
import { BALANCE_STEPS, PLACES } from '../matching/balance/steps.ts'
import { fromSnapshot } from '../matching/query.ts'
import type { Snapshot } from '../matching/snapshot.ts'
import { suggest } from '../matching/suggest.ts'
import type { RankingValues } from '../matching/values.ts'
import { LiveExposure } from '../use-cases/live-exposure.ts'
import type { HeldOutQuery } from './partnerships.ts'

/** One list of ten as positions: as it was shown, and as the scores alone would have it. */
export interface BothLists {
  readonly asker: number
  readonly balanced: readonly number[]
  readonly byScore: readonly number[]
}

/** Whether the partner that was held out is among the ten. */
export interface Hit {
  readonly balanced: boolean
  readonly byScore: boolean
}

/**
 * Asks for lists one after the other by the product's own code, exposure growing from list to list as in service:
 * nothing is known of it at first.
 */
export class BalanceRun {
  readonly #exposure = new LiveExposure()
  readonly #steps = new Set(BALANCE_STEPS)
  #asked = 0

  /** @param today ISO date */
  constructor(private readonly snapshot: Snapshot, private readonly values: RankingValues, private readonly today: string) {}

  /** The list that a municipality (a position) is shown. */
  ask(position: number, filter: Filter = EVERYTHING): BothLists {
    const now = this.#asked++
    const { items, balance: { displaced } } = suggest(this.snapshot, this.values, {
      asker: fromSnapshot(this.snapshot, position), limit: PLACES, filter, pausedCountries: new Set(), today: this.today,
      balance: { steps: this.#steps, exposure: this.#exposure.for(String(now), now) },
    })
    this.#exposure.show(this.snapshot.columns.id[position] ?? 0, items.map(({ id }) => id), now)
    const byScore = [...items, ...displaced].filter(({ placement }) => placement.byScore <= PLACES)
    const positions = (list: readonly { readonly id: number }[]) => list.map(({ id }) => this.snapshot.positionOf(id))
    return { asker: position, balanced: positions(items), byScore: positions(byScore) }
  }

  /** A held-out partnership from one of its ends, open and with the partner's country given. */
  seek({ asker, target }: HeldOutQuery): { readonly open: Hit; readonly countryGiven: Hit } {
    const from = asker === null ? -1 : this.snapshot.positionOf(asker)
    const to = target === null ? -1 : this.snapshot.positionOf(target)
    if (from < 0 || to < 0) return { open: MISSED, countryGiven: MISSED }
    const country = this.snapshot.countries.values[this.snapshot.columns.country[to] ?? 0] ?? ''
    const hit = ({ balanced, byScore }: BothLists): Hit => ({ balanced: balanced.includes(to), byScore: byScore.includes(to) })
    return { open: hit(this.ask(from)), countryGiven: hit(this.ask(from, { field: 'country', in: [country] })) }
  }
}

const MISSED: Hit = { balanced: false, byScore: false }
