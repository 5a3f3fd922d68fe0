import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { NAME_KINDS } from '../../../src/domain/municipality.ts'
import { documentText } from '../../../src/projection/document-text.ts'
import { withoutNames, type SearchDocument } from '../../../src/projection/search-document.ts'
import { documentLine, namesOfHits, tombstoneLine } from '../../../src/search-engine/meilisearch/indexed-document.ts'
import { readDocumentText } from '../../../src/search-engine/postgres/read-stored.ts'
import { searchDocument, searchName } from '../../support/search-documents.ts'

const town = searchDocument(7, {
  version: 3, name: 'Łódź', population: 650_000, offers: ['music', 'youth'], seeks: ['youth'], words: 'Suchen\neinen "Chor"',
  partners: [{ id: 9, country: 'DE', form: 'partnership', since: 1990 }],
  names: [searchName('Łódź'), searchName('Litzmannstadt', 'historic'), searchName('Bałuty', 'own', 'Bałuty')],
})
const HASH = 'c0ffee'
/** A row as the database gives it. */
const row = (document: SearchDocument, version = document.version, hash = HASH) => {
  const { document: json, derived, names } = documentText(document, HASH)
  return [{ id: document.id, version, hash }, json, derived, names] as const
}
const read = (line: string) => JSON.parse(line) as Record<string, unknown>

describe('a document as a line for Meilisearch', () => {
  it('holds the document, its names as they are stored, and what follows from both', () => {
    expect(read(documentLine(documentText(town, HASH)))).toEqual({
      ...withoutNames(town), hash: HASH,
      nameTuples: [['Łódź', 'lodz', 0], ['Litzmannstadt', 'litzmannstadt', 2], ['Bałuty', 'baluty', 0, 'Bałuty']],
      spellings: { own: ['lodz'], historic: ['litzmannstadt'], places: ['baluty'] },
      lexemes: { l: ['lodz', 'litzmannstadt'], b: ['baluty'], s: ['suchen'], e: ['einen'], c: ['chor'] },
      interests: ['music', 'youth'], text: 'suchen einen chor', sortName: 'lodz', partnerCount: 1, availabilityEnds: null,
    })
    expect(read(tombstoneLine(7, 4))).toEqual({ id: 7, version: 4, hash: '' })
  })

  it('is one line of JSON, whatever the document holds, and gives the names back', () => {
    const name = fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }), kind: fc.constantFrom(...NAME_KINDS), place: fc.option(fc.string()) })
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.array(name), (title, words, names) => {
      const document = { ...town, name: title, words, names: names.map(({ text, kind, place }) => searchName(text, kind, place)) }
      const line = documentLine(documentText(document, HASH))
      expect(line).not.toContain('\n')
      expect(read(line)).toMatchObject(withoutNames(document))
      expect(namesOfHits([read(line)])).toEqual(document.names.map((one) => ({ ...one, id: 7, country: 'PL', population: 650_000 })))
    }))
  })
})

describe('the text of a stored row', () => {
  it('is passed on as it stands, unread', () => {
    const [standing, document, derived, names] = row(town)
    const unread = document.replace('"level":"municipality"', '"level":"unread"')
    expect(readDocumentText(standing, unread, derived, names)).toEqual({ ...documentText(town, HASH), document: unread })
  })

  it('has the version of the row, which may have been raised without the document being written again', () => {
    expect(readDocumentText(...row(town, 12))).toEqual(documentText({ ...town, version: 12 }, HASH))
    const [standing, document, , names] = row(town, 12)
    expect(readDocumentText(standing, document, null, names)).toEqual(documentText({ ...town, version: 12 }, HASH))
  })

  it('has nothing that was derived from another state of the document', () => {
    const [standing, document, , names] = row(town, 3, 'other')
    const { derived } = documentText({ ...town, name: 'Lodz' }, HASH)
    expect(readDocumentText(standing, document, derived, names)).toEqual(documentText(town, 'other'))
  })

  it('is made of the document where a former program has written the row, or somebody else', () => {
    const [standing, document, derived, names] = row(town)
    const pretty = (json: string) => JSON.stringify(JSON.parse(json), null, 2)
    const others: [string, string | null, string][] = [
      [document, null, names], [pretty(document), derived, names], [document, pretty(derived), names], [document, derived, pretty(names)],
      [` ${document} `, derived, names],
    ]
    for (const parts of others) expect(readDocumentText(standing, ...parts)).toEqual(documentText(town, HASH))
  })

  it('is made of nothing but the document of that row', () => {
    const [standing, document, derived, names] = row(town)
    expect(readDocumentText(standing, null, derived, names)).toBeNull()
    expect(readDocumentText(standing, document, derived, null)).toBeNull()
    expect(readDocumentText(standing, document, derived, '[["Łódź"]]')).toBeNull()
    expect(readDocumentText(standing, '[]', derived, names)).toBeNull()
    expect(readDocumentText(standing, '{"id":7}', derived, names)).toBeNull()
    expect(readDocumentText({ ...standing, id: 8 }, document, derived, names)).toBeNull()
  })
})
