import { Client, timesOf } from '../client.ts'
import { figuresOf } from '../figures.ts'
import { nameQueries } from '../name-queries.ts'
import type { Scenario } from '../scenario.ts'

const QUERIES = 100
/** No page keeps its reader waiting longer, in 19 of 20 cases. */
const P95 = { figure: 'p95', atMost: 200 } as const

/** The pages for people, as the server makes them. */
export const pages: Scenario = {
  name: 'pages',
  async run({ service, random, sample }) {
    const drawn = await sample()
    const client = new Client(service.url)
    const searches = nameQueries(drawn, random, QUERIES).map(({ text }) => `/?q=${encodeURIComponent(text)}`)
    const municipalities = drawn.askers.map(({ id }) => `/municipalities/${id}`)
    const partners = municipalities.map((address) => `${address}/partners`)
    const directory = [...drawn.askers, ...drawn.askers].map(({ country }, at) => `/municipalities?country=${country}&sort=${at % 2 === 0 ? 'name' : '-population'}`)
    await timesOf(client, [searches, municipalities, partners, directory].flatMap((addresses) => addresses.slice(0, 10)))
    const found = await timesOf(client, searches)
    const browsed = await timesOf(client, directory)
    const shown = await timesOf(client, [...municipalities, ...municipalities])
    const suggested = await timesOf(client, [...partners, ...partners])
    client.close()
    return [
      { what: 'page of a search', unit: 'ms', figures: figuresOf(found), target: P95 },
      { what: 'page of the directory, by country', unit: 'ms', figures: figuresOf(browsed), target: P95 },
      { what: 'page of a municipality', unit: 'ms', figures: figuresOf(shown), target: P95 },
      { what: 'page of its partners', unit: 'ms', figures: figuresOf(suggested), target: P95 },
    ]
  },
}
