/**
 * The settings of the index, as code. They are never sent to an index that answers: where they differ from its own, a
 * new one is built beside it. Raise SETTINGS_VERSION when they, or the line in `indexed-document.ts`, change in a way
 * that the searches of the version before would not understand.
 */
import type { Settings } from 'meilisearch'
import { RANGE_FIELDS } from '../../domain/filter.ts'
import { ATTRIBUTES } from './filter-text.ts'
import { LEXEMES } from './lexeme-filter.ts'

export const SETTINGS_VERSION = 5

/** Attributes with folded names, the preferred kind first; `attribute` ranks by this order. */
export const NAME_ATTRIBUTES = ['spellings.own', 'spellings.foreign', 'spellings.historic', 'spellings.places'] as const

/** Folded free text. */
export const TEXT_ATTRIBUTE = 'text'

/** Compared by its letters, to go on behind a name. */
const SORT_NAME = 'sortName'
const comparable = new Set([SORT_NAME, ATTRIBUTES.id, ...RANGE_FIELDS.map((field) => ATTRIBUTES[field])])

export const INDEX_SETTINGS: Settings = {
  searchableAttributes: [...NAME_ATTRIBUTES, TEXT_ATTRIBUTE],
  filterableAttributes: [...Object.values(ATTRIBUTES), SORT_NAME, LEXEMES].map((attribute) => ({
    attributePatterns: [attribute],
    features: { facetSearch: false, filter: { equality: true, comparison: comparable.has(attribute) } },
  })),
  // In the order in which the engine tells them: they are compared.
  sortableAttributes: ['id', 'population', 'sortName'],
  // A sort that is asked for goes before how well the words are met: pages by it must be in its order.
  rankingRules: ['sort', 'words', 'typo', 'attribute', 'exactness', 'population:desc'],
  // Short names are badly detected, and ours are folded to a to z already.
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  // Distances between words inside one attribute are never asked for; this makes indexing several times faster.
  proximityPrecision: 'byAttribute',
  // A slip in a name is likely; in a text the neighbours of a word are other words.
  typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 9 }, disableOnNumbers: true, disableOnAttributes: [TEXT_ATTRIBUTE] },
  faceting: { maxValuesPerFacet: 2_000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: 100_000 },
  searchCutoffMs: 1_000,
}
