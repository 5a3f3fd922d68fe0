import { basename } from 'node:path'
import type { Table, TableRow } from '../file/table.ts'
import { UnreadableFile } from '../file/unreadable-file.ts'
import { openWorkbook, type Sheet } from '../workbook/open-workbook.ts'
import type { Pause } from './ask-politely.ts'
import { downloadFile } from './download-file.ts'

/** The list of the local administrative units of the Union of a year, a workbook with a sheet for each country. */
export const EUROSTAT_LAU = 'https://ec.europa.eu/eurostat/documents/345175/501971/EU-27-LAU-2024-NUTS-2024.xlsx'

/** The columns of the list that are used, by how their heads begin; notes and years behind them differ. */
const HEADS = {
  nuts: /^nuts 3 code/i, lau: /^lau code/i, name: /^lau name national/i, otherName: /^lau name latin/i, population: /^population/i, area: /^total area/i,
} as const
type Head = keyof typeof HEADS
const NEEDED = ['nuts', 'lau', 'name'] as const satisfies readonly Head[]
/** The head of a sheet stands among so many rows. */
const HEAD_WITHIN = 20
/** Eurostat calls these two by letters of its own. */
const COUNTRIES: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' }

export interface EurostatOptions {
  readonly endpoint: string
  /** Where the workbook is kept from one run to the next. */
  readonly folder: string
  readonly pause?: Pause
}

/**
 * The local administrative units that Eurostat lists, as a table whose heads are our own fields: codes, names, inhabitants
 * and areas in square kilometres. The country is that of the NUTS code beside each. Fails with UnreadableFile.
 */
export async function eurostatTable({ endpoint, folder, pause }: EurostatOptions): Promise<Table & { readonly fileName: string; readonly size: number }> {
  const { path, size } = await downloadFile(endpoint, folder, 'Eurostat', pause)
  const fileName = basename(new URL(endpoint).pathname)
  const { sheets, close } = await openWorkbook(path)
  // The list of all countries on one sheet, where there is one, repeats those of each.
  const ofCountries = sheets.filter(({ name }) => /^[A-Z]{2}$/.test(name.trim()))
  const listed = ofCountries.length > 0 ? ofCountries : sheets
  let done = 0
  async function* rows(): AsyncGenerator<TableRow> {
    let line = 1
    let isOfAny = false
    try {
      for (const [at, sheet] of listed.entries()) {
        for await (const cells of unitsOf(sheet, yearOf(fileName), (part) => { done = (at + part) / listed.length })) {
          isOfAny = true
          yield { line: ++line, cells }
        }
      }
    } finally {
      close()
    }
    if (!isOfAny) throw new UnreadableFile('source_sheets_missing', { file: fileName, columns: ['NUTS 3 CODE', 'LAU CODE', 'LAU NAME NATIONAL'] })
  }
  return {
    fileName, size, shape: { kind: 'sheets', publisher: 'Eurostat', sheets: listed.length },
    columns: ['country', 'lau', 'name', 'other_name', 'population', 'population_date', 'area'], rows: rows(), bytesRead: () => Math.round(done * size), close,
  }
}

/** The year of a list, by its name; populations are those of its first day. Empty where the name does not say it. */
const yearOf = (fileName: string): string => /LAU-(\d{4})/i.exec(fileName)?.[1] ?? ''

async function* unitsOf(sheet: Sheet, year: string, onPart: (part: number) => void): AsyncGenerator<string[]> {
  let places: ReadonlyMap<Head, number> | null = null
  let toSquareKilometres = 1
  let before = 0
  for await (const { cells } of sheet.rows(onPart)) {
    if (places === null) {
      const found = placesOf(cells)
      if (NEEDED.every((head) => found.has(head))) {
        places = found
        toSquareKilometres = /km/i.test(cells[found.get('area') ?? -1] ?? '') ? 1 : 1e-6
      } else if (++before >= HEAD_WITHIN) return
      continue
    }
    const cell = (head: Head) => cells[places?.get(head) ?? -1] ?? ''
    const country = cell('nuts').slice(0, 2).toUpperCase()
    // Sums and notes at the end of a sheet have no codes.
    if (!/^[A-Z]{2}$/.test(country) || cell('lau') === '') continue
    const population = numberOf(cell('population'))
    const area = numberOf(cell('area'))
    yield [
      COUNTRIES[country] ?? country, cell('lau'), cell('name') === '' ? cell('otherName') : cell('name'), cell('otherName'),
      population === null ? '' : String(Math.round(population)), population === null ? '' : year, area === null ? '' : (area * toSquareKilometres).toFixed(3),
    ]
  }
}

function placesOf(cells: readonly string[]): ReadonlyMap<Head, number> {
  const heads = cells.map((cell) => cell.replace(/\s+/g, ' ').trim())
  return new Map(Object.entries(HEADS).flatMap(([head, begins]) => {
    const at = heads.findIndex((text) => begins.test(text))
    return at < 0 ? [] : [[head as Head, at]]
  }))
}

/** Null for "n.a." and whatever else is no number. */
const numberOf = (cell: string): number | null => (/^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : null)
