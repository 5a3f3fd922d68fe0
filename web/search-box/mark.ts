/** A piece of a name; `marked` where it is what was typed. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Letters that Unicode does not take apart into a plain one and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ı: 'i', þ: 'th' }

/**
 * The name in pieces, with the first part marked that reads as what was typed at the beginning of a word, whatever the
 * marks on its letters. One unmarked piece where nothing does. The pieces joined are the name.
 */
export function markedPieces(name: string, typed: string): Piece[] {
  const wanted = [...typed.trim()].map(plain).join('')
  /** The plain name, and for each of its characters where it stands in the name. */
  let read = ''
  const at: number[] = []
  let position = 0
  for (const letter of name) {
    const letters = plain(letter)
    for (const _ of letters) at.push(position)
    read += letters
    position += letter.length
  }
  at.push(name.length)
  const start = wanted === '' ? -1 : beginningOfWord(read, wanted)
  if (start === -1) return [{ text: name, marked: false }]
  const from = at[start] ?? 0
  let to = at[start + wanted.length] ?? name.length
  // A mark that stands alone belongs to the letter before it.
  while (to < name.length && /^\p{M}/u.test(name.slice(to))) to++
  const pieces = [{ text: name.slice(0, from), marked: false }, { text: name.slice(from, to), marked: true }, { text: name.slice(to), marked: false }]
  return pieces.filter(({ text }) => text !== '')
}

function plain(letter: string): string {
  const lower = letter.toLowerCase()
  return PLAIN[lower] ?? lower.normalize('NFD').replace(/\p{M}/gu, '')
}

function beginningOfWord(read: string, wanted: string): number {
  let start = read.indexOf(wanted)
  while (start > 0 && /[\p{L}\p{N}]/u.test(read[start - 1] ?? '')) start = read.indexOf(wanted, start + 1)
  return start
}
