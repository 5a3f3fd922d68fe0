import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startTable } from '../../../src/import/import-file.ts'
import { eurostatTable } from '../../../src/import/sources/eurostat-lau.ts'
import { datasetOfImport } from '../../../src/use-cases/dataset-of-import.ts'
import { openImports, type ImportWorld } from '../../support/file-imports.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { serveFiles, type FileServer } from '../../support/file-server.ts'
import { workbookOf, type Sheets } from '../../support/workbook.ts'
import { inWords } from '../../support/in-words.ts'

/* A workbook written by hand as Eurostat's list of 2024 is described: a sheet of notes, one of all, one for each country. */
const HEAD = ['NUTS 3 CODE', 'LAU CODE', 'LAU NAME NATIONAL', 'LAU NAME LATIN', 'CHANGE (Y/N)', 'POPULATION', 'TOTAL AREA (m2)', 'DEGURBA']
const SHEETS: Sheets = {
  Overview: [['Local administrative units 2024'], ['Country', 'Number of units'], ['PL', 2]],
  PL: [HEAD, ['PL621', '2802042', 'Frombork', 'Frombork', 'N', 3_501, 124_000_000, 3], ['PL621', '2802011', 'Braniewo', null, 'N', 'n.a.', 12_410_000, 2], [], [null, null, 'Total']],
  EL: [HEAD, ['EL301', '70101', 'Αθηναίων', 'Athinaion', 'N', 643_452, 38_960_000, 1]],
}
const NAME = 'EU-27-LAU-2024-NUTS-2024.xlsx'

let [folder, server]: [string, FileServer | null] = ['', null]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eurostat-'))
  server = await serveFiles({ [`/documents/${NAME}`]: workbookOf(SHEETS), '/other.xlsx': workbookOf({ A: [['colour', 'price'], ['red', 1]] }) })
})
afterEach(async () => {
  await server?.close()
  await rm(folder, { recursive: true })
})

const open = (path: string) => eurostatTable({ endpoint: `${server?.address ?? ''}${path}`, folder })

async function rowsOf(path: string) {
  const rows = []
  for await (const { cells } of (await open(path)).rows) rows.push(cells)
  return rows
}

describe(`Eurostat's list of local administrative units`, () => {
  it('is read sheet by sheet, with areas in square kilometres and the countries as they are called elsewhere', async () => {
    expect(await rowsOf(`documents/${NAME}`)).toEqual([
      ['PL', '2802042', 'Frombork', 'Frombork', '3501', '2024', '124.000'],
      ['PL', '2802011', 'Braniewo', '', '', '', '12.410'],
      ['GR', '70101', 'Αθηναίων', 'Athinaion', '643452', '2024', '38.960'],
    ])
  })

  it('is told from another workbook', async () => {
    await expect(inWords(() => rowsOf('other.xlsx'))).rejects.toThrow(/no sheet with the columns/)
  })

  it('gives the register its figures and codes', async () => {
    const world: ImportWorld = await openImports(FIXTURE)
    try {
      const table = await open(`documents/${NAME}`)
      const dataset = datasetOfImport('Eurostat LAU', {}, [], world.ports.clock)
      const { id, done } = await startTable(world.ports, { kind: 'municipalities', fileName: table.fileName, fileSize: table.size, dataset, mapping: [], fixed: [], createNew: false }, table)
      await done
      await world.store.apply(id)
      expect(await world.runOf(id)).toMatchObject({ status: 'applied', rowsRead: 3, counts: { changed: 2, offered: 1 } })
      const [frombork] = await world.database.run('SELECT population, population_of, population_date::text, area FROM municipality WHERE id = $1', [idOf('Frombork')])
      expect(frombork).toEqual({ population: 3_501, population_of: 'municipality', population_date: '2024-01-01', area: 124 })
      expect(await world.database.run(`SELECT code FROM official_code WHERE municipality_id = $1 AND scheme = 'lau'`, [idOf('Braniewo')])).toEqual([{ code: 'PL_2802011' }])
    } finally {
      await world.close()
    }
  })
})
