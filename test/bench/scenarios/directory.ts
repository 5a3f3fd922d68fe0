import { Client, timesOf } from '../client.ts'
import { figuresOf } from '../figures.ts'
import type { Random } from '../random.ts'
import type { Scenario } from '../scenario.ts'

const WARM_UP = 10
const PAGES = 150

const FACETS = ['country,level,trait,interest,language', 'country,region,trait,offers,availability']
const COUNTRIES = ['DE', 'PL', 'FR', 'IT', 'CZ', 'UA', 'DE,CZ', 'SE,NO,FI', 'ES']
const TRAITS = ['coast', 'mountain', 'seaport', 'island', 'spa']
const SIZES = ['..2000', '2000..10000', '5000..50000', '100000..']

/** A page of the directory with five facets, under no, one or several conditions. */
export const directory: Scenario = {
  name: 'directory',
  async run({ service, random }) {
    const client = new Client(service.url)
    const paths = Array.from({ length: WARM_UP + PAGES }, () => page(random))
    const times = (await timesOf(client, paths)).slice(WARM_UP)
    const everything = await timesOf(client, FACETS.flatMap((facets) => Array.from({ length: 10 }, () => `/v1/municipalities?facets=${facets}`)))
    client.close()
    return [
      { what: 'directory with five facets', unit: 'ms', figures: figuresOf(times), target: { figure: 'p95', atMost: 100 } },
      { what: 'directory with five facets: no condition', unit: 'ms', figures: figuresOf(everything), target: { figure: 'p95', atMost: 100 } },
    ]
  },
}

function page(random: Random): string {
  const conditions = new URLSearchParams({ facets: random.pick(FACETS) })
  if (random.next() < 0.6) conditions.set('country', random.pick(COUNTRIES))
  if (random.next() < 0.4) conditions.set('population', random.pick(SIZES))
  if (random.next() < 0.3) conditions.set('trait', random.pick(TRAITS))
  if (random.next() < 0.2) conditions.set('level', 'municipality')
  if (random.next() < 0.2) conditions.set('q', random.pick(['new', 'bad', 'stadt', 'san', 'nowy', 'mont']))
  return `/v1/municipalities?${conditions.toString()}`
}
