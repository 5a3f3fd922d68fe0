import type { ServiceState } from '../../../web/sections/state-notices.tsx'
import { backlog } from '../backlog.ts'
import type { HttpDependencies } from '../dependencies.ts'

/** What keeps answers from being complete at present. */
export async function serviceState({ outbox, isDegraded, live }: Pick<HttpDependencies, 'outbox' | 'isDegraded' | 'live'>): Promise<ServiceState> {
  const pending = await backlog(outbox)
  return { pending, degraded: isDegraded(), empty: pending === 0 && live.isEmpty }
}
