import type { z } from 'zod'
import { CONDITIONS, type Condition, type ConditionFault } from '../../../web/conditions.ts'
import type { Parameters } from '../../../web/parameters.ts'
import type { Wanted } from '../../use-cases/wanted.ts'
import { availabilities, countries, ids, interests, languages, levels, partnerCountries, regions, traits, withoutPartner } from '../schemas/parameters.ts'
import { wantedFrom } from '../schemas/wanted.ts'
import type { PageRequest } from './page-request.ts'
import { readInhabitants } from './read-inhabitants.ts'

export interface ReadConditions {
  /** As the fields show them: sound ones in their plain form, others as they were typed. */
  readonly parameters: Parameters
  readonly faults: readonly ConditionFault[]
  readonly wanted: Wanted
}

/** The conditions of a page's address, read as a person means them. Nothing is wanted of one that is at fault. */
export function readConditions(query: PageRequest['query']): ReadConditions {
  const given = (name: Condition) => (query.get(name) ?? []).map((value) => value.trim()).filter((value) => value !== '')
  const faults: ConditionFault[] = []
  const written = new Map<Condition, readonly string[]>()
  const list = <Item extends string | number>(field: Condition, schema: z.ZodType<Item[] | undefined>): Item[] => {
    const read = schema.safeParse(given(field))
    if (!read.success) faults.push({ field, kind: 'choice' })
    const items = [...new Set(read.data ?? [])]
    written.set(field, read.success ? items.map(String) : given(field))
    return items
  }
  const inhabitants = (field: Condition): number | null => {
    const typed = given(field)[0] ?? ''
    const number = readInhabitants(typed)
    if (number === undefined) faults.push({ field, kind: 'number' })
    written.set(field, number === null ? [] : [number === undefined ? typed : String(number)])
    return number ?? null
  }

  const population = { min: inhabitants('population_min'), max: inhabitants('population_max') }
  if (population.min !== null && population.max !== null && population.min > population.max) {
    faults.push({ field: 'population_max', kind: 'order' })
  }
  const wanted = wantedFrom({
    country: list('country', countries),
    region: list('region', regions),
    level: list('level', levels),
    trait: list('trait', traits),
    interest: list('interest', interests),
    language: list('language', languages),
    availability: list('availability', availabilities),
    partner: list('partner', ids('')),
    partnerCountry: list('partnerCountry', partnerCountries),
    withoutPartner: list('withoutPartner', withoutPartner),
    ...(population.min === null && population.max === null ? {} : { population }),
  })
  const set = CONDITIONS.flatMap((name) => ((written.get(name) ?? []).length === 0 ? [] : [[name, written.get(name) ?? []] as const]))
  return { parameters: Object.fromEntries(set), faults, wanted }
}
