import type { TermValues } from '../values.ts'
import type { LanguageLevel, WorkingLanguage } from '../../domain/profile.ts'
import type { Query } from '../query.ts'
import { symmetric, type Term } from './term.ts'

type Skill = { readonly language: string; readonly level: LanguageLevel | 'official' }

/**
 * A language to work in: the maximum over languages of the lesser of both sides' skill, 0 to 1. Skill is declared;
 * of a side that declared nothing, the official languages of its country. Speaks only where one side declared.
 */
export const workingLanguages: Term<'workingLanguages'> = {
  name: 'workingLanguages',
  compile(query, scatter) {
    const { snapshot, asker, values } = query
    const own = skills(query, asker.languages, asker.countryCode)
    const byCountry = Float64Array.from(snapshot.countries.values,
      (code) => asker.languages.length === 0 ? 0 : worth(values.workingLanguages, own, skills(query, [], code)))
    const { forth } = scatter.column()
    for (const [candidate, declared] of snapshot.languages) {
      const country = snapshot.columns.country[candidate] ?? 0
      const value = worth(values.workingLanguages, own, skills(query, declared, ''))
      scatter.add(forth, candidate, value - (byCountry[country] ?? 0))
    }
    return [symmetric('country', byCountry), symmetric('few', forth)]
  },
  find(query, candidate, favours) {
    const { snapshot, asker, values } = query
    const code = snapshot.countries.values[snapshot.columns.country[candidate] ?? 0] ?? ''
    const own = skills(query, asker.languages, asker.countryCode)
    const theirs = skills(query, snapshot.languages.get(candidate) ?? [], code)
    const best = bestCommon(values.workingLanguages, own, theirs)
    if (favours && best) {
      return {
        code: 'language_to_work_in',
        evidence: { language: best.own.language, askerLevel: best.own.level, candidateLevel: best.theirs.level },
      }
    }
    return {
      code: 'no_language_to_work_in',
      evidence: { askerLanguages: own.map(({ language }) => language), candidateLanguages: theirs.map(({ language }) => language) },
    }
  },
}

function skills({ values }: Query, declared: readonly WorkingLanguage[], countryCode: string): readonly Skill[] {
  if (declared.length > 0) return declared
  return (values.officialLanguage.languages[countryCode] ?? []).map((language) => ({ language, level: 'official' }))
}

function worth(values: TermValues<'workingLanguages'>, own: readonly Skill[], theirs: readonly Skill[]): number {
  return values.full * (bestCommon(values, own, theirs)?.skill ?? 0)
}

function bestCommon(values: TermValues<'workingLanguages'>, own: readonly Skill[], theirs: readonly Skill[]) {
  const skill = ({ level }: Skill) => level === 'official' ? values.official : values.skill[level]
  return own
    .flatMap((mine) => theirs.filter(({ language }) => language === mine.language)
      .map((other) => ({ own: mine, theirs: other, skill: Math.min(skill(mine), skill(other)) })))
    .sort((a, b) => b.skill - a.skill || (a.own.language < b.own.language ? -1 : 1))[0]
}
