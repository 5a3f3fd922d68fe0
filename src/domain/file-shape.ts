export const DELIMITER_NAMES = ['comma', 'semicolon', 'tab', 'bar'] as const
export type DelimiterName = (typeof DELIMITER_NAMES)[number]

/** How a file that holds a table is read, as far as its sender has to know it to see whether that is right. */
export type FileShape =
  /** `encoding`: as `TextDecoder` names it. */
  | { readonly kind: 'text'; readonly encoding: string; readonly delimiter: DelimiterName }
  /** `unread`: the names of the other sheets. */
  | { readonly kind: 'workbook'; readonly sheet: string; readonly unread: readonly string[] }
