import type { z } from 'zod'
import type { PartnershipQuestion } from '../../use-cases/partnership-question.ts'
import type { ConditionFault } from '../../../web/conditions.ts'
import type { Parameters } from '../../../web/parameters.ts'
import { countryPair, ids, levels } from '../schemas/parameters.ts'
import { text } from '../schemas/text.ts'
import type { PageRequest } from './page-request.ts'

/** As many characters of names as are read. */
export const LONGEST_NAMES = 200

export interface ReadLinks {
  /** What narrows the list as it stands in the address: sound values in their plain form, others as they were typed. */
  readonly parameters: Parameters
  readonly faults: readonly ConditionFault[]
  readonly question: PartnershipQuestion
}

/** Which partnerships a page's address asks for. Nothing is asked of a condition that is at fault. */
export function readLinks(query: PageRequest['query']): ReadLinks {
  const faults: ConditionFault[] = []
  const parameters: Record<string, readonly string[]> = {}
  const list = <Item extends string | number>(field: string, schema: z.ZodType<Item[] | undefined>): Item[] => {
    const typed = (query.get(field) ?? []).flatMap((value) => value.split(',')).map((value) => value.trim()).filter((value) => value !== '')
    const read = schema.safeParse(typed)
    if (!read.success) faults.push({ field, kind: 'choice' })
    const items = read.data ?? []
    if (typed.length > 0) parameters[field] = read.success ? items.map(String) : typed
    return items
  }
  const words = text(LONGEST_NAMES).catch('').parse((query.get('q')?.[0] ?? '').trim().slice(0, LONGEST_NAMES))
  if (words !== '') parameters['q'] = [words]
  const asked = { countries: list('country', countryPair), levels: list('level', levels), regions: list('region', ids('')) }
  return { parameters, faults, question: { ...ANY_LINK, ...asked, words } }
}

const ANY_LINK: PartnershipQuestion = Object.freeze({
  municipalities: [], levels: [], countries: [], regions: [], forms: [], statuses: [], since: null, until: null, areas: [], words: '',
})
