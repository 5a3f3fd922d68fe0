import { bringIn, registered, takeBack } from '../bring-in.ts'
import { Client } from '../client.ts'
import { figuresOf, type Figures } from '../figures.ts'
import type { Random } from '../random.ts'
import { NotMeasurable, ownService, type Scenario } from '../scenario.ts'

const ROWS = 20_000
const TIMES = 5
/** As many as a page of JSON may have. */
const PAGE = 500

/** A list of 20,000 partnerships, drawn among all municipalities and taken back afterwards, as CSV, as GeoJSON and in pages of JSON. */
export const lists: Scenario = {
  name: 'lists',
  async run(surroundings) {
    ownService(surroundings)
    const { service, random } = surroundings
    if (service.key === null) throw new NotMeasurable('needs a key for writing')
    const { id } = await bringIn(service, service.key, { kind: 'partnerships', csv: links(await registered(service), random) })
    const client = new Client(service.url)
    try {
      const row = (what: string, figures: Figures) =>
        ({ what: `list of 20,000 partnerships: ${what}`, unit: 'ms', figures, target: { figure: 'p95', atMost: 2_000 } }) as const
      const file = async (format: string) => {
        const { text, ms } = await client.succeed(`/v1/partnerships?limit=${ROWS}`, { headers: { accept: format } })
        if (text.length < ROWS * 100) throw new Error(`The list has only ${text.length} characters`)
        return ms
      }
      return [
        row('CSV', figuresOf(await repeated(() => file('text/csv')))),
        row('GeoJSON', figuresOf(await repeated(() => file('application/geo+json')))),
        row('JSON, all forty pages', figuresOf(await repeated(() => allPages(client)))),
      ]
    } finally {
      client.close()
      await takeBack(service, service.key, id)
    }
  },
}

/** One that warms up, and those that count. */
async function repeated(measure: () => Promise<number>): Promise<number[]> {
  await measure()
  const times: number[] = []
  for (let time = 0; time < TIMES; time++) times.push(await measure())
  return times
}

async function allPages(client: Client): Promise<number> {
  let sum = 0
  let cursor: string | null = ''
  for (let page = 0; page * PAGE < ROWS; page++) {
    if (cursor === null) throw new Error(`The list ended after ${page} pages`)
    const { text, ms } = await client.succeed(`/v1/partnerships?limit=${PAGE}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)
    sum += ms
    cursor = (JSON.parse(text) as { next: string | null }).next
  }
  return sum
}

function links(municipalities: readonly { id: number }[], random: Random): string {
  const pairs = new Set<string>()
  while (pairs.size < ROWS) {
    const [a, b] = [random.pick(municipalities).id, random.pick(municipalities).id]
    if (a !== b) pairs.add(a < b ? `${a},${b}` : `${b},${a}`)
  }
  const lines = [...pairs].map((pair) => `${pair},${random.between(1950, 2025)},youth exchange; culture,Town hall of the first`)
  return ['a_id,b_id,since,areas,source', ...lines].join('\n')
}
