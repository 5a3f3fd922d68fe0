import { UnreadableFile } from '../file/unreadable-file.ts'

/** Characters of one line: the longest of GeoNames' has some 20,000. */
const LONGEST = 1_000_000

/** The lines of a text in UTF-8, as it comes. Fails with UnreadableFile for a line without end and for broken characters. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let [rest, number] = ['', 0]
  for await (const chunk of chunks) {
    const lines = (rest + decode(decoder, chunk, number)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > LONGEST) throw new UnreadableFile('source_line_too_long', { line: number + lines.length + 1, most: LONGEST })
    number += lines.length
    for (const line of lines) yield line
  }
  rest += decode(decoder, Buffer.alloc(0), number)
  if (rest !== '') yield rest
}

function decode(decoder: TextDecoder, chunk: Buffer, line: number): string {
  try {
    return decoder.decode(chunk, { stream: chunk.length > 0 })
  } catch {
    throw new UnreadableFile('source_characters_broken', { line })
  }
}
