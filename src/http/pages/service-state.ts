import type { ServiceState } from '../../../web/sections/state-notices.tsx'
import { backlog } from '../backlog.ts'
import type { HttpDependencies } from '../dependencies.ts'

/** What keeps answers from being complete at present. */
export async function serviceState({ outbox, isDegraded }: Pick<HttpDependencies, 'outbox' | 'isDegraded'>): Promise<ServiceState> {
  return { pending: await backlog(outbox), degraded: isDegraded() }
}
