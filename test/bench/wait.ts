import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { Client } from './client.ts'
import type { Service } from './service.ts'

/** Pauses between two looks at a service that starts, ms. */
const LOOK_EVERY = 50

/** Waits until `check` is true; fails when the service ends before, or after `within` ms. */
export async function waitUntil(
  what: string, service: Service, within: number, check: () => Promise<boolean>, lookEvery = LOOK_EVERY,
): Promise<void> {
  const deadline = performance.now() + within
  while (!await check()) {
    if (service.own?.hasEnded() === true) throw new Error(`The service ended before ${what}: see ${service.own.dataDirectory}/service.log`)
    if (performance.now() > deadline) throw new Error(`Waited ${within / 1_000} s in vain until ${what}`)
    await sleep(lookEvery)
  }
}

const found = z.object({ items: z.array(z.object({ name: z.string() })) })

/** Whether the search box finds the town by its name; false also while nothing answers. */
export async function finds(client: Client, town: string): Promise<boolean> {
  const answer = await client.ask(`/v1/search?q=${encodeURIComponent(town)}`).catch(() => null)
  return answer?.status === 200 && found.parse(JSON.parse(answer.text)).items[0]?.name === town
}

/** Whether nothing waits for being indexed. */
export async function isSynced(client: Client): Promise<boolean> {
  const answer = await client.ask('/metrics').catch(() => null)
  return answer?.status === 200 && /^twinmatch_outbox_pending 0$/m.test(answer.text)
}

/** Waits until the register is loaded, indexed and in the snapshot. */
export async function waitUntilSettled(service: Service, within: number): Promise<void> {
  const client = new Client(service.url)
  try {
    if (service.own !== null) await waitUntil('it was ready', service, within, service.own.isReady)
    await waitUntil('all was indexed', service, within, () => isSynced(client), 250)
    await waitUntil('Kraków was found', service, within, () => finds(client, 'Kraków'))
  } finally {
    client.close()
  }
}
