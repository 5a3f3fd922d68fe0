/**
 * The settings of the index, as code. They are compared with the index's own before anything is sent; another
 * SETTINGS_VERSION or SCHEMA_VERSION leads to a new index beside the live one (see rebuild.ts).
 */
import type { Settings } from 'meilisearch'
import { ATTRIBUTES } from './filter-text.ts'

export const SETTINGS_VERSION = 1

/** Attributes with folded names, the preferred kind first; `attribute` ranks by this order. */
export const NAME_ATTRIBUTES = ['spellings.own', 'spellings.foreign', 'spellings.historic', 'spellings.places'] as const

const numbers = new Set([ATTRIBUTES.population, ATTRIBUTES.lat, ATTRIBUTES.lon])

export const INDEX_SETTINGS: Settings = {
  searchableAttributes: [...NAME_ATTRIBUTES, 'words'],
  filterableAttributes: Object.values(ATTRIBUTES).map((attribute) => ({
    attributePatterns: [attribute],
    features: { facetSearch: false, filter: { equality: true, comparison: numbers.has(attribute) } },
  })),
  sortableAttributes: ['population', 'sortName'],
  rankingRules: ['words', 'typo', 'attribute', 'sort', 'exactness', 'population:desc'],
  // Short names are badly detected, and ours are folded to a to z already.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  // Distances between words inside one attribute are never asked for; this makes indexing several times faster.
  proximityPrecision: 'byAttribute',
  typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 9 }, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: 2_000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 100_000 },
  searchCutoffMs: 1_000,
}
