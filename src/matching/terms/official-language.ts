import { DISTANCE_CLASSES, kilometresOfClass } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import { symmetric, type Term } from './term.ts'

/**
 * A shared official language of the two countries, beyond what their affinity says already: a curve over kilometres,
 * since next to the border it says little that nearness has not said. 0 for an asker whose place is unknown.
 */
export const officialLanguage: Term<'officialLanguage'> = {
  name: 'officialLanguage',
  compile({ snapshot, asker, values }) {
    if (asker.point === null) return []
    const { byKilometres, languages } = values.officialLanguage
    const curve = Float64Array.from({ length: DISTANCE_CLASSES }, (_, distance) => interpolate(byKilometres, kilometresOfClass(distance)))
    const table = snapshot.workspace.scratch.table(snapshot.countries.size * DISTANCE_CLASSES)
    for (const [country, code] of snapshot.countries.values.entries()) {
      if (shared(languages, asker.countryCode, code).length > 0) table.set(curve, country * DISTANCE_CLASSES)
    }
    return [symmetric('country*distance', table)]
  },
  find({ snapshot, asker, values }, candidate) {
    const { languages } = values.officialLanguage
    const there = snapshot.countries.values[snapshot.columns.country[candidate] ?? 0] ?? ''
    const both = shared(languages, asker.countryCode, there)
    if (both.length > 0) return { code: 'official_language_shared', evidence: { languages: both } }
    return {
      code: 'no_official_language_shared',
      evidence: { askerLanguages: languages[asker.countryCode] ?? [], candidateLanguages: languages[there] ?? [] },
    }
  },
}

function shared(languages: Readonly<Record<string, readonly string[]>>, a: string, b: string): string[] {
  return (languages[a] ?? []).filter((language) => languages[b]?.includes(language))
}
