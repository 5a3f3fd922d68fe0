import type { AskerInput, AskerProfile } from '../matching/query.ts'
import { InvalidInput } from '../shared/errors.ts'
import { inputFault } from '../shared/field-fault.ts'
import type { Understood } from '../understanding/understood.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import type { RankingRules } from './ranking-rules.ts'

/** An asker of nobody's whose country no field says. `field`: where the caller would say it. */
export interface UnplacedAsker {
  readonly profile: Partial<AskerProfile>
  readonly field: string
}

/** What tells the country: a field or the register, the text, or no more than the language of the text. */
export type CountryFrom = 'fields' | 'text' | 'language'

export interface PlacedAsker {
  readonly asker: AskerInput
  readonly countryFrom: CountryFrom
}

/**
 * The asker with its country, without which nobody knows what is abroad: the one said in fields; or that of the country or
 * region that the text says the asker is in; or the only country in which the language of the text is official, unless the
 * text names it as one where a partner is sought. Fails with InvalidInput where none of these tells it.
 */
export function placeAsker(
  { live, ranking }: { readonly live: LiveSnapshot; readonly ranking: RankingRules }, asker: AskerInput | UnplacedAsker, understood: Understood | null,
): PlacedAsker {
  if (!('field' in asker)) return { asker, countryFrom: 'fields' }
  const placed = (country: string, countryFrom: CountryFrom): PlacedAsker => ({ asker: { profile: { ...asker.profile, country } }, countryFrom })
  const { country, region } = understood?.self ?? { country: null, region: null }
  const said = country?.country ?? (region === null ? null : countryOf(live, region.region))
  if (said !== null) return placed(said, 'text')
  const spoken = understood === null ? null : countryOfLanguage(ranking, understood)
  if (spoken !== null) return placed(spoken, 'language')
  throw new InvalidInput([inputFault(asker.field, 'asker_without_country', {})])
}

function countryOf(live: LiveSnapshot, region: number): string | null {
  const { snapshot } = live.current()
  const position = snapshot.positionOf(region)
  return position < 0 ? null : snapshot.countries.values[snapshot.columns.country[position] ?? 0] ?? null
}

function countryOfLanguage({ values }: RankingRules, { readAs, countries }: Understood): string | null {
  const [language, ...others] = readAs
  if (language === undefined || others.length > 0) return null
  const [country, ...more] = Object.entries(values.officialLanguage.languages).flatMap(([code, languages]) => languages.includes(language) ? [code] : [])
  if (country === undefined || more.length > 0 || countries.some((wanted) => wanted.country === country)) return null
  return country
}
