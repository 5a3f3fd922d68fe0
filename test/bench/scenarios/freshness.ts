import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { Client, type Asked } from '../client.ts'
import { figuresOf } from '../figures.ts'
import type { Random } from '../random.ts'
import { NotMeasurable, type Scenario } from '../scenario.ts'

const ROUNDS = 12
/** A change that is not seen by then is told as a fault, ms. */
const GIVE_UP_AFTER = 30_000
/** Pause between a look that did not show the change and the next, ms. */
const LOOK_AGAIN_AFTER = 5
/** Pauses between changes, so that they do not fall into step with what polls, ms. */
const PAUSE = { least: 100, greatest: 700 }

const identified = z.object({ id: z.int() })
const record = z.object({ profile: z.looseObject({ availability: z.unknown() }) })
const suggested = z.object({ items: z.array(z.object({ municipality: identified })) })
const listed = z.object({ items: z.array(identified) })

/**
 * From the moment a change was acknowledged until an answer shows it, while nothing else goes on: a word of a profile
 * or of a partnership's note in the directory; a partner that closes, opens, is linked or unlinked, in suggestions.
 * Includes the request that shows it. What was changed is put back as it was.
 */
export const freshness: Scenario = {
  name: 'freshness',
  async run({ service, random, sample }) {
    if (service.key === null) throw new NotMeasurable('needs a key for writing: set ADMIN_KEY')
    const askers = (await sample()).askers.slice(0, ROUNDS)
    const changes = new Changes(service.url, service.key, random)
    try {
      for (const { id } of askers) await changes.round(id)
    } finally {
      changes.close()
    }
    return [
      { what: 'commit to searchable', unit: 'ms', figures: figuresOf(changes.searchable), target: { figure: 'p99', atMost: 2_000 } },
      { what: 'commit to suggested', unit: 'ms', figures: figuresOf(changes.suggestable), target: { figure: 'p99', atMost: 2_000 } },
      { what: 'the write itself', unit: 'ms', figures: figuresOf(changes.written), target: null },
    ]
  },
}

class Changes {
  readonly searchable: number[] = []
  readonly suggestable: number[] = []
  readonly written: number[] = []
  readonly #writer: Client
  readonly #searcher: Client
  readonly #asker: Client
  readonly #random: Random

  constructor(url: string, key: string, random: Random) {
    this.#writer = new Client(url, { authorization: `Bearer ${key}`, 'if-match': '*' })
    this.#searcher = new Client(url)
    this.#asker = new Client(url)
    this.#random = random
  }

  close(): void {
    for (const client of [this.#writer, this.#searcher, this.#asker]) client.close()
  }

  /** Five changes around one asker and the best partner it has: the list loses that partner and gets it back, twice. */
  async round(asker: number): Promise<void> {
    const [partner] = await this.#suggestions(asker)
    if (partner === undefined) throw new Error(`Nobody is suggested to ${asker}`)
    const { profile } = record.parse(JSON.parse((await this.#searcher.succeed(`/v1/municipalities/${partner}`)).text))
    const path = `/v1/municipalities/${partner}/profile`
    try {
      await this.#saying((description) =>
        this.#write(path, { method: 'PUT', body: { ...profile, description, availability: { status: 'closed' } } }), asker, partner, false)
    } finally {
      await this.#saying((description) => this.#write(path, { method: 'PUT', body: { ...profile, description } }), asker, partner, true)
    }
    await this.#link(asker, partner)
    await this.#write(path, { method: 'PUT', body: profile })
  }

  async #link(asker: number, partner: number): Promise<void> {
    let link = 0
    await this.#saying(async (note) => {
      const body = { a: asker, b: partner, note, source: 'a measurement' }
      link = identified.parse(JSON.parse(await this.#write('/v1/partnerships', { method: 'POST', body }))).id
    }, asker, partner, false)
    try {
      await this.#saying((note) => this.#write(`/v1/partnerships/${link}`, { method: 'PATCH', body: { note } }), asker, partner, null)
    } finally {
      await this.#pause()
      await this.#write(`/v1/partnerships/${link}`, { method: 'DELETE' })
    }
    await this.#until(this.suggestable, `${partner} was suggested to ${asker} again`, async () => (await this.#suggestions(asker)).includes(partner))
  }

  /** Makes a change that puts a new word somewhere, and notes how long the directory and the suggestions take to show it. */
  async #saying(change: (word: string) => Promise<unknown>, asker: number, partner: number, isSuggested: boolean | null): Promise<void> {
    const word = `bench${Array.from({ length: 12 }, () => String.fromCharCode(this.#random.between(97, 122))).join('')}`
    await this.#pause()
    await change(word)
    await Promise.all([
      this.#until(this.searchable, `'${word}' was found`, async () => {
        const { text } = await this.#searcher.succeed(`/v1/municipalities?q=${word}`)
        return listed.parse(JSON.parse(text)).items.some(({ id }) => id === partner)
      }),
      isSuggested === null ? null : this.#until(this.suggestable, `${partner} was suggested to ${asker}: ${isSuggested}`,
        async () => (await this.#suggestions(asker)).includes(partner) === isSuggested),
    ])
  }

  async #suggestions(asker: number): Promise<number[]> {
    const { text } = await this.#asker.succeed(`/v1/municipalities/${asker}/suggestions`)
    return suggested.parse(JSON.parse(text)).items.map(({ municipality }) => municipality.id)
  }

  async #write(path: string, asked: Asked): Promise<string> {
    const { text, ms } = await this.#writer.succeed(path, asked)
    this.written.push(ms)
    return text
  }

  /** Adds the milliseconds from now until an answer shows the change. */
  async #until(times: number[], what: string, shows: () => Promise<boolean>): Promise<void> {
    const begun = performance.now()
    while (!await shows()) {
      if (performance.now() - begun > GIVE_UP_AFTER) throw new Error(`Waited ${GIVE_UP_AFTER} ms in vain until ${what}`)
      await sleep(LOOK_AGAIN_AFTER)
    }
    times.push(performance.now() - begun)
  }

  async #pause(): Promise<void> {
    await sleep(this.#random.between(PAUSE.least, PAUSE.greatest))
  }
}
