import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { pageLabels } from '../../labels/page-labels.ts'
import { rankingLabels } from '../../labels/ranking/index.ts'
import type { Drawing } from '../../ranking/drawings.ts'

/** What one curve of a term is for; empty where the term has no other over the same axis. */
export function curveName({ which }: Drawing, language: Language): string {
  const labels = rankingLabels(language)
  const words = pageLabels(language)
  const { number, counted, share, country } = formatsOf(language)
  const range = (min: number, max: number | null) => {
    if (max === null) return words.atLeast(number(min))
    return min === max ? number(min) : `${number(min)}–${number(max)}`
  }
  switch (which.kind) {
    case 'only': return ''
    case 'ofAsker': {
      const { min, max } = which
      if (min !== null && min === max) return labels.ofAsker(counted(min, words.inhabitants))
      if (min === null) return labels.ofAsker(words.atMost(counted(max ?? 0, words.inhabitants)))
      return labels.ofAsker(max === null ? words.atLeast(counted(min, words.inhabitants)) : words.between(number(min), counted(max, words.inhabitants)))
    }
    case 'byAsker': return labels.byAsker(range(which.min, which.max))
    case 'byCandidate': return labels.byCandidate(range(which.min, which.max))
    case 'byTie': return labels.byTie(words.between(share(which.min), share(which.max)))
    case 'region': return words.region
    case 'county': return words.county
    case 'sizeAndCountry': return labels.sizeAndCountry
    case 'sizesTogether': return labels.sizesTogether
    case 'ofCountries': return which.pair.split('-').map(country).join(' – ')
    case 'sizeClass': return labels.sizeClass
    case 'few': return labels.few
    case 'many': return labels.many
  }
}
