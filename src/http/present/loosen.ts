import type { Condition } from '../../domain/filter.ts'
import type { SuggestedPartners } from '../../use-cases/suggest-partners.ts'
import { ANY_COUNTRY, countConditions, type Wanted } from '../../use-cases/wanted.ts'
import { formatsOf } from '../../wording/formats.ts'
import type { Language } from '../../wording/language.ts'
import { sayAnyCountry, sayLoosen } from '../../wording/loosen/say.ts'
import { withoutNarrower } from '../schemas/vocabulary.ts'
import { labelOf } from './facets.ts'

/** What would make the list longer, where it is shorter than what was asked for: as data, and as a line to read. */
export function presentLoosen(
  { loosened, candidates, names }: Pick<SuggestedPartners, 'loosened' | 'candidates' | 'names'>, wanted: Wanted, limit: number, language: Language,
) {
  const [costliest = null] = loosened
  const values = (condition: Condition) => valuesOf(wanted, condition)
  const inWords = (condition: Condition) => condition === 'population' ? rangeInWords(wanted, language)
    : formatsOf(language).or(values(condition).map((value) => nameOf(condition, value, language, names)))
  // Of one condition that costs nothing there is nothing to say.
  const isWorthALine = candidates < limit && (costliest !== null || countConditions(wanted) > 1)
  return {
    loosen: loosened.map(({ condition, candidates: without }) => ({ field: condition, value: values(condition).join(','), candidates: without })),
    loosenText: isWorthALine
      ? sayLoosen(candidates, costliest === null ? null : { ...costliest, value: inWords(costliest.condition) }, language) : null,
  }
}

/** The values of a condition, as its parameter takes them. */
function valuesOf(wanted: Wanted, condition: Condition): string[] {
  switch (condition) {
    case 'country': return [...wanted.countries ?? []]
    case 'region': return (wanted.regions ?? []).map(String)
    case 'partner': return (wanted.partners ?? []).map(String)
    case 'level': return [...wanted.levels ?? []]
    case 'trait': return [...wanted.traits ?? []]
    case 'language': return [...wanted.languages ?? []]
    case 'availability': return [...wanted.availabilities ?? []]
    case 'interest': return withoutNarrower(wanted.interests ?? [])
    case 'offers': return withoutNarrower(wanted.offers ?? [])
    case 'seeks': return withoutNarrower(wanted.seeks ?? [])
    case 'partnerCountry': return [...wanted.partnerCountries ?? []]
    case 'withoutPartner': return [...wanted.withoutPartnersIn ?? []]
    case 'population': return [`${wanted.population?.min ?? ''}..${wanted.population?.max ?? ''}`]
  }
}

function nameOf(condition: Exclude<Condition, 'population'>, value: string, language: Language, names: ReadonlyMap<number, string>): string {
  switch (condition) {
    case 'partner': return names.get(Number(value)) ?? value
    case 'withoutPartner': return value === ANY_COUNTRY ? sayAnyCountry(language) : formatsOf(language).country(value)
    default: return labelOf(condition, value, language, names)
  }
}

function rangeInWords({ population }: Wanted, language: Language): string {
  const { number } = formatsOf(language)
  const { min, max } = population ?? { min: null, max: null }
  if (min === null) return `≤ ${number(max ?? 0)}`
  return max === null ? `≥ ${number(min)}` : `${number(min)}–${number(max)}`
}
