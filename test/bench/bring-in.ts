import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { Client } from './client.ts'
import type { Service } from './service.ts'
import { isSynced, waitUntil } from './wait.ts'

/** A step that takes longer is told as a fault, ms. */
const GIVE_UP_AFTER = 10 * 60_000
const LOOK_EVERY = 100

/** A file brought in, and how long each step took, ms. */
export interface BroughtIn {
  readonly id: number
  readonly dryRun: number
  readonly applied: number
  /** From the moment that it was applied until nothing waits for the index. */
  readonly indexed: number
}

interface Given {
  readonly kind: 'partnerships' | 'municipalities'
  readonly csv: string
  /** What goes on while the run is applied and indexed; it is told when that is over. */
  readonly meanwhile?: (isOver: () => boolean) => Promise<void>
}

/** Brings a file in through the API, as a dataset whose records may be exported, and waits until the index is true. */
export async function bringIn(service: Service, key: string, { kind, csv, meanwhile }: Given): Promise<BroughtIn> {
  const client = new Client(service.url, { authorization: `Bearer ${key}` })
  const timed = async (work: () => Promise<unknown>) => {
    const begun = performance.now()
    await work()
    return performance.now() - begun
  }
  try {
    let id = 0
    const dryRun = await timed(async () => {
      id = await upload(service, key, kind, csv)
      await until(client, id, 'planned')
    })
    let isOver = false
    const beside = meanwhile?.(() => isOver)
    const applied = await timed(async () => {
      await client.succeed(`/v1/imports/${id}/apply`, { method: 'POST' })
      await until(client, id, 'applied')
    })
    const indexed = await timed(() => waitUntil('all was indexed', service, GIVE_UP_AFTER, () => isSynced(client), LOOK_EVERY))
    isOver = true
    await beside
    return { id, dryRun, applied, indexed }
  } finally {
    client.close()
  }
}

/** Takes a run back, and waits until the index knows it. */
export async function takeBack(service: Service, key: string, id: number): Promise<void> {
  const client = new Client(service.url, { authorization: `Bearer ${key}` })
  try {
    await client.succeed(`/v1/imports/${id}/undo`, { method: 'POST' })
    await until(client, id, 'undone')
    await waitUntil('all was indexed', service, GIVE_UP_AFTER, () => isSynced(client), LOOK_EVERY)
  } finally {
    client.close()
  }
}

const run = z.object({ id: z.int(), status: z.string(), problem: z.string().nullable() })

async function upload(service: Service, key: string, kind: Given['kind'], csv: string): Promise<number> {
  const said = new URLSearchParams({
    kind, dataset: `Made for measuring ${kind}`, publisher: 'A measurement', address: 'https://example.org/measured', licence: 'CC0-1.0',
  })
  const answer = await fetch(`${service.url}/v1/imports?${said.toString()}`, {
    method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' }, body: csv,
  })
  const text = await answer.text()
  if (answer.status !== 201) throw new Error(`The file was answered with ${answer.status}: ${text.slice(0, 400)}`)
  return run.parse(JSON.parse(text)).id
}

async function until(client: Client, id: number, status: string): Promise<void> {
  const deadline = performance.now() + GIVE_UP_AFTER
  for (;;) {
    const present = run.parse(JSON.parse((await client.succeed(`/v1/imports/${id}`)).text))
    if (present.status === status) return
    if (present.problem !== null) throw new Error(`Import ${id} failed: ${present.problem}`)
    if (performance.now() > deadline) throw new Error(`Import ${id} was still ${present.status} and not ${status}`)
    await sleep(LOOK_EVERY)
  }
}

const listed = z.object({ id: z.coerce.number(), name: z.string(), country: z.string(), population: z.string(), geonames: z.string() })

const faceted = z.object({ facets: z.object({ country: z.array(z.object({ value: z.string() })) }) })

/** The municipalities of the register, as its own directory lists them, country by country. */
export async function registered(service: Service): Promise<z.infer<typeof listed>[]> {
  const client = new Client(service.url)
  try {
    const { facets } = faceted.parse(JSON.parse((await client.succeed('/v1/municipalities?facets=country&limit=1')).text))
    const all: z.infer<typeof listed>[] = []
    for (const { value: country } of facets.country) {
      const { text } = await client.succeed(`/v1/municipalities?level=municipality&country=${country}`, { headers: { accept: 'text/csv' } })
      all.push(...z.array(listed).parse(parse(text, { columns: true })))
    }
    return all
  } finally {
    client.close()
  }
}
