import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { describeShape } from '../../../../src/import/file/describe-shape.ts'
import { openWorkbookTable } from '../../../../src/import/workbook/workbook-table.ts'
import { workbookOf, type Sheets } from '../../../support/workbook.ts'
import { zipOf } from '../../../support/zip.ts'
import { inWords } from '../../../support/in-words.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'workbooks-')) })
afterAll(() => rm(folder, { recursive: true }))

const known = (columns: readonly string[]) => columns.filter((column) => ['Town', 'Partner', 'Since'].includes(column)).length

async function read(content: Uint8Array) {
  const path = join(folder, 'table.xlsx')
  await writeFile(path, content)
  const table = await openWorkbookTable(path, content.length, known)
  const rows = []
  for await (const row of table.rows) rows.push(row)
  return { ...table, rows, read: table.bytesRead() }
}
const workbook = (sheets: Sheets, options?: Parameters<typeof workbookOf>[1]) => read(workbookOf(sheets, options))

describe('a workbook', () => {
  it('is the table of its first sheet that is shown, from the row on that is its head', async () => {
    const { columns, rows, shape, read: bytes } = await workbook({
      Notes: [['not for you']], Empty: [], Links: [['Our partners'], [], ['Town', 'Partner', 'Since'], ['Łódź & more', 'Köln <am Rhein>', 1993], [null, 'Lyon']], Other: [['x']],
    }, { hidden: ['Notes'] })
    expect(columns).toEqual(['Town', 'Partner', 'Since'])
    expect(rows).toEqual([{ line: 4, cells: ['Łódź & more', 'Köln <am Rhein>', '1993'] }, { line: 5, cells: ['', 'Lyon', ''] }])
    expect(shape).toEqual({ kind: 'workbook', sheet: 'Links', unread: ['Empty', 'Other'] })
    expect(describeShape(shape)).toBe(`workbook, sheet 'Links' (not read: 'Empty', 'Other')`)
    expect(bytes).toBeGreaterThan(0)
  })

  it('passes over a sheet of notes before the one whose head it knows', async () => {
    const { columns, rows, shape } = await workbook({ Notes: [['Partner towns'], ['Town']], Links: [['Town', 'Partner'], ['Frombork', 'Barth']] })
    expect([columns, rows]).toEqual([['Town', 'Partner'], [{ line: 2, cells: ['Frombork', 'Barth'] }]])
    expect(shape).toEqual({ kind: 'workbook', sheet: 'Links', unread: ['Notes'] })
  })

  it('is the table of the first sheet with rows where no head is known', async () => {
    expect((await workbook({ Empty: [], A: [['Gemeinde', 'Partner']], B: [['Ort']] })).shape).toMatchObject({ sheet: 'A' })
  })

  it('says dates as dates, numbers as they are shown, and what formulas came to', async () => {
    const { rows } = await workbook({ A: [['Town', 'Partner', 'Since', 'Area'], [{ formula: 'A1&"x"', value: 'Frombork' }, 'Barth', { day: 34_090.5 }, 0.1 + 0.2]] })
    expect(rows[0]?.cells).toEqual(['Frombork', 'Barth', '1993-05-01', '0.3'])
  })

  it('keeps a cell beyond the head, for which its row is refused later', async () => {
    expect((await workbook({ A: [['Town'], ['a', 'b']] })).rows[0]?.cells).toEqual(['a', 'b'])
  })

  it.each<[what: string, content: () => Uint8Array, message: RegExp]>([
    ['no sheet with rows', () => workbookOf({ A: [] }), /no rows on any sheet/],
    ['another archive', () => zipOf({ 'readme.txt': 'hello' }), /neither a workbook .* nor CSV/],
    ['a broken archive', () => workbookOf({ A: [['Town']] }).subarray(0, 200), /damaged/],
    ['XML that ends too early', () => zipOf({ ...parts('<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Town</t>') }), /damaged/],
    ['a document type of its own', () => zipOf(parts('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>')), /XML of its own/],
    ['elements without end', () => zipOf(parts('<a>'.repeat(10_000))), /nested deeper/],
    ['rows out of order', () => zipOf(parts('<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>')), /row 1 comes after row 2/],
    ['a cell far to the right', () => zipOf(parts('<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>')), /beyond column 500/],
    ['a row of millions of characters', () => zipOf(parts(`<worksheet><sheetData><row r="7"><c r="A7" t="inlineStr"><is><t>${'x'.repeat(3_000_000)}</t></is></c></row></sheetData></worksheet>`)), /line 7 is longer than 1,000,000/],
  ])('of %s is refused', async (_what, content, message) => {
    await expect(inWords(() => read(content()))).rejects.toThrow(message)
  })

  it('that unpacks to more than is allowed is refused by its directory', async () => {
    const bomb = zipOf(parts('<worksheet/>'), { claimedSizes: { 'xl/worksheets/sheet1.xml': 900 * 1_048_576 } })
    await expect(inWords(() => read(bomb))).rejects.toThrow(/more than 500 MB/)
  })

  it('that unpacks to more than its directory says is refused where it goes beyond', async () => {
    const lying = zipOf(parts(`<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(50_000)}</sheetData></worksheet>`), { claimedSizes: { 'xl/worksheets/sheet1.xml': 100_000 } })
    await expect(inWords(() => read(lying))).rejects.toThrow(/damaged \(too many bytes/)
  })
})

const parts = (sheet: string) => ({
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/worksheets/sheet1.xml': sheet,
})
