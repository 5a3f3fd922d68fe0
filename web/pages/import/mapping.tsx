import type { Dataset } from '../../../src/domain/dataset.ts'
import type { FileShape } from '../../../src/domain/file-shape.ts'
import type { ImportKind } from '../../../src/domain/import-kind.ts'
import type { SaidOfDataset } from '../../../src/use-cases/dataset-of-import.ts'
import type { SeenFile } from '../../../src/use-cases/ports/file-imports.ts'
import type { KeptUpload } from '../../../src/use-cases/ports/upload-store.ts'
import { formatsOf } from '../../../src/wording/formats.ts'
import type { Language } from '../../../src/wording/language.ts'
import { mappingAddress } from '../../addresses.ts'
import { importLabels } from '../../labels/import/index.ts'
import type { Choice } from '../../sections/choices.tsx'
import { ColumnTable } from '../../sections/import/column-table.tsx'
import { SharedFields } from '../../sections/import/shared-fields.tsx'
import { ImportFrame } from './frame.tsx'

/** Encodings to choose from where the one that was found out is not right. */
export const ENCODINGS = ['utf-8', 'windows-1250', 'windows-1251', 'windows-1252', 'iso-8859-2'] as const

/** What was chosen for a file. */
export interface MappingChoices {
  /** Fields by the place of their column; empty for one that is not used. Columns of which nothing was said keep theirs. */
  readonly fields: ReadonlyMap<number, string>
  /** Values that every row has, by field. */
  readonly shared: ReadonlyMap<string, string>
  readonly dataset: string
  readonly said: SaidOfDataset
  readonly createNew: boolean
}

interface MappingProps {
  readonly language: Language
  readonly file: KeptUpload
  readonly kind: ImportKind
  /** Null where it is found out. */
  readonly encoding: string | null
  /** Null where it cannot be read like that. */
  readonly seen: SeenFile | null
  readonly choices: MappingChoices
  /** What stands in the way. */
  readonly problems: readonly string[]
  readonly countries: readonly Choice[]
  readonly datasets: readonly Dataset[]
}

function shapeWords(shape: FileShape, language: Language): string {
  const { readWith } = importLabels(language)
  if (shape.kind === 'text') return readWith.text(shape.encoding, readWith.delimiter[shape.delimiter])
  return [readWith.sheet(shape.sheet), ...(shape.unread.length === 0 ? [] : [readWith.unread(shape.unread.join(', '))])].join('; ')
}

interface ReadAsProps extends Pick<MappingProps, 'language' | 'file' | 'kind' | 'encoding'> {
  readonly shape: FileShape | null
}

/** How the file was read, and another way; a workbook says of itself how it is written. */
function ReadAs({ language, file, kind, encoding, shape }: ReadAsProps) {
  const labels = importLabels(language)
  const found = shape !== null && <p>{labels.readAs}{formatsOf(language).colon}{shapeWords(shape, language)}</p>
  if (shape?.kind === 'workbook') return <div class="panel read-again">{found}</div>
  return (
    <form class="panel read-again" method="get" action={mappingAddress(null, file.id, {})}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="lang" value={language} />
      {found}
      <div>
        <label for="encoding">{labels.encoding}</label>
        <div class="search-line">
          <select id="encoding" name="encoding">
            <option value="" selected={encoding === null}>{labels.encodingFound}</option>
            {ENCODINGS.map((each) => <option value={each} selected={each === encoding}>{each}</option>)}
          </select>
          <button class="button second">{labels.readAgain}</button>
        </div>
      </div>
    </form>
  )
}

/** The columns of a file with what each was taken for, and whose data they are. */
export function MappingPage({ language, file, kind, encoding, seen, choices, problems, countries, datasets }: MappingProps) {
  const labels = importLabels(language)
  const title = labels.mappingTitle(file.name)
  const how = { kind: [kind], ...(encoding === null ? {} : { encoding: [encoding] }) }
  return (
    <ImportFrame language={language} title={title} addressIn={(other) => mappingAddress(other, file.id, how)} lead={labels.mappingIntro} isFaulty={problems.length > 0} isInside>
      {problems.length > 0 && (
        <div class="notice faults" role="alert">
          <p><strong>{labels.cannotUse}</strong></p>
          <ul>{problems.map((problem) => <li>{problem}</li>)}</ul>
        </div>
      )}
      <ReadAs language={language} file={file} kind={kind} encoding={encoding} shape={seen?.shape ?? null} />
      {seen !== null && (
        <form class="fields section" method="post" action={mappingAddress(language, file.id, how)}>
          <ColumnTable language={language} kind={kind} columns={seen.columns} chosen={choices.fields} />
          <SharedFields language={language} kind={kind} chosen={choices.shared} countries={countries} />
          <div class="panel narrow fields">
            <div>
              <label for="dataset">{labels.dataset}</label>
              <p class="hint" id="dataset-hint">{labels.datasetHint}</p>
              <input id="dataset" name="dataset" list="datasets" required maxlength={100} value={choices.dataset} autocomplete="off" aria-describedby="dataset-hint" />
              <datalist id="datasets">{datasets.map((dataset) => <option value={dataset.title} />)}</datalist>
            </div>
            <details open={Object.keys(choices.said).length > 0}>
              <summary>{labels.datasetMore}</summary>
              <div class="fields">
                <p class="hint">{labels.datasetMoreHint}</p>
                {(['publisher', 'address', 'licence'] as const).map((name) => (
                  <div><label for={name}>{labels[name]}</label><input id={name} name={name} maxlength={500} value={choices.said[name] ?? ''} /></div>
                ))}
              </div>
            </details>
            {kind === 'municipalities' && (
              <label class="tick"><input type="checkbox" name="create" value="yes" checked={choices.createNew} />{labels.create}</label>
            )}
            <div>
              <p class="hint" id="check-hint">{labels.checkHint}</p>
              <button class="button" aria-describedby="check-hint">{labels.check}</button>
            </div>
          </div>
        </form>
      )}
    </ImportFrame>
  )
}
