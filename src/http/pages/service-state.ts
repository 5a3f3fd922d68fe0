import type { ServiceState } from '../../../web/sections/state-notices.tsx'
import type { HttpDependencies } from '../dependencies.ts'

/** Up to so many records are on their way in everyday work; more are a register or an import being loaded. */
const EVERYDAY = 500

/** What keeps answers from being complete at present. */
export async function serviceState({ outbox, isDegraded }: Pick<HttpDependencies, 'outbox' | 'isDegraded'>): Promise<ServiceState> {
  const { pending } = await outbox.age()
  return { degraded: isDegraded(), pending: pending > EVERYDAY ? pending : 0 }
}
