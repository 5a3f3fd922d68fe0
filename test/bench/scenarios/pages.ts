import { Client, timesOf } from '../client.ts'
import { figuresOf } from '../figures.ts'
import { nameQueries } from '../name-queries.ts'
import type { Scenario } from '../scenario.ts'

const QUERIES = 100

/** The pages for people, as the server makes them. */
export const pages: Scenario = {
  name: 'pages',
  async run({ service, random, sample }) {
    const drawn = await sample()
    const client = new Client(service.url)
    const searches = nameQueries(drawn, random, QUERIES).map(({ text }) => `/?q=${encodeURIComponent(text)}`)
    const municipalities = drawn.askers.map(({ id }) => `/municipalities/${id}`)
    await timesOf(client, [...searches.slice(0, 10), ...municipalities.slice(0, 10)])
    const found = await timesOf(client, searches)
    const shown = await timesOf(client, [...municipalities, ...municipalities])
    client.close()
    return [
      { what: 'page of a search', unit: 'ms', figures: figuresOf(found), target: null },
      { what: 'page of a municipality with its suggestions', unit: 'ms', figures: figuresOf(shown), target: null },
    ]
  },
}
