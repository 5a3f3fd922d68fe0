import { END_FIELDS, type EndField } from '../../../src/domain/import-fields.ts'
import type { Language } from '../../../src/wording/language.ts'
import { importLabels } from './index.ts'

/** What a field of a file is called; the field itself where it has no name. */
export function fieldName(language: Language, field: string): string {
  const labels = importLabels(language)
  const [, side, rest] = /^([ab])_(.+)$/.exec(field) ?? []
  if (side !== undefined && isEndField(rest)) return labels.ofSide(labels.side[side === 'a' ? 'a' : 'b'], labels.end[rest])
  if (isEndField(field)) return labels.end[field]
  const others: Readonly<Record<string, string>> = labels.field
  return others[field] ?? field
}

function isEndField(field: string | undefined): field is EndField {
  return END_FIELDS.some((known) => known === field)
}
