import type { QuantityIndex } from './quantity-words.ts'
import { numberOf, SENTENCE, type Token, TOGETHER } from './tokens.ts'

/** A number of inhabitants or a distance, with the tokens it is said by. */
export interface Quantity {
  readonly from: number
  readonly to: number
  readonly of: 'inhabitants' | 'metres'
  readonly min: number | null
  readonly max: number | null
  /** The number itself where it is "about" or bare; null for a range. */
  readonly about: number | null
}

/** "About 10,000" is from two thirds of it to one and a half. */
const ROUGHLY = 1.5
const METRES_OF_MILE = 1_609.344
/** From here on a number with a bound and no unit is one of inhabitants: "up to 5,000". */
const LEAST_WITHOUT_UNIT = 1_000
/** So far before a number may stand what it counts: "population of more than". */
const FAR_BEFORE = 5

/** All quantities of a text; `wordsOf` gives the words of the languages in which a token is read, the surest first. */
export function findQuantities(tokens: readonly Token[], wordsOf: (token: Token) => readonly QuantityIndex[]): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'number') continue
    const quantity = wordsOf(token).map((words) => quantityAt(tokens, at, words)).find((read) => read !== null)
    if (quantity === undefined || quantity === null) continue
    found.push(quantity)
    at = quantity.to - 1
  }
  return found
}

interface Numbers {
  readonly first: number
  readonly second: number | null
  readonly hasThousand: boolean
  readonly to: number
}

function quantityAt(tokens: readonly Token[], at: number, words: QuantityIndex): Quantity | null {
  const numbers = numbersAt(tokens, at, words)
  const unit = unitAt(tokens, numbers.to, words)
  const bound = boundBefore(tokens, at, words)
  const later = boundAfter(tokens, unit?.to ?? numbers.to, words)
  const isBounded = bound.kind !== null || later !== null || numbers.second !== null
  const from = bound.from
  const to = later?.to ?? unit?.to ?? numbers.to
  if (unit?.of === 'metres') {
    const metres = (value: number) => Math.round(value * unit.factor)
    return { from, to, of: 'metres', ...ends(numbers, bound.kind ?? later?.kind ?? 'atMost', metres), about: null }
  }
  const noun = inhabitantsBefore(tokens, from, words)
  const isPopulation = unit?.of === 'inhabitants' || noun !== null ||
    (numbers.hasThousand && isBounded) || (isBounded && numbers.first >= LEAST_WITHOUT_UNIT && !isYear(tokens[at]))
  if (!isPopulation || numbers.first < 1) return null
  const kind = bound.kind ?? later?.kind ?? 'about'
  return {
    from: unit === null ? noun ?? from : from, to, of: 'inhabitants', ...ends(numbers, kind, Math.round),
    about: kind === 'about' && numbers.second === null ? Math.round(numbers.first) : null,
  }
}

function ends({ first, second }: Numbers, kind: 'atMost' | 'atLeast' | 'about', round: (value: number) => number) {
  if (second !== null) return { min: round(Math.min(first, second)), max: round(Math.max(first, second)) }
  if (kind === 'atMost') return { min: null, max: round(first) }
  if (kind === 'atLeast') return { min: round(first), max: null }
  return { min: round(first / ROUGHLY), max: round(first * ROUGHLY) }
}

/** One number or two ("5 to 10 thousand"), with what multiplies them. */
function numbersAt(tokens: readonly Token[], at: number, words: QuantityIndex): Numbers {
  const first = numberOf(tokens[at] ?? { text: '0' })
  const thousandFirst = words.after(tokens, at + 1, 'thousand')
  const afterFirst = at + 1 + thousandFirst
  const joining = words.after(tokens, afterFirst, 'to')
  const next = tokens[afterFirst + joining]
  const isRange = next?.kind === 'number' && next.breakBefore === TOGETHER && (joining > 0 || /[–—-]/u.test(next.gap))
  if (!isRange) return { first: first * (thousandFirst > 0 ? 1_000 : 1), second: null, hasThousand: thousandFirst > 0, to: afterFirst }
  const second = numberOf(next)
  const thousandSecond = words.after(tokens, afterFirst + joining + 1, 'thousand')
  // "5 to 10 thousand" is five thousand to ten thousand.
  const factor = thousandFirst > 0 || (thousandSecond > 0 && first < 1_000) ? 1_000 : 1
  return {
    first: first * factor, second: second * (thousandSecond > 0 ? 1_000 : 1), hasThousand: thousandSecond > 0,
    to: afterFirst + joining + 1 + thousandSecond,
  }
}

/** The unit after a number, with at most one word between ("10 000 stałych mieszkańców"). */
function unitAt(tokens: readonly Token[], at: number, words: QuantityIndex) {
  for (const skipped of [0, 1]) {
    if (skipped === 1 && tokens[at]?.breakBefore !== TOGETHER) return null
    const start = at + skipped
    if (tokens[start] === undefined || tokens[start].breakBefore === SENTENCE) return null
    const inhabitants = words.after(tokens, start, 'inhabitants')
    if (inhabitants > 0) return { of: 'inhabitants', factor: 1, to: start + inhabitants } as const
    const kilometres = words.after(tokens, start, 'kilometres')
    if (kilometres > 0) return { of: 'metres', factor: 1_000, to: start + kilometres } as const
    const miles = words.after(tokens, start, 'miles')
    if (miles > 0) return { of: 'metres', factor: METRES_OF_MILE, to: start + miles } as const
  }
  return null
}

/** The bound before a number; an "about" between the two says nothing more ("up to about"). */
function boundBefore(tokens: readonly Token[], at: number, words: QuantityIndex) {
  if (tokens[at]?.breakBefore !== TOGETHER) return { kind: null, from: at }
  const about = words.before(tokens, at, 'about')
  for (const skipped of new Set([0, about])) {
    const lengths = (['atMost', 'atLeast'] as const).map((kind) => ({ kind, length: words.before(tokens, at - skipped, kind) }))
    const [longest] = lengths.toSorted((a, b) => b.length - a.length)
    if (longest !== undefined && longest.length > 0) return { kind: longest.kind, from: at - skipped - longest.length }
  }
  const between = words.before(tokens, at, 'between')
  if (between > 0) return { kind: null, from: at - between }
  return about > 0 ? { kind: 'about' as const, from: at - about } : { kind: null, from: at }
}

function boundAfter(tokens: readonly Token[], at: number, words: QuantityIndex) {
  const more = words.after(tokens, at, 'orMore')
  if (more > 0) return { kind: 'atLeast' as const, to: at + more }
  const fewer = words.after(tokens, at, 'orFewer')
  return fewer > 0 ? { kind: 'atMost' as const, to: at + fewer } : null
}

/** Where the word stands that says what is counted, not far before the number; null where none does. */
function inhabitantsBefore(tokens: readonly Token[], at: number, words: QuantityIndex): number | null {
  for (let before = at - 1; before >= Math.max(0, at - FAR_BEFORE); before--) {
    if ((tokens[before + 1]?.breakBefore ?? SENTENCE) !== TOGETHER) return null
    if (words.after(tokens, before, 'inhabitants') > 0) return before
  }
  return null
}

function isYear(token: Token | undefined): boolean {
  return token !== undefined && /^(?:19|20|21)\d\d$/u.test(token.text)
}
