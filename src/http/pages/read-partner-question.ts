import { BALANCE_STEPS, type BalanceStep } from '../../matching/balance/steps.ts'
import { TERM_NAMES } from '../../matching/findings.ts'
import type { Weights } from '../../matching/score.ts'
import type { OwnWords } from '../../use-cases/read-words.ts'
import type { Wanted } from '../../use-cases/wanted.ts'
import type { ConditionFault } from '../../../web/conditions.ts'
import type { Parameters } from '../../../web/parameters.ts'
import { LONGEST_PARTNER_WORDS } from '../../../web/sections/partner-filters.tsx'
import { weightParameter } from '../../../web/sections/weights.tsx'
import { balance } from '../schemas/balance.ts'
import { ownWords, withoutParameter } from '../schemas/understood.ts'
import { weight } from '../schemas/weights.ts'
import type { PageRequest } from './page-request.ts'
import { readConditions } from './read-conditions.ts'
import { readInhabitants } from './read-inhabitants.ts'
import { readText } from './read-text.ts'

/** What a reader asks of the list of partners. */
export interface PartnerQuestion {
  /** As the fields show it and addresses hold it: what is as usual is left out. */
  readonly parameters: Parameters
  readonly faults: readonly ConditionFault[]
  readonly wanted: Wanted
  readonly words: string
  /** The wanted partner in the asker's own words. */
  readonly ownWords: OwnWords
  readonly weights: Weights
  /** What has a part in the order beside the score. */
  readonly balance: ReadonlySet<BalanceStep>
  /** Metres; null for any distance. */
  readonly maxDistance: number | null
  /** Whether the address says more than it needs to, as forms do. */
  readonly isWordy: boolean
}

/** Kilometres: half the circumference of the Earth. */
const GREATEST_DISTANCE = 20_000

/** The question in a page's address, read as a person means it. */
export function readPartnerQuestion(query: PageRequest['query']): PartnerQuestion {
  // The list holds municipalities of the asker's own level alone.
  const conditions = readConditions(new Map([...query].filter(([name]) => name !== 'level')))
  const faults: ConditionFault[] = [...conditions.faults]
  const written: Record<string, readonly string[]> = { ...conditions.parameters }

  const typedDistance = (query.get('distance_max')?.[0] ?? '').trim()
  const kilometres = readInhabitants(typedDistance)
  const isDistance = kilometres === null || (kilometres !== undefined && kilometres <= GREATEST_DISTANCE)
  if (!isDistance) faults.push({ field: 'distance_max', kind: 'number' })
  if (typedDistance !== '') written['distance_max'] = [isDistance ? String(kilometres) : typedDistance]

  const words = readText(query.get('words')?.[0], LONGEST_PARTNER_WORDS)
  if (words !== '') written['words'] = [words]

  const typedText = query.get('text')?.join('\n') ?? ''
  const text = ownWords.safeParse(typedText)
  if (!text.success) faults.push({ field: 'text', kind: 'text' })
  if (typedText !== '') written['text'] = [text.data ?? typedText]
  const without = withoutParameter.safeParse(query.get('without')).data ?? []
  if (without.length > 0) written['without'] = without

  // No field of the form: it comes from links of ours, and the list says what has a part in it.
  const typedBalance = query.get('balance')
  const steps = balance.safeParse(typedBalance)
  if (typedBalance !== undefined && steps.success) written['balance'] = typedBalance.flatMap((part) => part.split(','))

  const weights: Partial<Record<(typeof TERM_NAMES)[number], number>> = {}
  let isWordy = false
  for (const term of TERM_NAMES) {
    const parameter = weightParameter(term)
    const typed = query.get(parameter)?.[0]
    if (typed === undefined) continue
    const read = weight.safeParse(typed)
    if (!read.success) faults.push({ field: parameter, kind: 'weight' })
    if (read.data === 1) isWordy = true
    else written[parameter] = [read.data === undefined ? typed : String(read.data)]
    if (read.data !== undefined && read.data !== 1) weights[term] = read.data
  }
  return {
    parameters: written, faults, wanted: conditions.wanted, words, weights, isWordy,
    ownWords: { text: text.data ?? '', without },
    balance: steps.data ?? new Set(BALANCE_STEPS),
    maxDistance: isDistance && typeof kilometres === 'number' ? kilometres * 1_000 : null,
  }
}
