/** With the typed client: find a town, list partners for it, then change what it says of itself. */
import { createClient, everyItem, must, TwinmatchProblem } from '../../clients/typescript/dist/index.js'

const { TWINMATCH_URL: baseUrl = 'http://127.0.0.1:3000', TWINMATCH_KEY: key = '' } = process.env
const client = createClient({ baseUrl, key })

const { items: [town] } = await must(client.GET('/v1/search', { params: { query: { q: 'Bornholm' } } }))
if (town === undefined) throw new Error('Bornholm is not in this register')
const path = { id: town.id }

const { items } = await must(client.GET('/v1/municipalities/{id}/suggestions', { params: { path, query: { country: ['DE', 'PL'], limit: 3 } } }))
for (const { municipality, score, reasons } of items) console.log(municipality.name, score.toFixed(2), reasons[0]?.text)

for await (const { name } of everyItem((cursor) =>
  must(client.GET('/v1/municipalities', { params: { query: { trait: ['island'], limit: 1, ...(cursor === undefined ? {} : { cursor }) } } })))) console.log(name)

// The ETag that was read is the version that the change is based on: nobody's change is overwritten unseen.
const read = await client.GET('/v1/municipalities/{id}', { params: { path } })
if (read.data === undefined) throw new TwinmatchProblem(read.error)
const saved = await must(client.PUT('/v1/municipalities/{id}/profile', {
  params: { path, header: { 'If-Match': read.response.headers.get('etag') ?? '*' } },
  body: { interests: [{ topic: 'youth_exchange', role: 'seeks' }], availability: { status: 'seeking' } },
}))
console.log(`Bornholm is at version ${saved.version}`)
