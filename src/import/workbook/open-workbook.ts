import { openArchive, type Archive } from '../archive/open-archive.ts'
import { UnreadableFile } from '../file/unreadable-file.ts'
import { readDateStyles } from './date-formats.ts'
import { hearElements } from './read-elements.ts'
import { readSheet, type SheetKnowledge, type SheetRow } from './read-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'

/** Bytes of all parts of a workbook when it is unpacked: ten times the list of all local authorities of Europe. */
const MOST_BYTES = 500 * 1_048_576
const MAIN = 'xl/workbook.xml'

/** A sheet of a workbook. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  /** Reads its rows that are not empty; `onPart` hears how large a part of the sheet was read so far, from 0 to 1. */
  rows(onPart?: (part: number) => void): AsyncIterable<SheetRow>
}

export interface Workbook {
  /** In their order. */
  readonly sheets: readonly Sheet[]
  close(): void
}

/**
 * Opens an Excel workbook (.xlsx, ECMA-376). What is held of it are its texts, within bounds; sheets are read row by
 * row. Fails with UnreadableFile, as do the rows further on.
 */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openArchive(path, MOST_BYTES)
  try {
    if (!archive.sizes.has(MAIN)) throw new UnreadableFile('no_workbook_in_archive', {})
    const { sheets, calendar } = await readContents(archive)
    const knowledge: SheetKnowledge = {
      calendar,
      strings: archive.sizes.has('xl/sharedStrings.xml') ? await readSharedStrings(await archive.read('xl/sharedStrings.xml')) : [],
      dateStyles: archive.sizes.has('xl/styles.xml') ? await readDateStyles(await archive.read('xl/styles.xml')) : new Set(),
    }
    return { sheets: sheets.map(({ name, isHidden, part }) => ({ name, isHidden, rows: (onPart) => rowsOf(archive, part, knowledge, onPart) })), close: archive.close }
  } catch (error) {
    archive.close()
    throw error
  }
}

async function* rowsOf(archive: Archive, part: string, knowledge: SheetKnowledge, onPart: (part: number) => void = () => undefined): AsyncGenerator<SheetRow> {
  const size = archive.sizes.get(part) ?? 0
  const chunks = await archive.read(part)
  async function* counted(): AsyncGenerator<Buffer> {
    let read = 0
    for await (const chunk of chunks) {
      onPart((read += chunk.length) / size)
      yield chunk
    }
  }
  yield* readSheet(counted(), knowledge)
}

interface Contents {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly part: string }[]
  readonly calendar: 1900 | 1904
}

/** Which sheets there are, and in which parts of the archive they stand. */
async function readContents(archive: Archive): Promise<Contents> {
  const targets = new Map<string, string>()
  await hearElements(await archive.read('xl/_rels/workbook.xml.rels'), {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name === 'Relationship') targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  const sheets: Contents['sheets'][number][] = []
  let calendar: Contents['calendar'] = 1900
  await hearElements(await archive.read(MAIN), {
    open(element, attributes) {
      if (element === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) calendar = 1904
      if (element !== 'sheet') return
      const [, id = ''] = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name)) ?? []
      const part = targets.get(id)
      // A chart or a dialogue on a sheet of its own has no rows.
      if (part !== undefined && part.includes('worksheets/')) sheets.push({ name: attributes['name'] ?? '', isHidden: (attributes['state'] ?? 'visible') !== 'visible', part })
    },
  })
  return { sheets, calendar }
}
