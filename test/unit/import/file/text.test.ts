import { describe, expect, it } from '@jest/globals'
import { readHead } from '../../../../src/import/file/choose-delimiter.ts'
import { chooseEncoding } from '../../../../src/import/file/choose-encoding.ts'
import { inspectBytes } from '../../../../src/import/file/inspect-bytes.ts'
import { inWords } from '../../../support/in-words.ts'

async function* chunks(...parts: Uint8Array[]) { for (const part of parts) yield Buffer.from(part) }
const chosen = async (bytes: Uint8Array, wanted: string | null = null) => chooseEncoding(await inspectBytes(chunks(bytes)), wanted).encoding

/** Text in an encoding of one byte a character: each by the byte that the decoder reads as it. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from([...text].map((character) => bytes.get(character) ?? 63))
}

describe('the encoding of a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['plain letters', Buffer.from('a,b\n1,2'), 'utf-8'],
    ['UTF-8', Buffer.from('Łódź,Köln'), 'utf-8'],
    ['a byte order mark', Buffer.from('\uFEFFŁódź', 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from('Miasto;Partner;Kraj\nKraków;Köln;DE\n', 'utf16le'), 'utf-16le'],
    ['UTF-16 the other way round', Buffer.from('Miasto;Partner\nA;B\n', 'utf16le').swap16(), 'utf-16be'],
    ['Polish in Windows-1250', encode('Kraków;Śródmieście;Żary\nŁódź;Gdańsk;Świnoujście\n', 'windows-1250'), 'windows-1250'],
    ['Polish in ISO-8859-2', encode('Kraków;Śródmieście;Żary\nŁódź;Gdańsk;Świnoujście\n', 'iso-8859-2'), 'iso-8859-2'],
    ['German in Windows-1252', encode('Köln;Düren;Görlitz\nMünchen;Nürnberg;Weißenfels\n', 'windows-1252'), 'windows-1252'],
    ['Ukrainian in Windows-1251', encode('Київ;Львів;Чернівці\nЗапоріжжя;Івано-Франківськ;Ужгород\n', 'windows-1251'), 'windows-1251'],
  ])('is found out for %s', async (_what, bytes, expected) => {
    expect(await chosen(bytes)).toBe(expected)
  })

  it('is what the sender says, if anybody knows it', async () => {
    expect(await chosen(encode('Łódź', 'iso-8859-2'), 'latin2')).toBe('iso-8859-2')
    await expect(inWords(() => chosen(Buffer.from('a'), 'klingon'))).rejects.toThrow(/no encoding/)
  })

  it('names the line where UTF-8 breaks, in whatever chunks it comes', async () => {
    const bytes = Buffer.concat([Buffer.from('ä\nö\nü\nß\né'), Buffer.from([0xc3]), Buffer.from('\nŻ\n')])
    for (const at of [1, 7, 14]) {
      expect(await inspectBytes(chunks(bytes.subarray(0, at), bytes.subarray(at)))).toMatchObject({ malformed: 1, firstMalformedLine: 5, size: bytes.length })
    }
    await expect(inWords(() => chosen(bytes))).rejects.toThrow(/Line 5 .* broken/)
  })

  it.each<[string, Uint8Array]>([
    ['few proper characters beside', Buffer.concat([Buffer.from('Town,Partner\nKraków,Leipzig\nW'), Buffer.from([0xc3]), Buffer.from('(oc'), Buffer.from([0xff]), Buffer.from('aw,Dresden\n')])],
    ['none, and a capital inside a word in whatever encoding', Buffer.concat([Buffer.from('Town\nGniezno\nKrak'), Buffer.from([0xc3]), Buffer.from('w\n')])],
  ])('is broken UTF-8 with %s', async (_what, bytes) => {
    await expect(inWords(() => chosen(bytes))).rejects.toThrow(/Line 3 .* broken/)
  })

  it.each<[string, string, string]>([
    ['a sign that touches letters', 'Town;km²;n°\n', 'windows-1252'], ['capitals alone', 'ŻÓŁKIEWKA;ŁÓDŹ;GDAŃSK\n', 'windows-1250'],
    ['one letter in all', 'Köln\n', 'windows-1252'], ['capitals in Ukrainian', 'РІВНЕ;ВІННИЦЯ;КИЇВ\n', 'windows-1251'],
  ])('is none where an older encoding has %s', async (_what, text, encoding) => {
    expect(new TextDecoder(await chosen(encode(text, encoding))).decode(encode(text, encoding))).toBe(text)
  })

  it('is none where two were put together, and the line is named where UTF-8 breaks', async () => {
    const bytes = Buffer.concat([Buffer.from('Miasto;Partner\nŁódź;Stuttgart\nGda'), encode('ń', 'windows-1250'), Buffer.from('sk;Bremen\n')])
    await expect(inWords(() => chosen(bytes))).rejects.toThrow(/Line 3 .* broken/)
  })

  it.each<[string, number[]]>([['overlong forms', [0xc0, 0xaf]], ['surrogates', [0xed, 0xa0, 0x80]], ['more than Unicode has', [0xf4, 0x90, 0x80, 0x80]]])(
    'does not take %s for UTF-8', async (_what, bytes) => {
      expect((await inspectBytes(chunks(Buffer.from(bytes)))).malformed).toBeGreaterThan(0)
    })

  it('keeps of a line without end no more than a sample', async () => {
    const line = Buffer.alloc(65_536, 0xe4)
    const report = await inspectBytes(chunks(...Array.from({ length: 100 }, () => line)))
    expect([report.size, report.sample.length]).toEqual([6_553_600, 131_072])
  })
})

describe('what parts the columns', () => {
  const known = (columns: readonly string[]) => columns.filter((column) => ['Town', 'Partner'].includes(column)).length
  it.each<[string, string, string, string[]]>([
    ['a comma', 'Town,Partner\n', ',', ['Town', 'Partner']],
    ['a semicolon, though commas are more', 'Town;Partner;"a,b,c,d"\n', ';', ['Town', 'Partner', 'a,b,c,d']],
    ['a tab', 'Town\tPartner\n', '\t', ['Town', 'Partner']],
    ['a bar', 'Town|Partner\n', '|', ['Town', 'Partner']],
    ['what the file says', 'sep=;\nTown;Partner,x\n', ';', ['Town', 'Partner,x']],
    ['most columns, where none is known', 'x;y;z,w\n', ';', ['x', 'y', 'z,w']],
  ])('is %s', (_what, text, delimiter, columns) => {
    expect(readHead(text, known)).toMatchObject({ delimiter, columns })
  })

  it('is asked for where no line has names', async () => {
    await expect(inWords(() => readHead('\n\n', known))).rejects.toThrow(/names no columns/)
  })
})
