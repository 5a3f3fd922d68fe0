import { Client } from './client.ts'
import { single } from './figures.ts'
import type { Row } from './row.ts'
import { startService, type OwnService, type Service, type StartOptions } from './service.ts'
import { finds, isSynced, waitUntil, waitUntilSettled } from './wait.ts'

const TOWNS = ['Kraków', 'Frombork', 'Görlitz']
/** A first start that takes longer has failed, ms. */
const FIRST_START_WITHIN = 15 * 60_000
const NEXT_START_WITHIN = 5 * 60_000

/** A start in seconds: until towns are found by name, and until there is nothing left to do. */
interface Start {
  readonly service: Service & { readonly own: OwnService }
  readonly firstFound: number
  readonly allFound: number
  readonly settled: number
}

async function timedStart(options: StartOptions, within: number, onStart: (service: Service) => void): Promise<Start> {
  const begun = performance.now()
  const seconds = () => (performance.now() - begun) / 1_000
  const service = await startService(options)
  onStart(service)
  const client = new Client(service.url)
  try {
    const [first = '', ...rest] = TOWNS
    await waitUntil('the first search answered', service, within, () => finds(client, first))
    const firstFound = seconds()
    for (const town of rest) await waitUntil(`${town} was found`, service, within, () => finds(client, town))
    const allFound = seconds()
    await waitUntil('it was ready', service, within, service.own.isReady)
    await waitUntil('all was indexed', service, within, () => isSynced(client), 250)
    return { service, firstFound, allFound, settled: seconds() }
  } finally {
    client.close()
  }
}

/** Starts with no data at all, until every municipality is found; stops. */
export async function coldStart(options: StartOptions, onStart: (service: Service) => void): Promise<Row[]> {
  const { service, firstFound, allFound, settled } = await timedStart(options, FIRST_START_WITHIN, onStart)
  const begun = performance.now()
  await service.own.stop()
  const stopped = (performance.now() - begun) / 1_000
  return [
    { what: 'first start: the first search answers', unit: 's', figures: single(firstFound), target: { figure: 'worst', atMost: 90 } },
    { what: `first start: ${TOWNS.join(', ')} are found`, unit: 's', figures: single(allFound), target: { figure: 'worst', atMost: 90 } },
    { what: 'first start: the whole register is indexed', unit: 's', figures: single(settled), target: null },
    { what: 'stop', unit: 's', figures: single(stopped), target: null },
  ]
}

/** Starts with the data of an earlier start, and leaves the service running. */
export async function nextStart(options: StartOptions, onStart: (service: Service) => void): Promise<{ rows: Row[]; service: Service }> {
  const { service, firstFound, settled } = await timedStart(options, NEXT_START_WITHIN, onStart)
  return {
    service,
    rows: [
      { what: 'second start: the first search answers', unit: 's', figures: single(firstFound), target: { figure: 'worst', atMost: 6 } },
      { what: 'second start: all that starts is at work', unit: 's', figures: single(settled), target: null },
    ],
  }
}

/** Starts without measuring, on whatever data there are, and waits until there is nothing to do. */
export async function plainStart(options: StartOptions, onStart: (service: Service) => void): Promise<Service> {
  const service = await startService(options)
  onStart(service)
  await waitUntilSettled(service, FIRST_START_WITHIN)
  return service
}
