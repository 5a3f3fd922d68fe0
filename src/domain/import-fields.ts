import type { ImportKind } from './import-kind.ts'
import { CODE_SCHEMES } from './municipality.ts'

/** By what a municipality is named in a row: our own id, official codes, or its name, told from others of that name. */
export const END_FIELDS = ['id', ...CODE_SCHEMES, 'name', 'other_name', 'country', 'region', 'level'] as const
export type EndField = (typeof END_FIELDS)[number]

const sideFields = (side: 'a' | 'b') => END_FIELDS.map((field) => `${side}_${field}` as const)

/** The fields that a file of each kind may have. A column is taken for one of them, or told to be of no use. */
export const FIELDS = {
  partnerships: [
    ...sideFields('a'), ...sideFields('b'), 'form', 'status', 'since', 'until', 'areas', 'events', 'note', 'source',
  ],
  interests: [...END_FIELDS, 'topic', 'signal', 'role'],
  municipalities: [...END_FIELDS, 'population', 'population_date', 'area', 'lat', 'lon'],
  profiles: [
    ...END_FIELDS, 'description', 'request', 'availability', 'languages', 'offers', 'seeks', 'shares',
    'wants_countries', 'wants_forms', 'population_min', 'population_max', 'distance_max', 'programme', 'deadline',
  ],
} as const satisfies Readonly<Record<ImportKind, readonly string[]>>

export type Field = (typeof FIELDS)[ImportKind][number]

/** Fields that a list often has no column for, since all of its rows share the value. */
export const SHARED_FIELDS = {
  partnerships: ['a_country', 'b_country'], interests: ['country'], municipalities: ['country'], profiles: ['country'],
} as const satisfies Readonly<Record<ImportKind, readonly Field[]>>
