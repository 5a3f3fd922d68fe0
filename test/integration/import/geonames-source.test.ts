import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { RegisterTables } from '../../../config/register/tables.ts'
import { loadDefaultRegister } from '../../../src/import/load-default-register.ts'
import { loadRegister } from '../../../src/import/load-register.ts'
import { previewRegister } from '../../../src/import/preview-register.ts'
import { geonamesRegister } from '../../../src/import/sources/geonames.ts'
import { PostgresRegisterStore } from '../../../src/persistence/postgres-register-store.ts'
import { openDatabase } from '../../support/open-database.ts'
import { serveFiles, type FileServer } from '../../support/file-server.ts'
import { ruleOf } from '../../support/geonames-places.ts'
import { zipOf } from '../../support/zip.ts'
import { inWords } from '../../support/in-words.ts'

/* Files written by hand as GeoNames' readme.txt describes them: no head, columns parted by tabs. */
const place = (id: number, name: string, feature: string, codes: string, population: number) =>
  [id, name, name, 'Frauenburg,Frombork', 54.36, 19.68, feature === 'ADM3' ? 'A' : 'P', feature, 'PL', '', ...codes.split('.'), population, '', 12, 'Europe/Warsaw', '2026-11-20'].join('\t')
const PL = [
  place(3_098_900, 'Frombork', 'PPLA3', '85.2802.280204.', 2_500),
  place(3_098_901, 'Krzywiec', 'PPL', '85.2802.280204.', 40),
  place(7_531_000, 'Gmina Frombork', 'ADM3', '85.2802.280204.', 3_500),
  place(3_102_627, 'Braniewo', 'PPLA2', '85.2802.280201.', 17_000),
].join('\n')
const NAMES = [
  [1, 3_098_900, 'de', 'Frauenburg', '', '', '', ''], [2, 3_098_900, 'lt', 'Frauenburgas', '', '', '', '1'],
  [3, 3_098_900, 'link', 'https://example.org/Frombork', '', '', '', ''], [4, 3_098_900, 'wkdt', 'Q1', '', '', '', ''],
  [5, 3_098_901, 'de', 'Kriewen', '', '', '', ''], [6, 3_098_900, 'pl', 'Fromborek', '', '', '1', ''],
].map((columns) => [...columns, '', ''].join('\t')).join('\n')
const FILES = {
  '/admin1CodesASCII.txt': 'PL.85\tWarmia-Masuria\tWarmia-Masuria\t858792\nXX.01\tElsewhere\tElsewhere\t1\n',
  '/admin2Codes.txt': 'PL.85.2802\tPowiat braniewski\tPowiat braniewski\t7530894\n',
  '/PL.zip': zipOf({ 'readme.txt': 'GeoNames', 'PL.txt': PL }),
  '/alternatenames/PL.zip': zipOf({ 'readme.txt': 'GeoNames', 'PL.txt': NAMES }),
}
const TABLES: RegisterTables = { countries: [ruleOf()], divisionNames: [], successors: [], ownNames: [], historicNames: [] }

let [folder, server]: [string, FileServer | null] = ['', null]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'geonames-'))
  server = await serveFiles(FILES)
})
afterEach(async () => {
  await server?.close()
  await rm(folder, { recursive: true })
})

const geography = { measure: () => ({ coastDistance: null, borderDistance: null, landArea: null }) }
const read = () => geonamesRegister({ endpoint: server?.address ?? '', folder, tables: TABLES, geography, ports: [], pause: async () => undefined })

describe(`the register of GeoNames' daily dump`, () => {
  it('is made of its places, with units by their names and names by their languages', async () => {
    const { records, datasets, fingerprint } = await read()
    expect(datasets[0]).toMatchObject({ id: 'geonames', version: 'daily dump of 2026-11-25', date: '2026-11-25' })
    expect(fingerprint).toBe('geonames-dump 2026-11-25')
    const frombork = [...records].find(({ name }) => name === 'Frombork')
    expect(frombork).toMatchObject({ sourceKey: 'PL/admin3/85/2802/280204', population: 2_500, codes: { geonames: '3098900' } })
    expect(frombork?.places.map(({ name }) => name)).toEqual(['Frombork'])
    expect(frombork?.names.map(({ text, kind, language }) => [text, kind, language])).toEqual([
      ['Frombork', 'own', null], ['Frauenburg', 'foreign', 'de'], ['Frauenburgas', 'historic', 'lt'],
    ])
    expect([...records].filter(({ level }) => level !== 'municipality').map(({ level, name }) => [level, name])).toEqual([['region', 'Warmia-Masuria']])
  })

  it('asks for a file again only where it changed, and goes on after a run that was broken off', async () => {
    server?.files.delete('/alternatenames/PL.zip')
    await expect(inWords(read)).rejects.toThrow(/GeoNames does not answer \(404 .*alternatenames/)
    server?.files.set('/alternatenames/PL.zip', FILES['/alternatenames/PL.zip'])
    await read()
    expect(server?.asked.map(({ path, status }) => `${path} ${status}`)).toEqual([
      '/admin1CodesASCII.txt 200', '/admin2Codes.txt 200', '/PL.zip 200', '/alternatenames/PL.zip 404',
      '/admin1CodesASCII.txt 304', '/admin2Codes.txt 304', '/PL.zip 304', '/alternatenames/PL.zip 200',
    ])
  })

  it.each<[what: string, path: string, content: () => Uint8Array, message: RegExp]>([
    ['a line that is no place', '/PL.zip', () => zipOf({ 'PL.txt': `${PL}\n1\ta\ta\t\tx\t2\tP\tPPLA\tPL` }), /PL.txt, line 5: .* 9 columns instead of 19/],
    ['an archive without its file', '/PL.zip', () => zipOf({ 'readme.txt': '' }), /holds no PL.txt/],
    ['a country without places', '/PL.zip', () => zipOf({ 'PL.txt': '' }), /no inhabited place of PL/],
    ['broken UTF-8', '/alternatenames/PL.zip', () => zipOf({ 'PL.txt': Buffer.from([0x31, 0x09, 0xff, 0x0a]) }), /broken in UTF-8/],
  ])('is not loaded from %s', async (_what, path, content, message) => {
    server?.files.set(path, content())
    await expect(inWords(read)).rejects.toThrow(message)
  })

  it('is shown before it is loaded, and stays when the service starts', async () => {
    const database = await openDatabase()
    try {
      const store = new PostgresRegisterStore(database.dataSource)
      const loadable = await read()
      expect(await previewRegister(loadable, store)).toEqual({ created: 3, changed: 0, unchanged: 0, vanished: 0, erased: 0 })
      expect(await database.run('SELECT FROM municipality')).toEqual([])
      await loadRegister(loadable, store)
      server?.files.set('/PL.zip', zipOf({ 'PL.txt': PL.replace('\t2500\t', '\t2600\t') }))
      expect(await previewRegister(await read(), store)).toMatchObject({ changed: 1, unchanged: 2 })
      expect(await loadDefaultRegister(store)).toBeNull()
    } finally {
      await database.close()
    }
  })
})
