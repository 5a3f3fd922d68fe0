import type { MunicipalityRecord } from '../../use-cases/get-municipality.ts'
import type { Language } from '../../wording/language.ts'
import { traitSourceSpeaker } from '../../wording/trait-sources/say.ts'
import { presentDataset } from './dataset.ts'

/** All that is on record about a municipality, as the API gives it. */
export function presentRecord({ card, municipality, profile, partnerships, datasets }: MunicipalityRecord, language: Language) {
  const say = traitSourceSpeaker(language)
  const { version, populationOf, populationDate, area, altitude, coastDistance, borderDistance } = municipality
  return {
    ...card,
    version, populationOf, populationDate, area, altitude, coastDistance, borderDistance,
    partOf: {
      region: division(municipality.regionId, municipality.regionName),
      county: division(municipality.countyId, municipality.countyName),
    },
    names: municipality.names.map(({ placeName, text, kind, language: of }) => ({ text, kind, language: of, place: placeName })),
    places: municipality.places.map(({ geonamesId, name, location, population, isSeat }) =>
      ({ geonamesId, name, location, population, isSeat })),
    traits: municipality.traits.map(({ trait, source }) => ({ trait, source: say(source), code: source.code, values: { ...source.values } })),
    profile,
    partnerships: partnerships.map(({ datasetId, ...partnership }) => ({ ...partnership, dataset: datasetId })),
    datasets: datasets.map(presentDataset),
  }
}

function division(id: number | null, name: string | null) {
  return id === null || name === null ? null : { id, name }
}
