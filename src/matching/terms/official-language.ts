import { symmetric, type Term } from './term.ts'

/** A shared official language of the two countries, beyond what their affinity says already. */
export const officialLanguage: Term<'officialLanguage'> = {
  name: 'officialLanguage',
  compile({ snapshot, asker, values }) {
    const { value, languages } = values.officialLanguage
    return [symmetric('country', Float64Array.from(snapshot.countries.values,
      (code) => shared(languages, asker.countryCode, code).length > 0 ? value : 0))]
  },
  find({ snapshot, asker, values }, candidate, favours) {
    const { languages } = values.officialLanguage
    const there = snapshot.countries.values[snapshot.columns.country[candidate] ?? 0] ?? ''
    if (favours) return { code: 'official_language_shared', evidence: { languages: shared(languages, asker.countryCode, there) } }
    return {
      code: 'no_official_language_shared',
      evidence: { askerLanguages: languages[asker.countryCode] ?? [], candidateLanguages: languages[there] ?? [] },
    }
  },
}

function shared(languages: Readonly<Record<string, readonly string[]>>, a: string, b: string): string[] {
  return (languages[a] ?? []).filter((language) => languages[b]?.includes(language))
}
