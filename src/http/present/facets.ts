import type { FacetCounts, FacetField } from '../../domain/facet.ts'
import { formatsOf } from '../../wording/formats.ts'
import { labelsOf } from '../../wording/labels/labels.ts'
import type { Language } from '../../wording/language.ts'
import { FACET_FIELDS } from '../schemas/facets.ts'
import { topicLabel } from './findings.ts'

/** The counts as lists, greatest first, with the values' names in a language. */
export function presentFacets(counts: FacetCounts, language: Language, regionNames: ReadonlyMap<number, string>) {
  return Object.fromEntries(FACET_FIELDS.flatMap((field) => {
    const values = counts[field]
    if (values === undefined) return []
    const items = Object.entries(values).map(([value, count]) => ({ value, label: labelOf(field, value, language, regionNames), count }))
    return [[field, items.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, language))]]
  }))
}

/** The name of a facet's value in a language. */
export function labelOf(field: FacetField, value: string, language: Language, regionNames: ReadonlyMap<number, string>): string {
  const labels = labelsOf(language)
  const named = (names: Readonly<Record<string, string>>) => names[value] ?? value
  switch (field) {
    case 'country': case 'partnerCountry': return formatsOf(language).country(value)
    case 'language': return formatsOf(language).language(value)
    case 'region': return regionNames.get(Number(value)) ?? value
    case 'level': return named(labels.level)
    case 'trait': return named(labels.trait)
    case 'availability': return named(labels.availability)
    case 'interest': case 'offers': case 'seeks': case 'shares': return topicLabel(value, language)
  }
}
