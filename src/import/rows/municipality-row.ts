import { CODE_SCHEMES } from '../../domain/municipality.ts'
import { finding } from '../../domain/row-finding.ts'
import type { MatchStrength, MunicipalityRecord } from '../../use-cases/ports/import-store.ts'
import type { WrittenEnd } from '../ends/end-match.ts'
import type { FoundEnd, KindReader } from './kind-reader.ts'
import { readEnd } from './read-end.ts'
import type { RowReader } from './row-reader.ts'
import { readCount, readDate, readDecimal, readDegrees } from './values.ts'

/**
 * A row of an official register. A place that is not the seat is a part of its municipality and not the municipality:
 * its figures are never taken for those of the whole.
 */
export const municipalityRow: KindReader = {
  ends: (row, { countryNames }) => [readEnd(row, null, countryNames)],

  record(row, [found], knowledge) {
    const facts = readFacts(row, readEnd(row, null, knowledge.countryNames))
    if (facts === null || found === undefined) return null
    if (found.isOfPlace || (found.by === 'name' && !found.isNamedSo)) {
      row.remark(null, finding('part_of_municipality', {}), found.candidates)
      return facts
    }
    return { ...facts, id: found.id, strength: strengthOf(found) }
  },

  unknown: (row, written) => (written.country === null || written.name === '' ? null : readFacts(row, written)),
}

function strengthOf({ by, isNamedSo }: FoundEnd): MatchStrength {
  if (by === 'name') return 0
  if (by === 'geonames') return isNamedSo ? 2 : 1
  return isNamedSo ? 4 : 3
}

function readFacts(row: RowReader, { name, country, codes }: WrittenEnd): MunicipalityRecord | null {
  const population = row.read('population', readCount, 'not_a_count')
  const date = row.read('population_date', readDate, 'not_a_date')
  const area = row.read('area', readDecimal, 'not_an_area')
  const lat = row.read('lat', readDegrees(90), 'not_a_latitude')
  const lon = row.read('lon', readDegrees(180), 'not_a_longitude')
  if (row.isRejected) return null
  return {
    id: null, strength: 0, name, country: country ?? '',
    // Zero stands for "not known" in registers: nobody counts a municipality without people or land.
    ...(population === null || population === 0 ? {} : { population, ...(date === null ? {} : { populationDate: date }) }),
    ...(area === null || area === 0 ? {} : { area }),
    ...(lat === null || lon === null ? {} : { location: { lat, lon } }),
    codes: Object.fromEntries(codes.filter(({ scheme }) => scheme !== 'geonames' && CODE_SCHEMES.includes(scheme)).map(({ scheme, code }) => [scheme, code])),
  }
}
