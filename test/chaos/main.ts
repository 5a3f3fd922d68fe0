/**
 * `npm run chaos`: the production set-up under unending writes, while one of API, worker, Redis and Meilisearch after the
 * other is killed (SIGKILL) at random moments and started again. Every write that was acknowledged must be found.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { Command, InvalidArgumentError } from 'commander'
import { compareIndex } from '../../src/use-cases/compare-index.ts'
import { openSetUp, type SetUp } from './set-up.ts'
import { Writers } from './writers.ts'

const TOWNS = 200
const WRITERS = 4
/** Municipalities that are looked for at a time. */
const LOOKS_AT_ONCE = 4
/** Kills between two looks at what is found. */
const KILLS_A_LOOK = 10
/** A claim of a killed worker comes back when its lease ends, after a minute; by then, all must be found, ms. */
const FOUND_WITHIN = 120_000
/** Kills come after a random time up to this, and the process is away for a random time up to that, ms. */
const LATEST_KILL = 2_000
const LONGEST_ABSENCE = 1_500

await new Command('chaos').description('Kills parts of the production set-up at random and looks for lost writes')
  .option('--kills <number>', 'how many', count, 50)
  .action(async ({ kills }: { kills: number }) => {
    const setUp = await openSetUp(TOWNS)
    process.once('SIGINT', () => void setUp.close().then(() => process.exit(130)))
    try {
      process.exitCode = await run(setUp, kills) === 0 ? 0 : 1
    } finally {
      await setUp.close()
    }
  })
  .parseAsync()

/** Returns how many acknowledged writes were lost. */
async function run(setUp: SetUp, kills: number): Promise<number> {
  const writers = new Writers(setUp, TOWNS)
  const killed = new Map<string, number>()
  let lost = 0
  for (let done = 0; done < kills;) {
    writers.start(WRITERS)
    for (const until = Math.min(kills, done + KILLS_A_LOOK); done < until; done++) {
      const servers = Object.values(setUp.servers)
      const victim = servers[Math.floor(Math.random() * servers.length)] ?? setUp.servers.worker
      await sleep(Math.random() * LATEST_KILL)
      await victim.kill()
      await sleep(Math.random() * LONGEST_ABSENCE)
      await victim.start()
      killed.set(victim.name, (killed.get(victim.name) ?? 0) + 1)
      say(`kill ${done + 1}: ${victim.name}; ${writers.acknowledged} writes acknowledged, ${writers.unanswered} refused or unanswered`)
    }
    await writers.stop()
    const missing = await look(setUp, writers)
    lost += missing.length
    for (const line of missing) say(`LOST: ${line}`)
  }
  say(`${kills} kills (${[...killed].map(([name, times]) => `${name} ${times}`).join(', ')}), ${writers.acknowledged} writes acknowledged, ${lost} lost`)
  return lost
}

/** Waits until everything is settled, then looks for every acknowledged word, and for differences between the indexes. */
async function look({ url, pending, postgres, meilisearch }: SetUp, writers: Writers): Promise<string[]> {
  const begun = performance.now()
  let missing: string[] = []
  do {
    await sleep(500)
    const expected = writers.expected()
    missing = await missingOf(url, expected)
    const left = await pending()
    if (left > 0) missing.push(`${left} rows of the outbox are not settled`)
    if (missing.length === 0) {
      const differences = await compareIndex(postgres.documents, meilisearch.index)
      missing = differences.map(({ id }) => `municipality ${id} differs between the database and Meilisearch`)
    }
  } while (missing.length > 0 && performance.now() - begun < FOUND_WITHIN)
  say(`all settled and compared after ${((performance.now() - begun) / 1_000).toFixed(1)} s: ${missing.length} faults`)
  return missing
}

/** What is not as it must be, a few municipalities at a time: all at once would be a load of its own. */
async function missingOf(url: string, expected: ReadonlyMap<number, readonly string[]>): Promise<string[]> {
  const missing: string[] = []
  const waiting = [...expected]
  const lookAtWaiting = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [id, words] = next
      const said = await descriptionOf(url, id)
      if (said === null || !words.includes(said)) missing.push(`municipality ${id} says ${said}, which is none of ${words.join(', ')}`)
      else if (!await isFound(url, id, said)) missing.push(`municipality ${id} is not found by ${said}`)
    }
  }
  await Promise.all(Array.from({ length: LOOKS_AT_ONCE }, lookAtWaiting))
  return missing
}

/** What the municipality says of itself in the database; null when there is no answer. */
async function descriptionOf(url: string, id: number): Promise<string | null> {
  try {
    const response = await fetch(`${url}/v1/municipalities/${id}`, { signal: AbortSignal.timeout(10_000) })
    const answer = await response.json() as { profile?: { description?: string | null } }
    return answer.profile?.description ?? null
  } catch {
    return null
  }
}

/** Whether a search for the word, by Meilisearch and not its stand-in, shows the municipality. */
async function isFound(url: string, id: number, word: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/v1/municipalities?q=${word}`, { signal: AbortSignal.timeout(10_000) })
    const answer = await response.json() as { items?: { id: number }[]; degraded?: boolean }
    return answer.degraded !== true && (answer.items ?? []).some((item) => item.id === id)
  } catch {
    return false
  }
}

function count(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('Write a whole number from 1 to 9999.')
  return Number(value)
}

function say(line: string): void {
  process.stdout.write(`${new Date().toISOString().slice(11, 19)} ${line}\n`)
}
