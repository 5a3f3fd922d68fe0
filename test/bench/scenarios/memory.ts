import { setTimeout as sleep } from 'node:timers/promises'
import { memoryRows } from '../memory-rows.ts'
import { NotMeasurable, ownService, type Scenario } from '../scenario.ts'
import { memoryNow } from '../watch.ts'

/** Pause before the look, so that what was begun has ended, ms. */
const REST = 3_000

/** What the service holds after all that was measured before, and the servers beside it. */
export const memory: Scenario = {
  name: 'memory',
  async run(surroundings) {
    const own = ownService(surroundings)
    await sleep(REST)
    const now = await memoryNow(own)
    if (now === null) throw new NotMeasurable('is read from /proc, which only Linux has')
    return memoryRows('memory at rest', now)
  },
}
