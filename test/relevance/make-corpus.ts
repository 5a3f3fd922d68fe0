/**
 * `npm run relevance:corpus`: writes corpus.csv anew, out of the register of the packages: every municipality of the
 * project's own sample of partnerships, and one in twenty of the others, chosen by their GeoNames ids alone. Needed
 * when the sample grows or the shape of the rows changes; the baseline must be renewed after it.
 */
import { writeFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import { loadPartnershipSample } from '../../config/sample/schema.ts'
import { registerTables } from '../../config/register/tables.ts'
import { buildRegister } from '../../src/import/geonames/build-register.ts'
import { readRegisterSources } from '../../src/import/geonames/read-sources.ts'
import { CORPUS, COLUMNS } from './corpus.ts'

const ONE_IN = 20

const inSample = new Set(loadPartnershipSample().municipalities.flatMap(({ a, b }) => [a.geonames, b.geonames]).map(Number))
const rows = []
for (const record of buildRegister(readRegisterSources(registerTables()).sources)) {
  if (record.level !== 'municipality') continue
  const places = record.places.flatMap(({ geonamesId }) => geonamesId === null ? [] : [geonamesId])
  const id = places.find((place) => inSample.has(place)) ?? places[0]
  if (id === undefined || !(inSample.has(id) || id % ONE_IN === 0)) continue
  const { name, country, parentKeys: { region, county }, population, location: { lat, lon }, altitude, traits } = record
  rows.push([id, name, country, region ?? '', county ?? '', population ?? '', lat, lon, altitude ?? '', traits.map(({ trait }) => trait).join(' ')])
}
writeFileSync(CORPUS, stringify(rows, { header: true, columns: [...COLUMNS] }))
console.log(`${rows.length} municipalities in ${CORPUS.pathname}`)
