import { CODE_SCHEMES } from '../../domain/municipality.ts'
import type { ExportedSuggestion, SuggestionExport } from '../../use-cases/export-suggestions.ts'
import type { Language } from '../../wording/language.ts'
import type { Download } from '../operation.ts'
import { explanationPresenter } from '../present/findings.ts'
import { csvOf, type CsvColumns } from './csv.ts'
import { geoJsonOf, positionOf, type Feature } from './geojson.ts'

/** A list of partners as it is sent, its reasons in a language. */
export function suggestionsDownload(found: SuggestionExport, format: 'csv' | 'geojson', language: Language): Download {
  const explained = explanationPresenter(language, found.names)
  const sentences = ({ partner }: ExportedSuggestion) => {
    const { reasons, reservations } = found.withReasons ? explained(partner) : { reasons: [], reservations: [] }
    return { reasons: reasons.map(({ text }) => text), reservations: reservations.map(({ text }) => text) }
  }
  const rows = (async function* () { yield found.items })()
  const columns: CsvColumns<ExportedSuggestion> = {
    rank: ({ rank }) => rank,
    id: ({ partner }) => partner.municipality.id,
    name: ({ partner }) => partner.municipality.name,
    country: ({ partner }) => partner.municipality.country,
    region: ({ partner }) => partner.municipality.region,
    population: ({ partner }) => partner.municipality.population,
    lat: ({ partner }) => partner.municipality.location.lat,
    lon: ({ partner }) => partner.municipality.location.lon,
    ...Object.fromEntries(CODE_SCHEMES.map((scheme) => [scheme, ({ partner }: ExportedSuggestion) => partner.municipality.codes[scheme] ?? null])),
    score: ({ partner }) => partner.score,
    reasons: (row) => sentences(row).reasons.join(' '),
    reservations: (row) => sentences(row).reservations.join(' '),
    licence: ({ dataset }) => dataset.licence,
    attribution: ({ dataset }) => dataset.attribution,
  }
  const feature = (row: ExportedSuggestion): Feature => {
    const { rank, partner: { municipality, score, terms }, dataset: { licence, attribution } } = row
    const { id, location, ...facts } = municipality
    return {
      type: 'Feature', id,
      geometry: { type: 'Point', coordinates: positionOf(location) },
      properties: {
        rank, ...facts, score, ...sentences(row),
        terms: Object.fromEntries(terms.map(({ term, contribution }) => [term, contribution])),
        licence, attribution,
      },
    }
  }
  return {
    chunks: format === 'csv' ? csvOf(rows, columns, true) : geoJsonOf(rows, feature, found.leftOut),
    fileName: `partners.${format}`,
    headers: { 'Twinmatch-Left-Out': String(found.leftOut) },
  }
}
