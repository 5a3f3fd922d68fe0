import type { MunicipalityRecord } from '../../use-cases/get-municipality.ts'
import { presentDataset } from './dataset.ts'

/** All that is on record about a municipality, as the API gives it. */
export function presentRecord({ card, municipality, profile, partnerships, datasets }: MunicipalityRecord) {
  const { version, populationOf, populationDate, area, altitude, coastDistance, borderDistance } = municipality
  return {
    ...card,
    version, populationOf, populationDate, area, altitude, coastDistance, borderDistance,
    partOf: {
      region: division(municipality.regionId, municipality.regionName),
      county: division(municipality.countyId, municipality.countyName),
    },
    names: municipality.names.map(({ text, kind, language, placeName }) => ({ text, kind, language, place: placeName })),
    places: municipality.places.map(({ geonamesId, name, location, population, isSeat }) =>
      ({ geonamesId, name, location, population, isSeat })),
    traits: municipality.traits.map(({ trait, source }) => ({ trait, source })),
    profile,
    partnerships: partnerships.map(({ datasetId, ...partnership }) => ({ ...partnership, dataset: datasetId })),
    datasets: datasets.map(presentDataset),
  }
}

function division(id: number | null, name: string | null) {
  return id === null || name === null ? null : { id, name }
}
