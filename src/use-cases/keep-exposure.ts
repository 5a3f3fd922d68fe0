import { isoDate, type Clock } from '../shared/clock.ts'
import { Hint } from '../shared/hint.ts'
import type { Logger } from '../shared/logger.ts'
import type { LiveExposure } from './live-exposure.ts'
import type { ExposureStore } from './ports/exposure-store.ts'

/** How often the store is told what was shown here, and asked what was shown elsewhere, ms. */
const EVERY = 2_000

interface Ports {
  readonly exposure: LiveExposure
  readonly store: ExposureStore
  readonly clock: Clock
  readonly log: Logger
}

export interface ExposureKeeper {
  /** Resolves after one more exchange with the store; what could not be told then is lost. */
  stop(): Promise<void>
}

/**
 * Keeps what this process knows of exposure and what the store does in step. While the store is away lists are balanced
 * by what is known. What a killed process had not told yet is lost: a list more or less changes nothing.
 */
export function keepExposure(ports: Ports): ExposureKeeper {
  const hint = new Hint()
  let stopped = false
  const run = async () => {
    for (let known: Known | null = null; ; await hint.orAfter(EVERY)) {
      const isLast = stopped
      known = await exchange(ports, known).catch((err: unknown) => {
        ports.log.warn({ err }, 'exposure can not be exchanged at present')
        return known
      })
      if (isLast) return
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      hint.give()
      await running
    },
  }
}

/** Up to when the store's counts are known, and the day they are decayed to. */
interface Known {
  readonly mark: string
  readonly day: string
}

/** Tells the store what is pending, then takes over its counts: all of them at first and on a new day, else what changed. */
export async function exchange({ exposure, store, clock }: Omit<Ports, 'log'>, known: Known | null): Promise<Known> {
  const now = clock.now()
  const day = isoDate(now)
  const pending = exposure.takePending()
  try {
    exposure.put(await store.add(pending, day), now.getTime())
  } catch (error) {
    exposure.giveBack(pending)
    throw error
  }
  if (known?.day === day) {
    const { counts, mark } = await store.readChanged(known.mark, day)
    exposure.put(counts, now.getTime())
    return { mark, day }
  }
  exposure.forgetAskers()
  await store.forget(day)
  return { mark: await store.readAll(day, (counts) => exposure.put(counts, now.getTime())), day }
}
