import { CODE_SCHEMES } from '../../domain/municipality.ts'
import type { ExportedPartnership, PartnershipExport } from '../../use-cases/export-partnerships.ts'
import type { Format } from '../format.ts'
import type { Download } from '../operation.ts'
import { csvOf, type Cell, type CsvColumns } from './csv.ts'
import { geoJsonOf, positionOf, type Feature } from './geojson.ts'

/** An export as it is sent. `forSpreadsheets`: see `csvOf`. */
export function partnershipDownload(
  { rows, leftOut }: PartnershipExport, format: Exclude<Format, 'json'>, forSpreadsheets: boolean,
): Download {
  return {
    chunks: format === 'csv' ? csvOf(rows, COLUMNS, forSpreadsheets) : geoJsonOf(rows, feature, leftOut),
    fileName: `partnerships.${format}`,
    headers: { 'Twinmatch-Left-Out': String(leftOut) },
  }
}

type CsvColumn = CsvColumns<ExportedPartnership>

/** The columns of one end, each heading with the letter of the end before it. */
function endColumns(end: 'a' | 'b'): CsvColumn {
  const columns: Readonly<Record<string, (card: ExportedPartnership['a']) => Cell>> = {
    id: ({ id }) => id, name: ({ name }) => name, country: ({ country }) => country, level: ({ level }) => level,
    region: ({ region }) => region, population: ({ population }) => population,
    lat: ({ location }) => location.lat, lon: ({ location }) => location.lon,
    ...Object.fromEntries(CODE_SCHEMES.map((scheme) => [scheme, ({ codes }: ExportedPartnership['a']) => codes[scheme] ?? null])),
  }
  return Object.fromEntries(Object.entries(columns).map(([heading, cell]) =>
    [`${end}_${heading}`, (link: ExportedPartnership) => cell(link[end])]))
}

const COLUMNS: CsvColumn = {
  id: ({ id }) => id,
  ...endColumns('a'),
  ...endColumns('b'),
  form: ({ form }) => form,
  status: ({ status }) => status,
  since: ({ since }) => since,
  until: ({ until }) => until,
  areas: ({ areas }) => areas.join('; '),
  note: ({ note }) => note,
  source: ({ source }) => source,
  dataset: ({ dataset }) => dataset.id,
  publisher: ({ dataset }) => dataset.publisher,
  licence: ({ dataset }) => dataset.licence,
  attribution: ({ dataset }) => dataset.attribution,
}

/** A line from the one end to the other. */
function feature({ id, a, b, datasetId, dataset, ...rest }: ExportedPartnership): Feature {
  const { publisher, licence, attribution } = dataset
  return {
    type: 'Feature', id,
    geometry: { type: 'LineString', coordinates: [positionOf(a.location), positionOf(b.location)] },
    properties: { ...rest, a, b, dataset: datasetId, publisher, licence, attribution },
  }
}
