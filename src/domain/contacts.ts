/** Letters and digits before an at sign, a domain after it; also written with "(at)" or "[at]". */
const EMAILS = /[\p{L}\p{N}._%+-]+\s*(?:@|\(at\)|\[at\]|\{at\})\s*[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
/** An international number: plus or 00, country code, 6 to 13 more digits with the usual separators between. */
const INTERNATIONAL_NUMBERS = /(?<![\p{L}\p{N}])(?:\+|00)[1-9]\d{0,2}(?:[\s./()-]*\d){6,13}(?!\d)/gu
/** Digits announced as a telephone or fax number, in the languages of our users. */
const ANNOUNCED_NUMBERS =
  /(?<!\p{L})(?:tel|phone|telefon|telephone|téléphone|mobile?|mobil|handy|fax|kom|gsm|тел|телефон)\p{L}{0,3}[.:\s]*\+?\(?\d(?:[\s./()-]*\d){4,14}/giu

/**
 * Free text without e-mail addresses and telephone numbers: a person's contact never reaches an index. Errs on the
 * side of keeping figures ("15 000 inhabitants", "1995-2005"), so a bare national number without a word before it stays.
 */
export function redactContacts(text: string): string {
  return text.replace(EMAILS, ' ').replace(ANNOUNCED_NUMBERS, ' ').replace(INTERNATIONAL_NUMBERS, ' ')
}

/** The same with as many spaces in the place of each, so that offsets into the text stay what they are. */
export function maskContacts(text: string): string {
  const blank = (found: string) => ' '.repeat(found.length)
  return text.replace(EMAILS, blank).replace(ANNOUNCED_NUMBERS, blank).replace(INTERNATIONAL_NUMBERS, blank)
}
