export const DELIMITER_NAMES = ['comma', 'semicolon', 'tab', 'bar'] as const
export type DelimiterName = (typeof DELIMITER_NAMES)[number]

/**
 * How the encoding of a text is known: its sender said it, a byte order mark does, zeros at every other place, every
 * character is proper UTF-8, there are no characters beyond ASCII, or its letters make it likely.
 */
export type EncodingClue = 'said' | 'byte_order_mark' | 'odd_zeros' | 'even_zeros' | 'well_formed' | 'plain_letters' | 'guessed'

/** How a file that holds a table is read, as far as its sender has to know it to see whether that is right. */
export type FileShape =
  /** `encoding`: as `TextDecoder` names it. */
  | { readonly kind: 'text'; readonly encoding: string; readonly because: EncodingClue; readonly delimiter: DelimiterName }
  /** `unread`: the names of the other sheets. */
  | { readonly kind: 'workbook'; readonly sheet: string; readonly unread: readonly string[] }

/** The same, or how what others publish comes as a table: in the sheets of a workbook, as answers of a service. */
export type TableShape =
  | FileShape
  | { readonly kind: 'sheets'; readonly publisher: string; readonly sheets: number }
  | { readonly kind: 'answers'; readonly protocol: string; readonly host: string }
