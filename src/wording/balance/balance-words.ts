import type { BalanceStep } from '../../matching/balance/steps.ts'
import type { CountedForms } from '../formats.ts'

type ByQuota = Readonly<Record<Exclude<BalanceStep, 'exposure'>, string>>

/** How a language tells what balance did. A place is that by score alone, as a figure. */
export interface BalanceWords {
  /** `steps`: what has a part in the order, each in half a sentence, parted by semicolons. */
  /** What parts the halves of a sentence: a semicolon, after a space that does not break in French. */
  readonly between: string
  readonly order: (steps: string) => string
  readonly steps: Readonly<Record<BalanceStep, string>>
  /** `why`: of `raised`, `gaveWay`, `others`, or what `shownOften` says. */
  readonly placed: (place: string, why: string) => string
  readonly raised: ByQuota
  readonly gaveWay: ByQuota
  /** `lists`: counted. */
  readonly shownOften: (shown: string, lists: string) => string
  /** Others were moved, and it was not. */
  readonly others: string
  readonly lists: CountedForms
}
