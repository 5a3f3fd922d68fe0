import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { documentText } from '../../../src/projection/document-text.ts'
import { storedNames } from '../../../src/projection/name-tuple.ts'
import { withoutNames, type SearchDocument } from '../../../src/projection/search-document.ts'
import { documentLine, namesOfHits, tombstoneLine } from '../../../src/search-engine/meilisearch/indexed-document.ts'
import { readDocumentText } from '../../../src/search-engine/postgres/read-stored.ts'
import { searchDocument, searchName } from '../../support/search-documents.ts'

const town = searchDocument(7, {
  version: 3, name: 'Łódź', population: 650_000, offers: ['music', 'youth'], seeks: ['youth'], words: 'Suchen\neinen "Chor"',
  partners: [{ id: 9, country: 'DE', form: 'partnership', since: 1990 }],
  names: [searchName('Łódź'), searchName('Litzmannstadt', 'historic'), searchName('Bałuty', 'own', 'Bałuty')],
})
const stored = (document: SearchDocument): [string, string] => [JSON.stringify(withoutNames(document)), storedNames(document)]
const read = (line: string) => JSON.parse(line) as Record<string, unknown>

describe('a document as a line for Meilisearch', () => {
  it('holds the document, its names as they are stored, and what only this engine needs', () => {
    expect(read(documentLine(documentText(town), 'hash'))).toEqual({
      ...withoutNames(town), hash: 'hash',
      nameTuples: [['Łódź', 'lodz', 0], ['Litzmannstadt', 'litzmannstadt', 2], ['Bałuty', 'baluty', 0, 'Bałuty']],
      spellings: { own: ['lodz'], foreign: [], historic: ['litzmannstadt'], places: ['baluty'] },
      interests: ['music', 'youth'], text: 'suchen einen chor', sortName: 'lodz', partnerCount: 1, availabilityEnds: null,
    })
    expect(read(tombstoneLine(7, 4))).toEqual({ id: 7, version: 4, hash: '' })
  })

  it('is the same of a change and of a stored row, is one line, and gives the names back', () => {
    const name = fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }), kind: fc.constantFrom('own' as const, 'foreign' as const, 'historic' as const), place: fc.option(fc.string()) })
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.array(name), (title, words, names) => {
      const document = { ...town, name: title, words, names: names.map(({ text, kind, place }) => searchName(text, kind, place)) }
      const content = readDocumentText(stored(document)[0], document.version, stored(document)[1])
      const line = content === null ? '' : documentLine(content, 'hash')
      expect(line).toBe(documentLine(documentText(document), 'hash'))
      expect(line).not.toContain('\n')
      expect(namesOfHits([read(line)])).toEqual(document.names.map((one) => ({ ...one, id: 7, country: 'PL', population: 650_000 })))
    }))
  })

  it('has the version of the row, which may have been raised without the document being written again', () => {
    const content = readDocumentText(stored(town)[0], 12, stored(town)[1])
    expect(content?.document.version).toBe(12)
    expect(content && read(documentLine(content, 'hash'))).toEqual(read(documentLine(documentText({ ...town, version: 12 }), 'hash')))
  })

  it('is one line, whatever a row looks like that somebody else has written', () => {
    const [document, names] = stored(town)
    for (const [json, tuples] of [[JSON.stringify(JSON.parse(document), null, 2), names], [document, JSON.stringify(JSON.parse(names), null, 2)], [` ${document} `, names]]) {
      const content = readDocumentText(json, 3, tuples)
      expect(content && documentLine(content, 'hash')).toBe(documentLine(documentText(town), 'hash'))
    }
  })

  it('is made of nothing but documents', () => {
    const [document, names] = stored(town)
    expect(readDocumentText(null, 3, names)).toBeNull()
    expect(readDocumentText(document, 3, null)).toBeNull()
    expect(readDocumentText('[]', 3, names)).toBeNull()
    expect(readDocumentText('{"id":7}', 3, names)).toBeNull()
    expect(readDocumentText(document, 3, '[["Łódź"]]')).toBeNull()
  })
})
