import type { NameKind } from '../domain/municipality.ts'
import type { SearchName } from './search-document.ts'

/** Folded names by kind, those of places apart; a kind without any is left out. */
type Spellings = Readonly<Partial<Record<NameKind | 'places', readonly string[]>>>

export function spellingsOf(names: readonly SearchName[]): Spellings {
  const spellings: Partial<Record<NameKind | 'places', string[]>> = {}
  for (const { folded, kind, place } of names) (spellings[place === null ? kind : 'places'] ??= []).push(folded)
  return spellings
}
