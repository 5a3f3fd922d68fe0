import { Client, timesOf } from '../client.ts'
import { figuresOf } from '../figures.ts'
import { nameQueries } from '../name-queries.ts'
import type { Row } from '../row.ts'
import type { Scenario } from '../scenario.ts'

const QUERIES = 100
/** No page keeps its reader waiting longer, in 19 of 20 cases. */
const P95 = { figure: 'p95', atMost: 200 } as const

const LANGUAGES = ['en', 'pl', 'de', 'fr', 'uk'] as const
/** So often each of the pages that take nothing, or a choice of a few. */
const TIMES = 40
const again = (address: (at: number) => string) => Array.from({ length: TIMES }, (_, at) => address(at))
const lang = (at: number) => `lang=${LANGUAGES[at % LANGUAGES.length]}`
const PAIRS = ['PL,DE', 'PL,UA', 'PL,FR', 'DE,CZ', 'PL,LT'] as const

/** Further kinds of pages, by what they are. */
const OTHERS: Readonly<Record<string, (ids: readonly number[]) => string[]>> = {
  'that is the first': () => again((at) => `/?${lang(at)}`),
  'of partners of a description': () => again((at) => `/partners?own_country=PL&own_population=${1_000 * (at + 1)}&own_seeks=youth_exchange&${lang(at)}`),
  'of partnerships of two countries': () => again((at) => `/partnerships?country=${PAIRS[at % PAIRS.length]}&sort=-since&${lang(at)}`),
  'of the bilateral map': () => again((at) => `/partnerships/map?country=${PAIRS[at % PAIRS.length]}&${lang(at)}`),
  'of partnerships in numbers': () => again((at) => `/partnerships/numbers?${lang(at)}`),
  'of four side by side': (ids) => again((at) => `/compare?ids=${[0, 1, 2, 3].map((next) => ids[(at + next) % ids.length]).join(',')}&${lang(at)}`),
  'of the ranking': () => again((at) => `/ranking?${lang(at)}`),
}

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
    const others: Row[] = []
    const ids = drawn.askers.map(({ id }) => id)
    for (const [what, addressesFor] of Object.entries(OTHERS)) {
      const addresses = addressesFor(ids)
      await timesOf(client, addresses.slice(0, 3))
      others.push({ what: `page ${what}`, unit: 'ms', figures: figuresOf(await timesOf(client, addresses)), target: P95 })
    }
    client.close()
    return [
      { what: 'page of a search', unit: 'ms', figures: figuresOf(found), target: P95 },
      { what: 'page of the directory, by country', unit: 'ms', figures: figuresOf(browsed), target: P95 },
      { what: 'page of a municipality', unit: 'ms', figures: figuresOf(shown), target: P95 },
      { what: 'page of its partners', unit: 'ms', figures: figuresOf(suggested), target: P95 },
      ...others,
    ]
  },
}
