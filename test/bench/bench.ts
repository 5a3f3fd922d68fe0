import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from './client.ts'
import { memoryRows } from './memory-rows.ts'
import { Random } from './random.ts'
import { referenceTimes } from './reference-loop.ts'
import { sampleRegister, type RegisterSample } from './register-sample.ts'
import type { MeasuredRow, Row } from './row.ts'
import { NotMeasurable, type Scenario } from './scenario.ts'
import type { OwnService, Service, StartOptions } from './service.ts'
import { coldStart, nextStart, plainStart } from './start.ts'
import { isQuiet, untilQuiet } from './quiet.ts'
import { greaterMemory, watch, type Memory, type Watched } from './watch.ts'

export interface BenchOptions {
  /** A running service to measure; null: one is started here. */
  readonly url: string | null
  /** Key of the running service, for what is written; null for none. */
  readonly key: string | null
  /** Folder whose data are used and kept; null: an empty one that is removed at the end. */
  readonly data: string | null
  readonly engine: 'postgres' | 'auto'
  readonly profile: string | null
  /** Whether first and second start are measured. */
  readonly starts: boolean
  readonly scenarios: readonly Scenario[]
  /** How long each measurement may wait for a moment without other programs, and be repeated when they disturbed it, ms. */
  readonly patience: number
  /** Told before each measurement. */
  readonly onProgress: (what: string) => void
}

export interface Run {
  /** `reference`: the times of the fixed loop just before and after, ms. */
  readonly rows: readonly (Omit<MeasuredRow, 'pace'> & { readonly reference: readonly number[] })[]
  readonly notMeasured: readonly string[]
}

const SEED = 20_261_123

/** A folder through which PostgreSQL's own user can pass, so that its data stay in it and go with it. */
async function makeTemporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'twinmatch-bench-'))
  await chmod(directory, 0o711)
  return directory
}

/** Measures everything once. */
export async function runOnce(options: BenchOptions): Promise<Run> {
  const bench = new Bench(options)
  try {
    await bench.run()
  } finally {
    await bench.end()
  }
  return bench
}

interface Attempt {
  readonly rows: readonly Row[]
  readonly watched: Watched
  readonly reference: readonly number[]
}

class Bench implements Run {
  readonly rows: (Omit<MeasuredRow, 'pace'> & { reference: readonly number[] })[] = []
  readonly notMeasured: string[] = []
  readonly #options: BenchOptions
  #service: Service | null = null
  #temporary: string | null = null
  #sample: Promise<RegisterSample> | null = null
  /** Greatest memory of all that was measured, MB. */
  #peak: Memory | null = null

  constructor(options: BenchOptions) {
    this.#options = options
  }

  async run(): Promise<void> {
    const service = await this.#open()
    for (const { name, run } of this.#options.scenarios) {
      await this.#measure(name, () => run({
        service, random: new Random(SEED), engine: this.#options.engine, sample: () => this.#drawn(service),
      }))
    }
    this.#tellPeak('peak-memory', 'greatest memory while measured')
  }

  async end(): Promise<void> {
    await this.#service?.own?.stop()
    if (this.#temporary !== null) await rm(this.#temporary, { recursive: true, force: true })
  }

  async #open(): Promise<Service> {
    const { url, key, data, engine, profile, starts, onProgress } = this.#options
    if (url !== null) {
      if (starts) this.notMeasured.push('start: a running service was given')
      return { url, key, own: null }
    }
    this.#temporary = data === null ? await makeTemporaryDirectory() : null
    const dataDirectory = data ?? this.#temporary ?? ''
    const start: StartOptions = { dataDirectory, engine, profile }
    const onStart = (service: Service) => { this.#service = service }
    if (!starts) {
      onProgress('starting, without measuring it')
      return plainStart(start, onStart)
    }
    if (data === null) {
      await this.#measure('first-start', () => coldStart(start, onStart), false)
      this.#tellPeak('first-start', 'greatest memory at the first start')
    } else {
      this.notMeasured.push('first start: the data of an earlier one were given')
      await (await plainStart(start, onStart)).own?.stop()
    }
    let next: Service | null = null
    await this.#measure('second-start', async () => {
      const { rows, service } = await nextStart(start, onStart)
      next = service
      return rows
    }, false)
    if (next === null) throw new Error('The second start failed')
    return next
  }

  /** Adds the rows of the least disturbed attempt. */
  async #measure(scenario: string, work: () => Promise<Row[]>, isRepeatable = true): Promise<void> {
    const { patience, onProgress } = this.#options
    const deadline = performance.now() + patience
    const attempts: Attempt[] = []
    do {
      onProgress(attempts.length === 0 ? scenario : `${scenario}, again`)
      await untilQuiet(deadline)
      const attempt = await this.#attempt(work)
      if (attempt instanceof NotMeasurable) {
        this.notMeasured.push(`${scenario}: ${attempt.message}`)
        return
      }
      attempts.push(attempt)
    } while (isRepeatable && performance.now() < deadline && !isQuiet(attempts.at(-1)?.watched.others ?? null))
    const [best] = attempts.sort((one, other) => (one.watched.others ?? 0) - (other.watched.others ?? 0))
    if (best !== undefined) this.#add(scenario, best.rows, best.reference, best.watched)
  }

  async #attempt(work: () => Promise<Row[]>): Promise<Attempt | NotMeasurable> {
    const before = referenceTimes()
    const stop = await watch(() => this.#own())
    try {
      const rows = await work()
      const watched = await stop()
      this.#note(watched)
      return { rows, watched, reference: [...before, ...referenceTimes()] }
    } catch (error) {
      await stop()
      if (error instanceof NotMeasurable) return error
      throw error
    }
  }

  #add(scenario: string, rows: readonly Row[], reference: readonly number[], { others, load }: Omit<Watched, 'peak'>): void {
    this.rows.push(...rows.map((row) => ({ ...row, scenario, reference, others, load, spread: null })))
  }

  #note({ peak }: Watched): void {
    if (peak !== null) this.#peak = greaterMemory(peak, this.#peak)
  }

  #tellPeak(scenario: string, what: string): void {
    const last = this.rows.at(-1)
    if (last === undefined || this.#peak === null) return
    this.#add(scenario, memoryRows(what, this.#peak), last.reference, last)
    this.#peak = null
  }

  #own(): OwnService | null {
    return this.#service?.own ?? null
  }

  #drawn(service: Service): Promise<RegisterSample> {
    this.#sample ??= (async () => {
      const client = new Client(service.url)
      return sampleRegister(client, new Random(SEED)).finally(() => client.close())
    })()
    return this.#sample
  }
}
