import { CODE_SCHEMES } from '../../domain/municipality.ts'
import type { ExportedPartnership, PartnershipExport } from '../../use-cases/export-partnerships.ts'
import type { PartnershipBetween } from '../../use-cases/ports/partnership-list.ts'
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
  const columns: Readonly<Record<string, (card: PartnershipBetween['a']) => Cell>> = {
    id: ({ id }) => id, name: ({ name }) => name, country: ({ country }) => country, level: ({ level }) => level,
    region: ({ region }) => region, population: ({ population }) => population,
    lat: ({ location }) => location.lat, lon: ({ location }) => location.lon,
    ...Object.fromEntries(CODE_SCHEMES.map((scheme) => [scheme, ({ codes }: PartnershipBetween['a']) => codes[scheme] ?? null])),
  }
  return Object.fromEntries(Object.entries(columns).map(([heading, cell]) =>
    [`${end}_${heading}`, ({ link }: ExportedPartnership) => cell(link[end])]))
}

const COLUMNS: CsvColumn = {
  id: ({ link }) => link.id,
  ...endColumns('a'),
  ...endColumns('b'),
  form: ({ link }) => link.form,
  status: ({ link }) => link.status,
  since: ({ link }) => link.since,
  until: ({ link }) => link.until,
  areas: ({ link }) => link.areas.join('; '),
  events: ({ link }) => link.events.join('; '),
  note: ({ link }) => link.note,
  source: ({ link }) => link.source,
  dataset: ({ dataset }) => dataset.id,
  publisher: ({ dataset }) => dataset.publisher,
  licence: ({ dataset }) => dataset.licence,
  attribution: ({ dataset }) => dataset.attribution,
}

/** A line from the one end to the other. */
function feature({ link, dataset: { id: dataset, publisher, licence, attribution } }: ExportedPartnership): Feature {
  const { id, a, b, form, status, since, until, areas, events, note, source } = link
  return {
    type: 'Feature', id,
    geometry: { type: 'LineString', coordinates: [positionOf(a.location), positionOf(b.location)] },
    properties: { form, status, since, until, areas, events, note, source, a, b, dataset, publisher, licence, attribution },
  }
}
