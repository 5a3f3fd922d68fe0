import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { array, asyncProperty, assert, boolean, constantFrom, record } from 'fast-check'
import { openCsv } from '../../../../src/import/file/open-csv.ts'
import { inWords } from '../../../support/in-words.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'open-csv-')) })
afterAll(() => rm(folder, { recursive: true }))

/** Reads a file of its own: a test that was given up may read on beside the next. */
async function rowsOf(text: string) {
  const path = join(folder, `${randomUUID()}.csv`)
  await writeFile(path, text)
  const table = await openCsv(path, () => 0, null)
  const rows: { line: number; cells: readonly string[] }[] = []
  for await (const row of table.rows) rows.push(row)
  return rows
}

describe('the lines of a file', () => {
  it.each(['\n', '\r\n', '\r'])('are counted with blank ones and those inside of cells, where lines end with %j', async (end) => {
    const file = ['', 'Town,Partner', '', 'Siena,Weimar', '  ', '', '"Siena', 'Toscana",Avignon', 'Arezzo,Eger', ''].join(end)
    expect(await rowsOf(file)).toEqual([
      { line: 4, cells: ['Siena', 'Weimar'] }, { line: 7, cells: ['Siena\nToscana', 'Avignon'] }, { line: 9, cells: ['Arezzo', 'Eger'] },
    ])
  })

  it('count the one that says what parts the columns', async () => {
    expect(await rowsOf('sep=;\r\nTown;Partner\r\n\r\nSiena;Weimar\r\n')).toEqual([{ line: 4, cells: ['Siena', 'Weimar'] }])
  })

  it('are the same whatever they end with, and wherever the file is cut in reading', async () => {
    const piece = record({ blanks: array(constantFrom('', ' ', '\t'), { maxLength: 3 }), isLong: boolean(), hasBreak: boolean(), end: constantFrom('\n', '\r\n') })
    await assert(asyncProperty(array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
      let text = 'a,b\n'
      let line = 2
      const expected: number[] = []
      for (const { blanks, isLong, hasBreak, end } of pieces) {
        for (const blank of blanks) text += blank + end
        expected.push(line + blanks.length)
        text += `"${'x'.repeat(isLong ? 20_000 : 1)}${hasBreak ? `${end}y` : ''}",z${end}`
        line += blanks.length + (hasBreak ? 2 : 1)
      }
      expect((await rowsOf(text)).map((row) => row.line)).toEqual(expected)
    }), { numRuns: 60 })
  }, 60_000)

  it('are those of an editor in what is said of a fault, too', async () => {
    await expect(inWords(() => rowsOf('a,b\n\n\n1,2\n\n3'))).rejects.toThrow(/in line 6/)
    await expect(inWords(() => rowsOf('a,b\n\n1,2\n\n3,"x y\n'))).rejects.toThrow(/line 5 opens a quote/)
    await expect(inWords(() => rowsOf('a,b\r\n\r\n"1\r\n1",2\r\n3,x"y"\r\n'))).rejects.toThrow(/row in line 5 .* in line 5/)
  })
})
