import { LONGEST_CORRECTION, type CorrectionSubject } from '../domain/correction.ts'
import type { CorrectionStore } from './ports/correction-store.ts'
import { contactFaults } from './refuse-contacts.ts'

/** What became of a report: kept, or why not. */
export type ReportOutcome = 'kept' | 'empty' | 'too_long' | 'contact' | 'too_many'

/** More that wait for one municipality say nothing new, and would be room for mischief. */
const MOST_WAITING = 50

/**
 * Keeps what a reader finds wrong in a record. Nothing is asked or kept of who reports it, and a text with an e-mail
 * address or a telephone number is refused. Fails with NotFound for an unknown municipality.
 */
export async function reportCorrection(
  ports: { readonly corrections: Pick<CorrectionStore, 'add'> }, municipalityId: number, subject: CorrectionSubject, text: string,
): Promise<ReportOutcome> {
  const said = text.trim()
  if (said === '') return 'empty'
  if (said.length > LONGEST_CORRECTION) return 'too_long'
  if (contactFaults({ text: said }).length > 0) return 'contact'
  return await ports.corrections.add(municipalityId, subject, said, MOST_WAITING) ? 'kept' : 'too_many'
}
