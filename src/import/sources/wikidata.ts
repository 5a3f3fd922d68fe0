import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Table, TableRow } from '../file/table.ts'
import { askPolitely, type Pause } from './ask-politely.ts'

/** Where Wikidata answers questions in SPARQL. */
export const WIKIDATA_ENDPOINT = 'https://query.wikidata.org/sparql'

/** Pairs asked for at a time: the service ends questions after 60 s. */
const PAGE = 2_000
/** Between two pages, ms. */
const PAUSE = 1_000

/**
 * Twinned administrative bodies (P190), both ends by their GeoNames ids (P1566), with start (P580) and end (P582) of the
 * statement. In the order of the items' numbers, so that pages neither overlap nor leave gaps.
 */
const question = (after: number): string => `
SELECT ?number ?a ?b (SAMPLE(?aGeo) AS ?aGeonames) (SAMPLE(?bGeo) AS ?bGeonames) (MIN(?start) AS ?since) (MAX(?end) AS ?until) WHERE {
  { SELECT DISTINCT ?a ?number WHERE {
      ?a wdt:P190 [] ; wdt:P1566 [] .
      BIND(xsd:integer(SUBSTR(STR(?a), 33)) AS ?number) FILTER(?number > ${after})
    } ORDER BY ?number LIMIT ${PAGE} }
  ?a p:P190 ?statement ; wdt:P1566 ?aGeo .
  ?statement ps:P190 ?b . ?b wdt:P1566 ?bGeo .
  OPTIONAL { ?statement pq:P580 ?start } OPTIONAL { ?statement pq:P582 ?end }
} GROUP BY ?number ?a ?b ORDER BY ?number ?b`

const value = z.object({ value: z.string() })
const answer = z.object({
  results: z.object({
    bindings: z.array(z.object({ number: value, a: value, b: value, aGeonames: value, bGeonames: value, since: value.optional(), until: value.optional() })),
  }),
})
type Binding = z.infer<typeof answer>['results']['bindings'][number]

export interface WikidataOptions {
  readonly endpoint: string
  /** Only items with a greater number: where an earlier run stopped. */
  readonly after: number
  /** Hears the number of the last item after each page, to go on from there. */
  readonly onPage?: (lastNumber: number) => void
  readonly pause?: Pause
}

/** The partnerships that Wikidata records, as a table whose heads are our own fields. */
export function wikidataTable({ endpoint, after, onPage = () => undefined, pause = sleep }: WikidataOptions): Table {
  let read = 0
  async function* rows(): AsyncGenerator<TableRow> {
    let [last, line] = [after, 1]
    for (;;) {
      const page = await ask(endpoint, question(last), pause)
      for (const binding of page) yield { line: ++line, cells: cellsOf(binding) }
      const reached = Math.max(last, ...page.map(({ number }) => Number(number.value)))
      read += page.length
      onPage(reached)
      if (reached === last) return
      last = reached
      await pause(PAUSE)
    }
  }
  return {
    shape: { kind: 'answers', protocol: 'SPARQL', host: new URL(endpoint).host }, columns: ['a_geonames', 'b_geonames', 'since', 'until', 'source'], rows: rows(), bytesRead: () => read, close: () => undefined,
  }
}

function cellsOf({ a, aGeonames, bGeonames, since, until }: Binding): string[] {
  return [aGeonames.value, bGeonames.value, since?.value.slice(0, 10) ?? '', until?.value.slice(0, 10) ?? '', a.value.replace('/entity/', '/wiki/').replace('http:', 'https:')]
}

async function ask(endpoint: string, query: string, pause: Pause): Promise<Binding[]> {
  const response = await askPolitely(endpoint, {
    method: 'POST', body: new URLSearchParams({ query }), headers: { accept: 'application/sparql-results+json' },
  }, 'Wikidata', { pause })
  return answer.parse(await response.json()).results.bindings
}
