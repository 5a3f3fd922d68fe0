import { END_FIELDS, FIELDS } from '../../../src/domain/import-fields.ts'
import type { ImportKind } from '../../../src/domain/import-kind.ts'
import type { SeenColumn } from '../../../src/use-cases/ports/file-imports.ts'
import type { Language } from '../../../src/wording/language.ts'
import { fieldName } from '../../labels/import/field-name.ts'
import { importLabels } from '../../labels/import/index.ts'
import { StackedTable } from '../stacked-table.tsx'

interface ColumnTableProps {
  readonly language: Language
  readonly kind: ImportKind
  readonly columns: readonly SeenColumn[]
  readonly chosen: ReadonlyMap<number, string>
}

/** Each column of a file with some of its values, and the field it is taken for, to be changed. */
export function ColumnTable({ language, kind, columns, chosen }: ColumnTableProps) {
  const labels = importLabels(language)
  return (
    <StackedTable
      label={labels.column}
      columns={[{ name: labels.column }, { name: labels.examples, onPhone: 'above' }, { name: labels.meaning, onPhone: 'above' }]}
      rows={columns.map(({ column, field, examples }, at) => ({
        id: `column-${at}`,
        cells: [
          column,
          examples.map((example) => example.slice(0, 60)).join(' · '),
          <select name={`column.${at}`} aria-label={`${labels.meaning}: ${column}`}>
            <FieldOptions language={language} kind={kind} selected={chosen.get(at) ?? field ?? ''} />
          </select>,
        ],
      }))}
    />
  )
}

function FieldOptions({ language, kind, selected }: { readonly language: Language; readonly kind: ImportKind; readonly selected: string }) {
  const labels = importLabels(language)
  const fields: readonly string[] = FIELDS[kind]
  const sides = kind === 'partnerships' ? (['a', 'b'] as const).map((side) => [labels.side[side], END_FIELDS.map((field) => `${side}_${field}`)] as const) : []
  const grouped = new Set(sides.flatMap(([, names]) => names))
  const option = (field: string, name: string) => <option value={field} selected={field === selected}>{name}</option>
  return (
    <>
      {option('', labels.noMeaning)}
      {sides.map(([side, names]) => <optgroup label={side}>{names.map((field) => option(field, fieldName(language, field)))}</optgroup>)}
      {fields.filter((field) => !grouped.has(field)).map((field) => option(field, fieldName(language, field)))}
    </>
  )
}
