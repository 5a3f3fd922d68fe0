import { z } from 'zod'
import { LEVELS } from '../../domain/municipality.ts'
import { PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES } from '../../domain/partnership.ts'
import type { PartnershipQuestion } from '../../use-cases/partnership-question.ts'
import { countryPair, ids, several, years } from './parameters.ts'
import { text } from './text.ts'
import { topicId, withNarrower } from './vocabulary.ts'

/** The parameters by which partnerships are chosen, in lists and in statistics. */
export const partnershipParameters = {
  q: text(200).default('').meta({ description: 'Words of the names of the two ends; each must be borne by one of them.' }),
  municipality: ids('With any of these municipalities at one end, by their ids.'),
  level: several(z.enum(LEVELS), 'With an end of any of these levels.', ['county']),
  country: countryPair,
  region: ids('With an end in any of these regions, or with one of them at an end, by their ids.'),
  form: several(z.enum(PARTNERSHIP_FORMS), 'Of any of these forms.', ['partnership']),
  status: several(z.enum(PARTNERSHIP_STATUSES), 'With any of these statuses.', ['active']),
  since: years('Signed in.'),
  year: years('The same as `since`: the year of signature.'),
  until: years('Ended in.'),
  area: several(topicId, 'With any of these topics among their areas of cooperation; a group stands for all its topics.', ['youth_exchange']),
}

export type PartnershipParameters = z.output<z.ZodObject<typeof partnershipParameters>>

/** What the parameters ask for. */
export function partnershipQuestion(parameters: PartnershipParameters): PartnershipQuestion {
  const { q, municipality, level, country, region, form, status, since, year, until, area } = parameters
  return {
    words: q,
    municipalities: municipality ?? [],
    levels: level ?? [],
    countries: country ?? [],
    regions: region ?? [],
    forms: form ?? [],
    statuses: status ?? [],
    since: both(since, year),
    until: until ?? null,
    areas: withNarrower(area ?? []),
  }
}

type Years = PartnershipParameters['since']

/** The years that lie in both ranges. */
function both(first: Years, second: Years): PartnershipQuestion['since'] {
  if (first === undefined || second === undefined) return first ?? second ?? null
  const later = (a: number | null, b: number | null) => (a === null || b === null ? a ?? b : Math.max(a, b))
  const earlier = (a: number | null, b: number | null) => (a === null || b === null ? a ?? b : Math.min(a, b))
  return { min: later(first.min, second.min), max: earlier(first.max, second.max) }
}
