import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { openSync, closeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ServerPlan {
  readonly name: string
  readonly command: string
  readonly parameters: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** File to which it writes what it says. */
  readonly log: string
  /** Whether it is at work. */
  readonly answers: () => Promise<boolean>
}

/** Milliseconds until a start counts as failed. */
const START_WITHIN = 180_000

/** A process that is started, killed without warning, and started again. */
export class Server {
  readonly #plan: ServerPlan
  #child: ChildProcess | null = null

  constructor(plan: ServerPlan) {
    this.#plan = plan
  }

  get name(): string {
    return this.#plan.name
  }

  /** Starts it and waits until it is at work. */
  async start(): Promise<void> {
    const { command, parameters, environment, log, answers } = this.#plan
    const output = openSync(log, 'a')
    const child = spawn(command, parameters, { env: { ...process.env, ...environment }, stdio: ['ignore', output, output] })
    closeSync(output)
    this.#child = child
    for (const until = Date.now() + START_WITHIN; !await answers();) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${this.name} ended as it started: see ${log}`)
      if (Date.now() > until) throw new Error(`${this.name} does not come up: see ${log}`)
      await sleep(20)
    }
  }

  /** Ends it as a power cut does. */
  async kill(): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}
