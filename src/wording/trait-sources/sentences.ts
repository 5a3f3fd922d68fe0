import type { TraitSourceCode, TraitSourceValues } from '../../domain/trait-source.ts'
import type { Formats } from '../formats.ts'

/** What is told behind the name of a trait, for every code; the compiler finds the one that is missing. */
export type TraitSourceSentences = { readonly [C in TraitSourceCode]: (values: TraitSourceValues[C], formats: Formats) => string }

/** The datasets behind the rules, by the names that their publishers gave them. */
export const LAND = 'world-atlas 10m'
export const PORTS = 'sea-ports'
export const PLACES = 'GeoNames'
