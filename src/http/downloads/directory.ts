import { CODE_SCHEMES } from '../../domain/municipality.ts'
import type { DirectoryExport, ExportedMunicipality } from '../../use-cases/export-directory.ts'
import type { Format } from '../format.ts'
import type { Download } from '../operation.ts'
import { csvOf, type CsvColumns } from './csv.ts'
import { geoJsonOf, positionOf, type Feature } from './geojson.ts'

/** An export as it is sent. `forSpreadsheets`: see `csvOf`. */
export function directoryDownload({ rows, leftOut }: DirectoryExport, format: Exclude<Format, 'json'>, forSpreadsheets: boolean): Download {
  return {
    chunks: format === 'csv' ? csvOf(rows, COLUMNS, forSpreadsheets) : geoJsonOf(rows, feature, leftOut),
    fileName: `municipalities.${format}`,
    headers: { 'Twinmatch-Left-Out': String(leftOut) },
  }
}

const COLUMNS: CsvColumns<ExportedMunicipality> = {
  id: ({ municipality }) => municipality.id,
  name: ({ municipality }) => municipality.name,
  country: ({ municipality }) => municipality.country,
  level: ({ municipality }) => municipality.level,
  region: ({ municipality }) => municipality.region,
  population: ({ municipality }) => municipality.population,
  population_of: ({ municipality }) => municipality.populationOf,
  population_date: ({ municipality }) => municipality.populationDate,
  area: ({ municipality }) => municipality.area,
  lat: ({ municipality }) => municipality.location.lat,
  lon: ({ municipality }) => municipality.location.lon,
  ...Object.fromEntries(CODE_SCHEMES.map((scheme) => [scheme, ({ municipality }: ExportedMunicipality) => municipality.codes[scheme] ?? null])),
  dataset: ({ dataset }) => dataset.id,
  publisher: ({ dataset }) => dataset.publisher,
  licence: ({ dataset }) => dataset.licence,
  attribution: ({ dataset }) => dataset.attribution,
}

function feature({ municipality: { id, location, datasetId: _dataset, ...facts }, dataset }: ExportedMunicipality): Feature {
  const { id: source, publisher, licence, attribution } = dataset
  return {
    type: 'Feature', id,
    geometry: { type: 'Point', coordinates: positionOf(location) },
    properties: { ...facts, dataset: source, publisher, licence, attribution },
  }
}
