import sax from 'sax'
import { UnreadableFile } from '../file/unreadable-file.ts'

/** What is heard of a part of a workbook while it is read. Names are without their prefix: `x:row` is `row`. */
export interface ElementListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  text?(text: string): void
}

/** An element may be nested so deep: a workbook's own are some ten levels. */
const DEEPEST = 100

/**
 * Reads XML as it comes and tells of its elements; yields after every chunk, so that what was heard can be handed on.
 * Documents that declare a type of their own are refused, and with them every entity that could be made to grow.
 * Fails with UnreadableFile.
 */
export async function* readElements(chunks: AsyncIterable<Buffer>, listener: ElementListener): AsyncGenerator<void> {
  const parser = sax.parser(true)
  const decoder = new TextDecoder()
  let depth = 0
  const heard: Partial<sax.SAXParser> = {
    onerror(error) {
      throw new UnreadableFile('workbook_damaged', { detail: error.message.split('\n')[0] ?? '' })
    },
    ondoctype() {
      throw new UnreadableFile('workbook_declares_types', {})
    },
    onopentag({ name, attributes }) {
      if (++depth > DEEPEST) throw new UnreadableFile('workbook_too_deep', {})
      // Without namespaces, which were not asked for, an attribute is its text.
      listener.open?.(bare(name), attributes as Readonly<Record<string, string>>)
    },
    onclosetag(name) {
      depth--
      listener.close?.(bare(name))
    },
    ontext: (text) => listener.text?.(text),
    oncdata: (text) => listener.text?.(text),
  }
  Object.assign(parser, heard)
  for await (const chunk of chunks) {
    parser.write(decoder.decode(chunk, { stream: true }))
    yield
  }
  parser.write(decoder.decode()).close()
  yield
}

/** The same where nothing is to be handed on before the end. */
export async function hearElements(chunks: AsyncIterable<Buffer>, listener: ElementListener): Promise<void> {
  for await (const _ of readElements(chunks, listener)) continue
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
