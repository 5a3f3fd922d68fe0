import { formatsOf } from '../../src/wording/formats.ts'
import type { Language } from '../../src/wording/language.ts'
import { filterNames, municipalityAddress, SUGGESTIONS, type FilterValues } from '../addresses.ts'
import { pageLabels } from '../labels/page-labels.ts'

export type FilterWords = Readonly<Partial<Record<keyof FilterValues, string>>>

/** The filters that are set, in words. The values must be sound. */
export function wordsOfFilters(values: FilterValues, language: Language, topic: (id: string) => string): FilterWords {
  const labels = pageLabels(language)
  const formats = formatsOf(language)
  const several = (value: string, name: (part: string) => string) =>
    formats.or(value.split(',').map((part) => name(part.trim())))
  const inhabitants = (value: string) => formats.counted(Number(value), labels.inhabitants)
  return {
    ...(values.country === '' ? {} : { country: several(values.country, (code) => formats.country(code.toUpperCase())) }),
    ...(values.interest === '' ? {} : { interest: several(values.interest, topic) }),
    ...(values.populationMin === '' ? {} : { populationMin: labels.atLeast(inhabitants(values.populationMin)) }),
    ...(values.balance === 'none' ? { balance: labels.byScoreAlone } : {}),
    ...(values.populationMax === '' ? {} : { populationMax: labels.atMost(inhabitants(values.populationMax)) }),
  }
}

interface SetFiltersProps {
  readonly language: Language
  readonly id: number
  readonly values: FilterValues
  readonly words: FilterWords
}

/** The filters that are set, each with a link that takes it away. */
export function SetFilters({ language, id, values, words }: SetFiltersProps) {
  const labels = pageLabels(language)
  const set = filterNames.filter((name) => words[name] !== undefined)
  if (set.length === 0) return null
  const without = (name: keyof FilterValues) => municipalityAddress(id, language, { ...values, [name]: '' })
  return (
    <div class="set-filters">
      <span id="set-filters">{labels.active}</span>
      <ul class="chips" role="list" aria-labelledby="set-filters">
        {set.map((name) => (
          <li>
            <a href={`${without(name)}#${SUGGESTIONS}`} aria-label={labels.remove(words[name] ?? '')}>
              {words[name]} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
      </ul>
      {set.length > 1 && <a href={`${municipalityAddress(id, language)}#${SUGGESTIONS}`}>{labels.clear}</a>}
    </div>
  )
}
