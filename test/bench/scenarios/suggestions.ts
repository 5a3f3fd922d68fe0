import { Client, timesOf } from '../client.ts'
import { figuresOf } from '../figures.ts'
import type { Scenario } from '../scenario.ts'

const ROUNDS = 8

/** Suggestions over the whole register, one person asking, with the usual twenty reasoned answers. */
export const suggestions: Scenario = {
  name: 'suggestions',
  async run({ service, sample }) {
    const { askers } = await sample()
    const client = new Client(service.url)
    const paths = askers.map(({ id }) => `/v1/municipalities/${id}/suggestions`)
    await timesOf(client, paths)
    const measured: { size: string; ms: number }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const times = await timesOf(client, paths)
      times.forEach((ms, index) => measured.push({ size: askers[index]!.size, ms }))
    }
    const hundred = await timesOf(client, paths.map((path) => `${path}?limit=100`))
    const narrowed = await timesOf(client, paths.map((path) => `${path}?country=DE,FR,CZ&population=1000..50000&interest=youth_exchange`))
    client.close()
    return [
      { what: 'suggestions', unit: 'ms', figures: figuresOf(measured.map(({ ms }) => ms)), target: { figure: 'p95', atMost: 40 } },
      ...[...new Set(measured.map(({ size }) => size))].map((size) => ({
        what: `suggestions: ${size}`, unit: 'ms' as const, target: null,
        figures: figuresOf(measured.filter((one) => one.size === size).map(({ ms }) => ms)),
      })),
      { what: 'suggestions: a hundred of them', unit: 'ms', figures: figuresOf(hundred), target: null },
      { what: 'suggestions: by country, size and interest', unit: 'ms', figures: figuresOf(narrowed), target: null },
    ]
  },
}
