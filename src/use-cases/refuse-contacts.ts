import { redactContacts } from '../domain/contacts.ts'
import { inputFault, type InputFault } from '../shared/field-fault.ts'

/**
 * Texts are public, copied into the index and shown by others: no e-mail address or telephone number may stand in
 * them. Faults for those fields that hold what the index would leave out; other personal data no rule can find.
 */
export function contactFaults(texts: Readonly<Record<string, string>>): InputFault[] {
  return Object.entries(texts).filter(([, text]) => redactContacts(text) !== text).map(([field]) => inputFault(`/${field}`, 'contact_details', {}))
}
