import type { InputFault } from '../shared/errors.ts'

const E_MAIL = /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/u
/** In international form, or after a word that announces it; nine digits or more. */
const TELEPHONE = /(?:\+|\b(?:tel|telefon|phone|fax|mobil|kom)[.:\s]{1,3}\+?)\s?\(?\d(?:[\s()./-]{0,2}\d){7,}/iu

/**
 * Texts are public, copied into the index and shown by others: no e-mail address or telephone number may stand in
 * them. Faults for those fields that name one; other personal data no rule can find.
 */
export function contactFaults(texts: Readonly<Record<string, string>>): InputFault[] {
  return Object.entries(texts).filter(([, text]) => E_MAIL.test(text) || TELEPHONE.test(text)).map(([field]) => ({
    field: `/${field}`,
    message: 'Leave out e-mail addresses and telephone numbers: this text is public and searched.',
  }))
}
