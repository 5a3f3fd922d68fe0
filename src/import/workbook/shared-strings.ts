import { UnreadableFile } from '../file/unreadable-file.ts'
import { hearElements } from './read-elements.ts'

/** Characters of all texts of a workbook together: they are held while its sheets are read. */
const MOST_CHARACTERS = 50_000_000
/** What a text costs beside its letters, as so many of them. */
const OF_EACH = 20

/** The texts that cells point to by number. Phonetic readings beside them (`rPh`) are no part of them. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = []
  let [text, isText, isPhonetic, characters] = ['', false, false, 0]
  const count = (more: number) => {
    characters += more
    if (characters > MOST_CHARACTERS) throw new UnreadableFile('workbook_too_much_text', {})
  }
  await hearElements(chunks, {
    open(name) {
      if (name === 'si') {
        text = ''
        count(OF_EACH)
      } else if (name === 'rPh') isPhonetic = true
      else if (name === 't') isText = !isPhonetic
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'si') strings.push(text)
    },
    text(part) {
      if (!isText) return
      text += part
      count(part.length)
    },
  })
  return strings
}
