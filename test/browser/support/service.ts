import { DECLARED_DATASET } from '../../../src/domain/dataset.ts'
import { serve } from '../../../src/serve.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { openHttpService } from '../../support/http-service.ts'
import { registerRecord } from '../../support/register-records.ts'
import { profileOf } from '../../support/profiles.ts'

const FRANCE = [
  { name: 'Bordeaux', population: 260_000, location: { lat: 44.84, lon: -0.58 } },
  { name: 'Orléans', population: 117_000, location: { lat: 47.9, lon: 1.9 } },
  { name: 'Amiens', population: 134_000, location: { lat: 49.89, lon: 2.3 } },
].map(({ name, ...given }) => registerRecord({ ...given, sourceKey: `fixture/${name}`, name, country: 'FR' }))

/** Ids on an empty database follow the order in which the records come. */
const franceId = (name: string) => FIXTURE.length + 1 + FRANCE.findIndex((record) => record.name === name)

const PARTNERSHIPS: readonly (readonly [a: number, b: number, since: number | null, areas?: readonly string[], events?: readonly string[]])[] = [
  [idOf('Kraków'), idOf('Frankfurt am Main'), 1991], [idOf('Kraków'), franceId('Bordeaux'), 1993],
  [idOf('Kraków'), franceId('Orléans'), 1992], [idOf('Zgorzelec'), idOf('Görlitz'), 1980, ['youth_exchange', 'schools'], ['Old Town feast, every August', 'Day of two banks']],
  [idOf('Görlitz'), franceId('Amiens'), 1971], [idOf('Frankfurt am Main'), idOf('Praha'), null],
]

export type PagesService = Awaited<ReturnType<typeof startPages>>

/** The real service with its pages over a real database: some thirty municipalities, their partnerships, one profile. */
export async function startPages() {
  const service = await openHttpService([...FIXTURE, ...FRANCE])
  const { dependencies } = service
  // As the program does at its start: the first words to be understood do not wait for it.
  dependencies.lexicon()
  for (const [aId, bId, since, areas = [], events = []] of PARTNERSHIPS) {
    await dependencies.partnerships.create({
      aId, bId, since, areas, events, form: 'partnership', status: 'active', until: null, note: '', datasetId: DECLARED_DATASET,
      source: 'A list of partnerships (https://example.org/list)',
    })
  }
  await dependencies.municipalities.saveProfile(idOf('Barth'), profileOf({
    interests: [{ topic: 'youth_exchange', role: 'seeks' }], languages: [{ language: 'de', level: 'native' }],
    availability: { status: 'seeking', confirmedOn: '2026-11-01', expiresOn: null },
    description: 'A town on the lagoon.', request: 'A harbour town that sails.',
  }), null)
  await service.sync()
  const server = await serve(dependencies, '127.0.0.1', 0)
  return {
    address: server.address,
    corrections: dependencies.corrections,
    municipality: (name: string) => `/municipalities/${idOf(name)}`,
    async stop() {
      await server.close()
      await service.close()
    },
  }
}
