import createFetchClient, { type Client } from 'openapi-fetch'
import type { paths, Problem } from './schema.js'

export type * from './schema.js'

export interface TwinmatchOptions {
  /** Where the service answers, e.g. `https://twinmatch.example.org`. */
  readonly baseUrl: string
  /** A secret key, for writing; only on a server. */
  readonly key?: string
  /** A public key, for a page of an origin that it names. */
  readonly publicKey?: string
  /** Another `fetch` than the global one. */
  readonly fetch?: (request: Request) => Promise<Response>
}

/** The operations by method and path, each typed by the OpenAPI document: `client.GET('/v1/search', { params: ... })`. */
export type TwinmatchClient = Client<paths, Media>

/** Lists come as CSV and GeoJSON too, for those who ask for these with a request of their own. */
type Media = 'application/json' | 'application/problem+json'

/** A client of a service. It throws nothing on answers with a problem: they come back as `error`. */
export function createClient({ baseUrl, key, publicKey, fetch }: TwinmatchOptions): TwinmatchClient {
  const client = createFetchClient<paths, Media>({
    baseUrl: baseUrl.replace(/\/$/, ''),
    // Lists go as the document says: values parted by commas.
    querySerializer: { array: { style: 'form', explode: false } },
    ...(key === undefined ? {} : { headers: { Authorization: `Bearer ${key}` } }),
    ...(fetch === undefined ? {} : { fetch }),
  })
  if (publicKey !== undefined) {
    client.use({
      onRequest({ request }) {
        const address = new URL(request.url)
        address.searchParams.set('key', publicKey)
        return new Request(address, request)
      },
    })
  }
  return client
}

/** What `must` throws: a problem of the service, with every fault it named. */
export class TwinmatchProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.title}: ${problem.detail}`)
    this.name = 'TwinmatchProblem'
    this.problem = problem
  }
}

/** The data of an answer; throws TwinmatchProblem where it is a problem. */
export async function must<Data>(answering: Promise<{ data?: Data; error?: Problem; response: Response }>): Promise<Data> {
  const { data, error } = await answering
  if (error !== undefined) throw new TwinmatchProblem(error)
  return data as Data
}

interface Page<Item> {
  readonly items: readonly Item[]
  readonly next: string | null
}

/** All items of a list, page after page: `for await (const item of everyItem((cursor) => must(client.GET(...))))`. */
export async function* everyItem<Item>(readPage: (cursor: string | undefined) => Promise<Page<Item>>): AsyncGenerator<Item> {
  let cursor: string | undefined
  do {
    const page = await readPage(cursor)
    yield* page.items
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}
