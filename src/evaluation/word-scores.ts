import type { Understood } from '../understanding/understood.ts'
import type { WordCase } from './word-cases.ts'

/** What is judged. `roles`: topics with the role they have; `topics` without. */
export const JUDGED = [
  'topics', 'roles', 'countries', 'not countries', 'traits', 'without traits', 'sizes', 'distances', 'languages', 'forms', 'programmes', 'deadlines',
] as const
export type Judged = (typeof JUDGED)[number]

export interface WordScore {
  readonly language: string
  readonly kind: Judged
  /** How many are expected. */
  readonly expected: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface WordMiss {
  readonly language: string
  readonly text: string
  readonly kind: Judged
  readonly missing: readonly string[]
  readonly wrong: readonly string[]
}

export interface WordEvaluation {
  readonly scores: readonly WordScore[]
  readonly misses: readonly WordMiss[]
}

/** The name under which the scores of all languages together stand. */
export const ALL_LANGUAGES = 'all'

/** How well the phrases are understood, by language and by kind; kinds that no phrase of a language has are left out. */
export function scoreWords(cases: readonly WordCase[], read: (text: string) => Understood): WordEvaluation {
  const misses: WordMiss[] = []
  const counts = new Map<string, { right: number; wrong: number; missing: number }>()
  for (const { language, text, expected } of cases) {
    const wanted = expectedOf(expected)
    const found = foundOf(read(text))
    for (const kind of JUDGED) {
      const missing = wanted[kind].filter((value) => !found[kind].includes(value))
      const wrong = found[kind].filter((value) => !wanted[kind].includes(value))
      if (missing.length > 0 || wrong.length > 0) misses.push({ language, text, kind, missing, wrong })
      for (const group of [language, ALL_LANGUAGES]) {
        const key = `${group}\t${kind}`
        const count = counts.get(key) ?? { right: 0, wrong: 0, missing: 0 }
        count.right += wanted[kind].length - missing.length
        count.wrong += wrong.length
        count.missing += missing.length
        counts.set(key, count)
      }
    }
  }
  const scores = [...counts].flatMap(([key, { right, wrong, missing }]): WordScore[] => {
    const [language = '', kind] = key.split('\t') as [string, Judged]
    if (right + wrong + missing === 0) return []
    return [{
      language, kind, expected: right + missing,
      precision: right + wrong === 0 ? 1 : right / (right + wrong),
      recall: right + missing === 0 ? 1 : right / (right + missing),
      f1: (2 * right) / (2 * right + wrong + missing),
    }]
  })
  return { scores, misses }
}

type Values = Readonly<Record<Judged, readonly string[]>>

function expectedOf(expected: WordCase['expected']): Values {
  const { population, distance, programme, deadline, similarSize } = expected
  return {
    topics: unique(expected.topics.map(({ topic }) => topic)),
    roles: expected.topics.map(({ topic, role }) => `${topic} ${role}`),
    countries: expected.countries,
    'not countries': expected.notCountries,
    traits: expected.traits,
    'without traits': expected.withoutTraits,
    sizes: population !== undefined ? [range(population)] : similarSize ? ['own'] : [],
    distances: distance === undefined ? [] : [String(distance)],
    languages: expected.languages,
    forms: expected.forms,
    programmes: programme === undefined ? [] : [programme],
    deadlines: deadline === undefined ? [] : [deadline],
  }
}

function foundOf(found: Understood): Values {
  const negated = (kind: string) => found.negated.filter((each) => each.kind === kind).map(({ value }) => value)
  const { population, distance, programme, deadline } = found
  return {
    topics: unique(found.topics.map(({ topic }) => topic)),
    roles: found.topics.map(({ topic, role }) => `${topic} ${role}`),
    countries: found.countries.map(({ country }) => country),
    'not countries': negated('country'),
    traits: found.traits.map(({ trait }) => trait),
    'without traits': negated('trait'),
    sizes: population === null ? [] : [population.like === 'own' ? 'own' : range(population)],
    distances: distance === null ? [] : [String(distance.max ?? distance.min)],
    languages: found.languages.map(({ language }) => language),
    // Every text asks for a partnership: its name tells nothing.
    forms: found.forms.map(({ form }) => form).filter((form) => form !== 'partnership'),
    programmes: programme === null ? [] : [programme.programme],
    deadlines: deadline === null ? [] : [deadline.date],
  }
}

function range({ min, max }: { readonly min: number | null; readonly max: number | null }): string {
  return `${min ?? ''}..${max ?? ''}`
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
