import { describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import * as fc from 'fast-check'
import { csvLine, csvOf, type Cell } from '../../../../src/http/downloads/csv.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'ł', '"', ',', ';', '\n', '\r', '\t', '=', '+', '-', '@', '＝', "'", ' ', '1'), maxLength: 6 })
const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null))
const row = fc.array(cell, { minLength: 2, maxLength: 6 })

describe('rows of CSV', () => {
  it('are what csv-stringify makes of them', () => {
    fc.assert(fc.property(row, (cells) => {
      expect(csvLine(cells)).toBe(stringify([cells], {
        escape_formulas: true, record_delimiter: 'windows', quote_record_delimiter: true, cast: { boolean: (value) => (value ? 'true' : 'false') },
      }))
    }), { numRuns: 1_000 })
  })

  it('are read back as they were, but for the apostrophe before what looks like a formula', () => {
    fc.assert(fc.property(fc.array(fc.tuple(text, fc.integer()), { minLength: 1, maxLength: 5 }), (rows) => {
      const read = parse(rows.map((cells) => csvLine(cells)).join(''), { record_delimiter: '\r\n' })
      expect(read).toEqual(rows.map(([one, other]) => [/^[=+\-@\t\r＝]/.test(one) ? `'${one}` : one, String(other)]))
    }))
  })

  it('come in a chunk a batch behind their headings, with a mark for spreadsheets where it is asked for', async () => {
    async function* batches() {
      yield [{ name: 'Łódź' }, { name: '=1+1' }]
      yield []
    }
    const chunks = async (forSpreadsheets: boolean) => {
      const all: string[] = []
      for await (const chunk of csvOf(batches(), { name: (each) => each.name, length: (each) => each.name.length }, forSpreadsheets)) all.push(chunk)
      return all
    }
    expect(await chunks(false)).toEqual(['name,length\r\n', "Łódź,4\r\n'=1+1,4\r\n"])
    expect((await chunks(true))[0]).toBe('\uFEFFname,length\r\n')
  })
})
