import { importFault, type NeededPart } from '../../domain/import-fault.ts'
import { FIELDS, type Field } from '../../domain/import-fields.ts'
import type { ImportKind } from '../../domain/import-kind.ts'
import type { MappedColumn } from '../../domain/import-run.ts'
import { foldName } from '../../naming/fold.ts'
import { RefusedImport, type PlacedImportFault } from '../../use-cases/refused-import.ts'
import { OWN_COLUMNS } from '../../use-cases/report-import.ts'
import { UnreadableFile } from '../file/unreadable-file.ts'
import { END_HEADERS, HEADERS, PARTNER_COUNTRY_HEADERS, PARTNER_HEADERS, SIDE_WORDS } from './header-names.ts'
import { NEEDED } from './needed-fields.ts'

/** Columns that are named where none of them says what is needed. */
const MOST_NAMED = 30

/** The caller's own words on columns: `column=field`, or `column=` for a column that is to be passed over. */
export type OwnMapping = readonly string[]

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldName))
const entries = <Key extends string>(table: Partial<Readonly<Record<Key, readonly string[]>>>) =>
  (Object.entries(table) as [Key, readonly string[]][]).map(([field, words]) => [field, folded(words)] as const)

const ends = entries(END_HEADERS)
const others = { partnerships: entries(HEADERS.partnerships), interests: entries(HEADERS.interests), municipalities: entries(HEADERS.municipalities), profiles: entries(HEADERS.profiles) }
const partner = folded(PARTNER_HEADERS)
const partnerCountry = folded(PARTNER_COUNTRY_HEADERS)
/** The longest first: of "the partner town" more is left over than of "the town". */
const longestFirst = (words: readonly string[]) => [...folded(words)].toSorted((one, other) => other.length - one.length)
const sides = { a: longestFirst(SIDE_WORDS.a), b: longestFirst(SIDE_WORDS.b) }

/** How many of these columns have a meaning in a file of the kind. */
export function countKnown(kind: ImportKind, columns: readonly string[]): number {
  return columns.filter((column) => fieldOf(kind, column) !== null).length
}

/**
 * What each column of a file is taken for: by the caller's mapping first, then by its head in any of five languages.
 * `fixed`: fields that every row has without a column.
 * Fails with RefusedImport naming every fault of the mapping, or with UnreadableFile where the columns do not say what
 * every row must say.
 */
export function mapColumns(
  kind: ImportKind, columns: readonly string[], mapping: OwnMapping, fixed: ReadonlySet<string> = new Set(),
): MappedColumn[] {
  const mapped = takeColumns(kind, columns, readMapping(kind, columns, mapping), fixed)
  refuseTwice(mapped)
  const fields = new Set<string | null>([...mapped.map(({ field }) => field), ...fixed])
  const missing = NEEDED[kind].filter((alternatives) => !alternatives.some((field) => fields.has(field)))
  if (missing.length > 0) {
    throw new UnreadableFile('columns_missing', { missing: missing.map(partOf), columns: columns.slice(0, MOST_NAMED), kind, fields: FIELDS[kind] })
  }
  return mapped
}

/** What each column is taken for by its head alone; whether that is enough, or says one thing twice, is another matter. */
export function recogniseColumns(kind: ImportKind, columns: readonly string[]): MappedColumn[] {
  return takeColumns(kind, columns, new Map(), new Set())
}

function takeColumns(kind: ImportKind, columns: readonly string[], own: ReadonlyMap<string, Field | null>, fixed: ReadonlySet<string>): MappedColumn[] {
  const mapped = columns.map((column): MappedColumn => ({ column, field: own.has(column) ? own.get(column) ?? null : fieldOf(kind, column) }))
  if (kind === 'partnerships') giveBareColumnsASide(mapped, fixed)
  return mapped
}

function fieldOf(kind: ImportKind, column: string): Field | 'name' | 'country' | null {
  const head = foldName(column)
  if (head === '' || OWN_COLUMNS.some((own) => foldName(own) === head)) return null
  const exact = (FIELDS[kind] as readonly Field[]).find((field) => foldName(field) === head)
  if (exact !== undefined) return exact
  const other = others[kind].find(([, words]) => words.has(head))?.[0]
  if (kind !== 'partnerships') return other ?? ends.find(([, words]) => words.has(head))?.[0] ?? null
  if (other !== undefined) return other
  if (partner.has(head)) return 'b_name'
  if (partnerCountry.has(head)) return 'b_country'
  for (const side of ['a', 'b'] as const) {
    const rest = withoutSide(head, side)
    const end = rest === null ? undefined : ends.find(([, words]) => words.has(rest))?.[0]
    if (end !== undefined) return `${side}_${end}`
  }
  const bare = ends.find(([, words]) => words.has(head))?.[0]
  if (bare === 'country') return 'country'
  return bare === undefined ? null : `a_${bare}`
}

/** The head without a word at its beginning or end that says which end of the link it is of; null where there is none. */
function withoutSide(head: string, side: 'a' | 'b'): string | null {
  for (const word of sides[side]) {
    if (head.startsWith(`${word} `)) return head.slice(word.length + 1)
    if (head.endsWith(` ${word}`)) return head.slice(0, -word.length - 1)
  }
  return null
}

/**
 * A bare "country" in a list of links: where another column tells the partner's it is the own one, else the partner's,
 * since a list of one country's towns does not repeat that country in every row.
 */
function giveBareColumnsASide(mapped: MappedColumn[], fixed: ReadonlySet<string>): void {
  const has = (field: string) => fixed.has(field) || mapped.some((each) => each.field === field)
  const side = has('b_country') ? 'a_country' : 'b_country'
  mapped.forEach((each, at) => {
    if (each.field === 'country') mapped[at] = { ...each, field: side }
  })
}

function readMapping(kind: ImportKind, columns: readonly string[], mapping: OwnMapping): Map<string, Field | null> {
  const own = new Map<string, Field | null>()
  const faults: PlacedImportFault[] = []
  const fields: readonly Field[] = FIELDS[kind]
  for (const [index, each] of mapping.entries()) {
    const at = each.lastIndexOf('=')
    const [written, field] = at < 0 ? [each, ''] : [each.slice(0, at).trim(), each.slice(at + 1).trim()]
    const column = columns.find((name) => name === written) ?? columns.find((name) => foldName(name) === foldName(written))
    const found = fields.find((name) => name === field)
    const place = { field: `map/${index}` }
    if (at < 0) faults.push({ ...place, ...importFault('mapping_malformed', { written: each, example: `${columns[0] ?? 'Town'}=${fields[0]}` }) })
    else if (column === undefined) faults.push({ ...place, ...importFault('unknown_column', { column: written, columns }) })
    else if (found === undefined && field !== '') faults.push({ ...place, ...importFault('unknown_field', { field, kind, fields }) })
    else own.set(column, found ?? null)
  }
  if (faults.length > 0) throw new RefusedImport(faults)
  return own
}

/** Fails with UnreadableFile where two columns were taken for one field. */
function refuseTwice(mapped: readonly MappedColumn[]): void {
  for (const { column, field } of mapped) {
    const other = mapped.find((each) => each.field === field && each.column !== column)
    if (field !== null && other !== undefined) throw new UnreadableFile('two_columns_for_field', { column, other: other.column, field })
  }
  const repeated = mapped.find(({ column, field }, at) => field !== null && mapped.findIndex((each) => each.column === column) !== at)
  if (repeated !== undefined) throw new UnreadableFile('two_columns_of_one_name', { column: repeated.column })
}

/** What a row lacks without any of these fields. */
function partOf([first = 'name']: readonly Field[]): NeededPart {
  if (first.startsWith('a_')) return 'a'
  if (first.startsWith('b_')) return 'b'
  return first === 'topic' ? 'topic' : 'municipality'
}

/** Where each field stands in a row. */
export function placesOf(mapped: readonly MappedColumn[]): ReadonlyMap<string, number> {
  return new Map(mapped.flatMap(({ field }, at) => (field === null ? [] : [[field, at] as const])))
}
