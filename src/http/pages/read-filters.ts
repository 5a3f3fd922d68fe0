import type { z } from 'zod'
import { FILTER_PARAMETERS, filterNames, type FilterValues } from '../../../web/addresses.ts'
import type { FilterFault } from '../../../web/sections/suggestion-filters.tsx'
import { balance } from '../schemas/balance.ts'
import { countries, interests } from '../schemas/parameters.ts'
import { ownWords, withoutParameter } from '../schemas/understood.ts'
import { wantedFrom } from '../schemas/wanted.ts'
import { BALANCE_STEPS, type BalanceStep } from '../../matching/balance/steps.ts'
import type { OwnWords } from '../../use-cases/read-words.ts'
import type { Wanted } from '../../use-cases/wanted.ts'
import type { PageRequest } from './page-request.ts'

/** More inhabitants than anybody has. */
const MOST_INHABITANTS = 100_000_000
/** Thousands as people part them, in any language: 12 500, 12.500, 12,500, 12'500. */
const PARTED_THOUSANDS = /^\d{1,3}([\s.,'’]\d{3})+$/u

export interface ReadFilters {
  /** As the fields show them: sound ones in their plain form, others as they were typed. */
  readonly values: FilterValues
  readonly faults: readonly FilterFault[]
  readonly wanted: Wanted
  readonly balance: ReadonlySet<BalanceStep>
  readonly ownWords: OwnWords
}

/** The filters of a page's address, read as a person means them. Nothing is wanted of a filter that is at fault. */
export function readFilters(query: PageRequest['query']): ReadFilters {
  const given = (name: keyof FilterValues) => (query.get(FILTER_PARAMETERS[name]) ?? []).map((value) => value.trim())
  const typed = Object.fromEntries(filterNames.map((name) => [name, given(name).join(',')])) as Record<keyof FilterValues, string>
  const faults: FilterFault[] = []
  const list = <Item>(field: 'country' | 'interest', schema: z.ZodType<Item[] | undefined>): Item[] => {
    const read = schema.safeParse(given(field))
    if (!read.success) faults.push({ field, kind: field })
    return read.data ?? []
  }
  const inhabitants = (field: 'populationMin' | 'populationMax'): number | null => {
    const number = readInhabitants(typed[field])
    if (number === undefined) faults.push({ field, kind: 'population' })
    return number ?? null
  }

  const chosen = { country: list('country', countries), interest: list('interest', interests) }
  const population = { min: inhabitants('populationMin'), max: inhabitants('populationMax') }
  if (population.min !== null && population.max !== null && population.min > population.max) {
    faults.push({ field: 'populationMax', kind: 'population_order' })
  }
  const text = ownWords.safeParse(typed.text)
  if (!text.success) faults.push({ field: 'text', kind: 'text' })
  const without = withoutParameter.safeParse(typed.without).data ?? []
  const isSound = (field: keyof FilterValues) => faults.every((fault) => fault.field !== field)
  // No field of the form: it comes from links of ours, and the list says what has a part in it.
  const steps = balance.safeParse(typed.balance === '' ? undefined : typed.balance)
  return {
    faults,
    balance: steps.data ?? new Set(BALANCE_STEPS),
    ownWords: { text: text.data ?? '', without },
    values: {
      text: text.data ?? typed.text,
      without: without.join(','),
      balance: steps.success ? typed.balance : '',
      country: isSound('country') ? chosen.country.join(',') : typed.country,
      interest: isSound('interest') ? chosen.interest.join(',') : typed.interest,
      populationMin: population.min === null ? typed.populationMin : String(population.min),
      populationMax: population.max === null ? typed.populationMax : String(population.max),
    },
    wanted: wantedFrom({ ...chosen, ...(population.min === null && population.max === null ? {} : { population }) }),
  }
}

/** A number of inhabitants as people write it; null where nothing is written, undefined where it is not a number. */
function readInhabitants(written: string): number | null | undefined {
  if (written === '') return null
  const plain = PARTED_THOUSANDS.test(written) ? written.replaceAll(/\D/gu, '') : written
  const number = Number(plain)
  return /^\d{1,9}$/.test(plain) && number <= MOST_INHABITANTS ? number : undefined
}
