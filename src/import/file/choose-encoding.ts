import { analyse } from 'chardet'
import type { EncodingClue } from '../../domain/file-shape.ts'
import type { ByteReport } from './inspect-bytes.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Encodings of one byte a character that lists from Europe are still written in, as `TextDecoder` names them. */
const OLDER = new Map([
  ['windows-1250', 'windows-1250'], ['windows-1251', 'windows-1251'], ['windows-1252', 'windows-1252'],
  ['windows-1253', 'windows-1253'], ['windows-1254', 'windows-1254'], ['ISO-8859-1', 'windows-1252'],
  ['ISO-8859-2', 'iso-8859-2'], ['ISO-8859-5', 'iso-8859-5'], ['ISO-8859-7', 'iso-8859-7'], ['ISO-8859-9', 'windows-1254'],
  ['KOI8-R', 'koi8-u'],
])
/** What a spreadsheet program in Europe writes when it is not asked. */
const USUAL = 'windows-1252'
/** A text in UTF-8 has this many proper characters for each broken one; by chance an older encoding has hardly any. */
const BROKEN_UTF8 = 4
/** Text holds no zeros but in UTF-16, where nearly every second byte is one. */
const UTF16_SHARE = 0.2

export interface ChosenEncoding {
  /** As `TextDecoder` names it. */
  readonly encoding: string
  /** How it is known. */
  readonly because: EncodingClue
}

/**
 * The encoding of a text: a byte order mark says it, well-formed UTF-8 is no accident, and what is neither is guessed
 * from its letters, with the help of chardet. `wanted`: what the sender says it is. Fails with UnreadableFile for an empty
 * file, for bytes that are no text, for UTF-8 with broken characters in it, and for an encoding nobody knows.
 */
export function chooseEncoding(report: ByteReport, wanted: string | null): ChosenEncoding {
  const { size, byteOrderMark, zeros: [even, odd], wellFormed, malformed, firstMalformedLine, sample } = report
  if (size === 0) throw new UnreadableFile('empty_file', {})
  if (wanted !== null) return { encoding: known(wanted), because: 'said' }
  if (byteOrderMark !== null) {
    if (byteOrderMark === 'utf-8' && malformed > 0) throw broken(firstMalformedLine)
    return { encoding: byteOrderMark, because: 'byte_order_mark' }
  }
  if (even + odd > 0) {
    if (odd > size * UTF16_SHARE && even < odd / 10) return { encoding: 'utf-16le', because: 'odd_zeros' }
    if (even > size * UTF16_SHARE && odd < even / 10) return { encoding: 'utf-16be', because: 'even_zeros' }
    throw new UnreadableFile('zero_bytes', {})
  }
  if (malformed === 0) return { encoding: 'utf-8', because: wellFormed > 0 ? 'well_formed' : 'plain_letters' }
  if (wellFormed >= malformed * BROKEN_UTF8) throw broken(firstMalformedLine)
  const encoding = guess(sample)
  if (isBroken(new TextDecoder(encoding).decode(sample), wellFormed)) throw broken(firstMalformedLine)
  return { encoding, because: 'guessed' }
}

/**
 * Whether the likeliest reading is no text: half of what is beyond ASCII stands where nobody writes it. Signs that touch
 * letters ("km²") say so only beside proper UTF-8.
 */
function isBroken(text: string, wellFormed: number): boolean {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0
  const odd = ODDITIES.map((oddity) => (text.match(oddity) ?? []).filter((found) => /\P{ASCII}/u.test(found)).length)
  const [controls = 0, signs = 0, ...letters] = odd
  const certain = controls + letters.reduce((sum, count) => sum + count, 0)
  // What is UTF-8 in a file put together of two looks in any other encoding as if it held control characters.
  if (wellFormed > 0 && controls > 0) return true
  return (certain + signs) * 2 >= foreign && (wellFormed > 0 || certain > 0)
}

/**
 * The encoding in which the sample has fewest characters that nobody writes inside a word; among equals the one whose
 * languages chardet finds in it, and then the usual one.
 */
function guess(sample: Buffer): string {
  const liked = analyse(sample).flatMap(({ name }) => OLDER.get(name) ?? [])
  const candidates = [...new Set([...liked, USUAL, ...OLDER.values()])]
  const oddities = candidates.map((encoding) => countOddities(new TextDecoder(encoding).decode(sample)))
  return candidates[oddities.indexOf(Math.min(...oddities))] ?? USUAL
}

/** Control characters, signs that touch a letter, capitals after small letters, letters of two scripts side by side. */
const ODDITIES = [
  /[\x80-\x9f\ufffd]/gu, /(?<=\p{L})(?![\u00A0\u2010-\u2019«»])[^\p{ASCII}\p{L}\p{M}]|(?![\u00A0\u2010-\u201F«»§№])[^\p{ASCII}\p{L}\p{M}](?=\p{L})/gu,
  /\p{Ll}\p{Lu}/gu, /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/gu,
]

const countOddities = (text: string): number => ODDITIES.reduce((count, oddity) => count + (text.match(oddity)?.length ?? 0), 0)

function known(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding
  } catch {
    throw new UnreadableFile('unknown_encoding', { encoding })
  }
}

const broken = (line: number) => new UnreadableFile('broken_utf8', { line })
