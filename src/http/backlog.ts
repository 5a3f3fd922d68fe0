import { DependencyFault } from '../shared/errors.ts'
import type { LiveSnapshot } from '../use-cases/live-snapshot.ts'
import type { Outbox } from '../use-cases/ports/outbox.ts'
import type { Warnings } from './warnings.ts'

/** Up to so many records are on their way in everyday work; more are a register or an import being loaded. */
const EVERYDAY = 500
/** A count is good for so long, ms, so that asking costs nothing while people type. */
const GOOD_FOR = 1_000

const counts = new WeakMap<Pick<Outbox, 'age'>, { readonly at: number; readonly pending: Promise<number> }>()

/** How many records are not searchable yet, beyond what everyday work leaves; 0 in everyday work. */
export function backlog(outbox: Pick<Outbox, 'age'>): Promise<number> {
  const known = counts.get(outbox)
  if (known !== undefined && performance.now() - known.at < GOOD_FOR) return known.pending
  const pending = outbox.age().then(
    ({ pending: all }) => (all > EVERYDAY ? all : 0),
    (error: unknown) => {
      // The database is away, and an engine may answer all the same: that it is away is told by /readyz and the log.
      if (error instanceof DependencyFault) return 0
      throw error
    },
  )
  counts.set(outbox, { at: performance.now(), pending })
  return pending
}

interface Ports {
  readonly outbox: Pick<Outbox, 'age'>
  readonly live: Pick<LiveSnapshot, 'isEmpty'>
}

/** Says in the answer that it may be incomplete, while a register or an import is on its way into the index. */
export async function warnOfBacklog({ outbox, live }: Ports, warnings: Warnings): Promise<void> {
  const pending = await backlog(outbox)
  if (pending > 0) {
    warnings.add('index-incomplete', '', { pending })
  } else if (live.isEmpty) {
    warnings.add('index-incomplete', '', { pending: null })
  }
}
