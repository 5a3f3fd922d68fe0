import type { EncodingClue, TableShape } from '../../domain/file-shape.ts'

const CLUES: Readonly<Record<EncodingClue, string>> = {
  said: 'as was said', byte_order_mark: 'byte order mark', odd_zeros: 'zeros at odd places', even_zeros: 'zeros at even places',
  well_formed: 'well-formed', plain_letters: 'plain letters only', guessed: 'by its letters; say the encoding where they come out wrong',
}

/** How a table is read, in one line for whoever runs the command or calls the API. */
export function describeShape(shape: TableShape): string {
  switch (shape.kind) {
    case 'text': return `${shape.encoding} (${CLUES[shape.because]}), ${shape.delimiter}`
    case 'workbook': return `workbook, sheet '${shape.sheet}'${shape.unread.length === 0 ? '' : ` (not read: ${shape.unread.map((name) => `'${name}'`).join(', ')})`}`
    case 'sheets': return `workbook of ${shape.publisher}, ${shape.sheets} sheets`
    case 'answers': return `${shape.protocol}, ${shape.host}`
  }
}
