import type { Correction, CorrectionSubject } from '../../domain/correction.ts'

/** Corrections that readers reported, in Postgres. */
export interface CorrectionStore {
  /** False where so many wait for the municipality already that no more are kept. Fails with NotFound for an unknown municipality. */
  add(municipalityId: number, subject: CorrectionSubject, text: string, mostWaiting: number): Promise<boolean>
  /** Those that nobody dealt with, oldest first; with `all`, also those that are settled. */
  list(all: boolean): Promise<Correction[]>
  /** Fails with NotFound for an unknown id. One that is settled already stays so, with its first date. */
  settle(id: number): Promise<void>
}
