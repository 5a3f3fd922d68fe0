import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { wikidataTable } from '../../../src/import/sources/wikidata.ts'
import { inWords } from '../../support/in-words.ts'

let server: Server | null = null
afterEach(() => new Promise<void>((resolve) => {
  if (server === null) resolve()
  else server.close(() => resolve())
}))

/** A server that gives these answers, one after the other; resolves with its address and what it was asked. */
async function answering(answers: readonly { status: number; body?: object; headers?: Record<string, string> }[]) {
  const asked: { query: string; agent: string | undefined }[] = []
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => { body += chunk.toString() }).on('end', () => {
      const next = answers[asked.length] ?? { status: 200, body: page([]) }
      asked.push({ query: new URLSearchParams(body).get('query') ?? '', agent: request.headers['user-agent'] })
      response.writeHead(next.status, next.headers).end(JSON.stringify(next.body ?? {}))
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return { asked, endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql` }
}

const page = (pairs: readonly (readonly [number: number, a: string, b: string, since?: string])[]) => ({
  head: { vars: [] },
  results: {
    bindings: pairs.map(([number, a, b, since]) => ({
      number: { type: 'literal', value: String(number) }, a: { type: 'uri', value: `http://www.wikidata.org/entity/Q${number}` }, b: { type: 'uri', value: 'http://www.wikidata.org/entity/Q1' },
      aGeonames: { type: 'literal', value: a }, bGeonames: { type: 'literal', value: b }, ...(since === undefined ? {} : { since: { type: 'literal', value: since } }),
    })),
  },
})

async function read(endpoint: string, after = 0) {
  const [pauses, pages]: [number[], number[]] = [[], []]
  const table = wikidataTable({ endpoint, after, onPage: (last) => pages.push(last), pause: async (milliseconds) => pauses.push(milliseconds) })
  const rows = []
  for await (const row of table.rows) rows.push(row.cells)
  return { rows, pauses, pages }
}

describe('the partnerships of Wikidata', () => {
  it('are read page by page, each after the last item of the one before', async () => {
    const { asked, endpoint } = await answering([
      { status: 200, body: page([[7, '3094802', '2950159', '1993-05-01T00:00:00Z'], [9, '3099213', '2950349']]) }, { status: 200, body: page([[12, '1', '2']]) },
    ])
    const { rows, pages } = await read(endpoint, 3)
    expect(rows).toEqual([
      ['3094802', '2950159', '1993-05-01', '', 'https://www.wikidata.org/wiki/Q7'], ['3099213', '2950349', '', '', 'https://www.wikidata.org/wiki/Q9'],
      ['1', '2', '', '', 'https://www.wikidata.org/wiki/Q12'],
    ])
    expect(pages).toEqual([9, 12, 12])
    expect(asked.map(({ query }) => /\?number > (\d+)/.exec(query)?.[1])).toEqual(['3', '9', '12'])
    expect(asked[0]?.agent).toMatch(/Twinmatch/)
  })

  it('are waited for as long as the service says', async () => {
    const { endpoint } = await answering([{ status: 429, headers: { 'retry-after': '30' } }, { status: 503 }, { status: 200, body: page([[7, '1', '2']]) }])
    const { rows, pauses } = await read(endpoint)
    expect(rows).toHaveLength(1)
    expect(pauses.slice(0, 3)).toEqual([30_000, 5_000, 10_000])
  })

  it('are given up with a clear word when the service refuses', async () => {
    const { endpoint } = await answering([{ status: 400 }])
    await expect(inWords(() => read(endpoint))).rejects.toThrow(/Wikidata does not answer \(400/)
  })
})
