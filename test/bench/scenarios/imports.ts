import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { bringIn, registered, takeBack } from '../bring-in.ts'
import { Client } from '../client.ts'
import { figuresOf, single } from '../figures.ts'
import type { Row } from '../row.ts'
import { NotMeasurable, ownService, type Scenario } from '../scenario.ts'

/** Pause between a look that did not show the change and the next, ms. */
const LOOK_AGAIN_AFTER = 10
const GIVE_UP_AFTER = 60_000
/** Between two changes, ms. */
const PAUSE = 200

const record = z.object({ profile: z.looseObject({}) })
const found = z.object({ items: z.array(z.object({ id: z.int() })) })

/**
 * A list with another population for each of the register's municipalities: read and compared, applied, indexed. Then the
 * same once more, while somebody changes a profile again and again and waits until the directory finds its new word.
 */
export const imports: Scenario = {
  name: 'imports',
  async run(surroundings) {
    ownService(surroundings)
    const { service, sample } = surroundings
    const { key } = service
    if (key === null) throw new NotMeasurable('needs a key for writing')
    const [asker] = (await sample()).askers
    if (asker === undefined) throw new NotMeasurable('the register is empty')
    const municipalities = await registered(service)
    const csv = ['geonames,name,country,population', ...municipalities.map(({ geonames, name, country, population }) =>
      `${geonames},"${name.replaceAll('"', '""')}",${country},${Math.round(Number(population) * 1.3) + 7}`)].join('\n')
    const searchable: number[] = []
    const alone = await bringIn(service, key, { kind: 'municipalities', csv })
    await takeBack(service, key, alone.id)
    const { id, indexed } = await bringIn(service, key, {
      kind: 'municipalities', csv, meanwhile: (isOver) => changeAgainAndAgain(service.url, key, asker.id, searchable, isOver),
    })
    await takeBack(service, key, id)
    const seconds = (what: string, ms: number, atMost: number | null): Row => ({
      what: `import of ${municipalities.length} populations: ${what}`, unit: 's', figures: single(ms / 1_000),
      target: atMost === null ? null : { figure: 'worst', atMost },
    })
    return [
      seconds('dry run', alone.dryRun, 60), seconds('applied', alone.applied, 60), seconds('index true afterwards', alone.indexed, 30),
      seconds('index true while a profile is changed and looked for', indexed, null),
      { what: 'commit to searchable during it', unit: 'ms', figures: figuresOf(searchable), target: { figure: 'p99', atMost: 5_000 } },
    ]
  },
}

async function changeAgainAndAgain(url: string, key: string, id: number, times: number[], isOver: () => boolean): Promise<void> {
  const writer = new Client(url, { authorization: `Bearer ${key}`, 'if-match': '*' })
  const reader = new Client(url)
  const path = `/v1/municipalities/${id}/profile`
  const { profile } = record.parse(JSON.parse((await reader.succeed(`/v1/municipalities/${id}`)).text))
  try {
    for (let round = 0; !isOver(); round++) {
      const word = `benchword${String(round).replaceAll(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)))}x`
      await writeWhenFree(writer, path, { ...profile, description: word }, isOver)
      const begun = performance.now()
      while (!found.parse(JSON.parse((await reader.succeed(`/v1/municipalities?q=${word}`)).text)).items.some((item) => item.id === id)) {
        if (performance.now() - begun > GIVE_UP_AFTER) throw new Error(`'${word}' was not found within ${GIVE_UP_AFTER} ms`)
        await sleep(LOOK_AGAIN_AFTER)
      }
      times.push(performance.now() - begun)
      await sleep(PAUSE)
    }
  } finally {
    await writeWhenFree(writer, path, profile, () => false)
    writer.close()
    reader.close()
  }
}

/** While a list is being written, in one transaction, its municipalities are locked, and a change is answered "try again". */
async function writeWhenFree(writer: Client, path: string, body: object, isOver: () => boolean): Promise<void> {
  for (;;) {
    const { status, text } = await writer.ask(path, { method: 'PUT', body })
    if (status === 200) return
    if (status !== 503 || isOver()) throw new Error(`PUT ${path} was answered with ${status}: ${text.slice(0, 400)}`)
    await sleep(PAUSE)
  }
}
