import { setTimeout as sleep } from 'node:timers/promises'
import type { SetUp } from './set-up.ts'

/** What one municipality was made to say: the last word that was acknowledged, and those since whose fate is unknown. */
interface Said {
  acknowledged: string | null
  unknown: string[]
}

/** Writes without a pause through the API, and keeps account of what was acknowledged. */
export class Writers {
  readonly #setUp: Pick<SetUp, 'url' | 'adminKey'>
  readonly #towns: number
  readonly #said = new Map<number, Said>()
  #running: Promise<void>[] = []
  #stopped = false
  #words = 0
  acknowledged = 0
  unanswered = 0

  constructor(setUp: Pick<SetUp, 'url' | 'adminKey'>, towns: number) {
    this.#setUp = setUp
    this.#towns = towns
  }

  /** Each writer has municipalities of its own, so that the order of its words is known. */
  start(writers: number): void {
    this.#stopped = false
    this.#running = Array.from({ length: writers }, (_, writer) => this.#write(writer, writers))
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#running)
  }

  /** Municipalities and the words of which one must be found with them. */
  expected(): Map<number, string[]> {
    return new Map([...this.#said].flatMap(([id, { acknowledged, unknown }]) =>
      (acknowledged === null ? [] : [[id, [acknowledged, ...unknown]] as const])))
  }

  async #write(writer: number, writers: number): Promise<void> {
    for (let at = writer; !this.#stopped; at += writers) {
      const id = 1 + (at % this.#towns)
      const said = this.#said.get(id) ?? { acknowledged: null, unknown: [] }
      this.#said.set(id, said)
      const word = wordOf(++this.#words)
      said.unknown.push(word)
      if (await this.#put(id, word)) {
        this.acknowledged++
        said.acknowledged = word
        said.unknown = []
      } else {
        this.unanswered++
        await sleep(50)
      }
    }
  }

  async #put(id: number, word: string): Promise<boolean> {
    const { url, adminKey } = this.#setUp
    try {
      const response = await fetch(`${url}/v1/municipalities/${id}/profile`, {
        method: 'PUT', signal: AbortSignal.timeout(15_000), body: JSON.stringify({ description: word }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${adminKey}`, 'if-match': '*' },
      })
      await response.arrayBuffer()
      return response.ok
    } catch {
      return false
    }
  }
}

/** A word of letters alone that no other begins with. */
function wordOf(number: number): string {
  return `w${[...number.toString(25)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 25))).join('')}z`
}
