import { redactContacts } from '../domain/contacts.ts'
import type { InputFault } from '../shared/errors.ts'

/**
 * Texts are public, copied into the index and shown by others: no e-mail address or telephone number may stand in
 * them. Faults for those fields that hold what the index would leave out; other personal data no rule can find.
 */
export function contactFaults(texts: Readonly<Record<string, string>>): InputFault[] {
  return Object.entries(texts).filter(([, text]) => redactContacts(text) !== text).map(([field]) => ({
    field: `/${field}`,
    message: 'Leave out e-mail addresses and telephone numbers: this text is public and searched.',
  }))
}
