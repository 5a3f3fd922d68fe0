import type { ImportCandidate, ImportRow } from '../../../src/domain/import-run.ts'
import type { RowFinding } from '../../../src/domain/row-finding.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { municipalityAddress } from '../../addresses.ts'
import { fieldName } from '../../labels/import/field-name.ts'
import { importLabels } from '../../labels/import/index.ts'
import { pageLabels } from '../../labels/page-labels.ts'
import { StackedTable } from '../stacked-table.tsx'

type SayFinding = (found: RowFinding) => string

interface RowTableProps {
  readonly language: Language
  readonly rows: readonly ImportRow[]
  readonly names: ReadonlyMap<number, string>
  readonly say: SayFinding
}

/** Rows of a file: where each stands, whom it is about, what is wrong with it or would become of it. */
export function RowTable({ language, rows, names, say }: RowTableProps) {
  const labels = importLabels(language)
  const head = rows.some(({ cells }) => cells !== null) ? labels.inFile : labels.who
  return (
    <StackedTable
      label={labels.outcomes}
      columns={[{ name: labels.line, kind: 'number', onPhone: 'above' }, { name: head, onPhone: 'above' }, { name: labels.said, onPhone: 'above' }]}
      rows={rows.map((row) => ({
        cells: [
          row.line,
          row.cells !== null ? row.cells.filter((cell) => cell !== '').join(' · ')
            : row.municipalityIds.map((id, at) => <>{at > 0 && ' – '}<a href={municipalityAddress(id, language)}>{names.get(id) ?? id}</a></>),
          hasSomethingToSay(row) ? <Said language={language} row={row} say={say} /> : '',
        ],
      }))}
    />
  )
}

const hasSomethingToSay = ({ remarks, reason, difference }: ImportRow): boolean => remarks.length > 0 || reason !== null || Object.keys(difference).length > 0

function Said({ language, row: { remarks, reason, difference }, say }: { readonly language: Language; readonly row: ImportRow; readonly say: SayFinding }) {
  const labels = importLabels(language)
  const { colon } = formatsOf(language)
  return (
    <ul class="said">
      {Object.entries(difference).map(([field, [before, after]]) => (
        <li>{fieldName(language, field)}{colon}{labels.turned(shown(before, labels.empty), shown(after, labels.empty))}</li>
      ))}
      {remarks.map(({ column, value, candidates, ...found }) => (
        <li>
          {column !== null && <><strong>{column}</strong>{value !== '' && <> {pageLabels(language).quoted(value)}</>}{colon}</>}
          <Finding found={found} say={say} />
          {candidates.length > 0 && <Candidates language={language} candidates={candidates} />}
        </li>
      ))}
      {reason !== null && <li><Finding found={reason} say={say} /></li>}
    </ul>
  )
}

/** What there is to say, in the reader's language; in English where a run of earlier times kept its words alone. */
export function Finding({ found, say }: { readonly found: RowFinding; readonly say: SayFinding }) {
  return found.code === 'in_words' ? <span lang="en">{say(found)}</span> : <>{say(found)}</>
}

function Candidates({ language, candidates }: { readonly language: Language; readonly candidates: readonly ImportCandidate[] }) {
  const { country, counted } = formatsOf(language)
  return (
    <>
      <br />{importLabels(language).candidates}
      <ul>
        {candidates.map(({ id, name, country: code, region, population, geonames }) => (
          <li>
            <a href={municipalityAddress(id, language)}>{name}</a>{' '}
            ({[region, country(code), population === null ? null : counted(population, pageLabels(language).inhabitants), geonames === null ? null : `${pageLabels(language).scheme.geonames} ${geonames}`].filter((part) => part !== null).join(', ')})
          </li>
        ))}
      </ul>
    </>
  )
}

function shown(value: unknown, empty: string): string {
  if (value === null || value === '' || value === undefined) return empty
  if (Array.isArray(value)) return value.length === 0 ? empty : value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}
