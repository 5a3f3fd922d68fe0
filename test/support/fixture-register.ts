/**
 * A register small enough to be read whole: some thirty real municipalities around the southern Baltic and a few far
 * from it, with two regions, villages and exonyms. Ids on an empty database follow the order of the list, from 1.
 */
import { traitSource } from '../../src/domain/trait-source.ts'
import type { Level, MunicipalityName } from '../../src/domain/municipality.ts'
import type { RegisterRecord } from '../../src/import/geonames/register-record.ts'
import { registerRecord } from './register-records.ts'

interface Town {
  readonly name: string
  readonly country: string
  readonly population: number | null
  readonly at: readonly [lat: number, lon: number]
  readonly level?: Level
  /** Key of its region in this list. */
  readonly region?: string
  readonly foreign?: readonly string[]
  readonly villages?: readonly string[]
  readonly traits?: RegisterRecord['traits'][number]['trait'][]
}

const TOWNS: readonly Town[] = [
  { name: 'Warmińsko-Mazurskie', country: 'PL', population: null, at: [53.8, 20.6], level: 'region' },
  { name: 'Mecklenburg-Vorpommern', country: 'DE', population: null, at: [53.9, 12.6], level: 'region' },
  { name: 'Frombork', country: 'PL', population: 2_500, at: [54.36, 19.68], region: 'Warmińsko-Mazurskie', foreign: ['Frauenburg'], villages: ['Bogdany'], traits: ['coast'] },
  { name: 'Braniewo', country: 'PL', population: 17_000, at: [54.38, 19.82], region: 'Warmińsko-Mazurskie', foreign: ['Braunsberg'] },
  { name: 'Olsztyn', country: 'PL', population: 172_000, at: [53.78, 20.49], region: 'Warmińsko-Mazurskie', foreign: ['Allenstein'], traits: ['regional_seat'] },
  { name: 'Kraków', country: 'PL', population: 755_000, at: [50.06, 19.94], foreign: ['Krakau', 'Cracow', 'Cracovie'], traits: ['regional_seat'] },
  { name: 'Warszawa', country: 'PL', population: 1_700_000, at: [52.23, 21.01], foreign: ['Warsaw', 'Warschau'], traits: ['capital'] },
  { name: 'Wrocław', country: 'PL', population: 640_000, at: [51.1, 17.03], foreign: ['Breslau'] },
  { name: 'Zgorzelec', country: 'PL', population: 33_000, at: [51.15, 15.01], foreign: ['Görlitz'], traits: ['border'] },
  { name: 'Görlitz', country: 'DE', population: 56_000, at: [51.16, 14.99], foreign: ['Zgorzelec'], traits: ['border'] },
  { name: 'Barth', country: 'DE', population: 8_700, at: [54.36, 12.73], region: 'Mecklenburg-Vorpommern', traits: ['coast'] },
  { name: 'Prerow', country: 'DE', population: 1_700, at: [54.45, 12.58], region: 'Mecklenburg-Vorpommern', traits: ['coast', 'spa'] },
  { name: 'Rerik', country: 'DE', population: 2_200, at: [54.1, 11.61], region: 'Mecklenburg-Vorpommern', traits: ['coast'] },
  { name: 'Berlin', country: 'DE', population: 3_400_000, at: [52.52, 13.41], traits: ['capital'] },
  { name: 'Frankfurt am Main', country: 'DE', population: 650_000, at: [50.12, 8.68], foreign: ['Francfort'] },
  { name: 'Frankfurt (Oder)', country: 'DE', population: 57_000, at: [52.35, 14.55], traits: ['border'] },
  { name: 'Münster', country: 'DE', population: 270_000, at: [51.96, 7.63] },
  { name: 'Cheb', country: 'CZ', population: 32_000, at: [50.08, 12.37], foreign: ['Eger'], traits: ['border'] },
  { name: 'Františkovy Lázně', country: 'CZ', population: 5_500, at: [50.12, 12.35], foreign: ['Franzensbad'], traits: ['spa'] },
  { name: 'Praha', country: 'CZ', population: 1_165_000, at: [50.08, 14.43], foreign: ['Prague', 'Prag'], traits: ['capital'] },
  { name: 'Nida', country: 'LT', population: 1_700, at: [55.3, 21.0], traits: ['coast', 'border'] },
  { name: 'Visby', country: 'SE', population: 24_000, at: [57.64, 18.3], traits: ['coast', 'island'] },
  { name: 'Simrishamn', country: 'SE', population: 6_500, at: [55.56, 14.35], traits: ['coast'] },
  { name: 'Telgte', country: 'DE', population: 19_000, at: [51.98, 7.79] },
  { name: 'Bornholm', country: 'DK', population: 40_000, at: [55.1, 14.9], traits: ['island', 'coast'] },
  { name: 'Kaliningrad', country: 'RU', population: 434_000, at: [54.71, 20.51], foreign: ['Królewiec'] },
  { name: 'Baltiysk', country: 'RU', population: 2_600, at: [54.65, 19.91], traits: ['coast'] },
  { name: 'Siena', country: 'IT', population: 53_000, at: [43.32, 11.33] },
  { name: 'Ferrara', country: 'IT', population: 133_000, at: [44.83, 11.62] },
  { name: 'Vechta', country: 'DE', population: null, at: [52.73, 8.28] },
]

/** GeoNames number of the seat of a town of this register. */
export const geonamesOf = (id: number): string => String(700_000 + id)

/** The id that a town gets on an empty database. */
export function idOf(name: string): number {
  const place = TOWNS.findIndex((town) => town.name === name)
  if (place === -1) throw new Error(`${name} is not in the fixture`)
  return place + 1
}

export const FIXTURE: readonly RegisterRecord[] = TOWNS.map((town, index) => {
  const [lat, lon] = town.at
  const villages = town.villages ?? []
  const names: MunicipalityName[] = [
    { text: town.name, kind: 'own', language: null, placeName: null },
    ...(town.foreign ?? []).map((text): MunicipalityName => ({ text, kind: 'foreign', language: null, placeName: null })),
    ...villages.map((text): MunicipalityName => ({ text, kind: 'own', language: null, placeName: text })),
  ]
  return registerRecord({
    sourceKey: `fixture/${town.name}`, name: town.name, country: town.country, level: town.level ?? 'municipality',
    parentKeys: { county: null, region: town.region === undefined ? null : `fixture/${town.region}` },
    location: { lat, lon }, population: town.population, names,
    codes: { geonames: geonamesOf(index + 1) },
    places: town.level === undefined ? [
      { geonamesId: Number(geonamesOf(index + 1)), name: town.name, location: { lat, lon }, population: town.population, isSeat: true },
      ...villages.map((name, at) => ({ geonamesId: 800_000 + index * 10 + at, name, location: { lat: lat + 0.03, lon }, population: 90, isSeat: false })),
    ] : [],
    traits: (town.traits ?? []).map((trait) => ({ trait, source: traitSource('coast_distance', { metres: 900, municipality: null }) })),
  })
})
