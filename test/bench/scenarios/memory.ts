import { setTimeout as sleep } from 'node:timers/promises'
import { single } from '../figures.ts'
import { NotMeasurable, ownService, type Scenario } from '../scenario.ts'
import { memoryNow } from '../watch.ts'

/** Pause before the look, so that what was begun has ended, ms. */
const REST = 3_000

/** What everything but PostgreSQL holds after all that was measured before, and PostgreSQL beside it. */
export const memory: Scenario = {
  name: 'memory',
  async run(surroundings) {
    const own = ownService(surroundings)
    await sleep(REST)
    const now = await memoryNow(own)
    if (now === null) throw new NotMeasurable('is read from /proc, which only Linux has')
    return [
      { what: 'memory at rest: all but PostgreSQL', unit: 'MB', figures: single(now.service), target: { figure: 'worst', atMost: 600 } },
      { what: 'memory at rest: PostgreSQL', unit: 'MB', figures: single(now.postgres), target: null },
    ]
  },
}
