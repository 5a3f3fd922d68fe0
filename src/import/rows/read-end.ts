import { CODE_SCHEMES, type CodeScheme } from '../../domain/municipality.ts'
import { finding } from '../../domain/row-finding.ts'
import type { CountryNames } from '../../naming/countries.ts'
import { foldName } from '../../naming/fold.ts'
import type { WrittenCode } from '../../use-cases/ports/register-look-up.ts'
import type { EndField, Field } from '../../domain/import-fields.ts'
import type { WrittenEnd } from '../ends/end-match.ts'
import type { RowReader } from './row-reader.ts'
import { readLevel } from './values.ts'

export type Side = 'a' | 'b' | null

/** The field of an end on one side of a link, or where a row has one end alone. */
export const sideField = (side: Side, field: EndField): Field => (side === null ? field : `${side}_${field}`)

/** What a row says of who is meant. Rejects the row for a country that nobody knows. */
export function readEnd(row: RowReader, side: Side, countryNames: CountryNames): WrittenEnd {
  const at = (field: EndField) => sideField(side, field)
  const country = row.read(at('country'), (value) => countryNames.get(foldName(value)) ?? null, 'unknown_country')
  const level = row.get(at('level')) === '' ? null : readLevel(row.get(at('level')))
  if (level === null && row.get(at('level')) !== '') {
    row.remark(at('level'), finding('unknown_level', { written: row.get(at('level')) }))
  }
  return {
    id: row.get(at('id')), name: row.get(at('name')), otherName: row.get(at('other_name')), country, region: row.get(at('region')), level,
    codes: CODE_SCHEMES.flatMap((scheme): WrittenCode[] => {
      const written = row.get(at(scheme))
      return written === '' ? [] : [{ scheme, code: spellCode(scheme, written, country) }]
    }),
  }
}

/** Eurostat calls these two by letters of its own. */
const EUROSTAT_COUNTRIES: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' }

/**
 * A code as the register spells it: TERYT without the seventh digit (the kind of gmina), a LAU code with its country in
 * front (`DE_01001000`), a Wikidata id without its address. Spreadsheets lose leading zeros, which come back.
 */
export function spellCode(scheme: CodeScheme, written: string, country: string | null): string {
  const code = written.trim()
  switch (scheme) {
    case 'geonames': return /(?:^|geonames\.org\/)(\d+)/.exec(code)?.[1] ?? code
    case 'wikidata': return /Q\d+$/i.exec(code.replace(/\/$/, ''))?.[0].toUpperCase() ?? code
    case 'teryt': {
      const digits = code.replace(/[\s_-]/g, '')
      if (!/^\d{3,7}$/.test(digits)) return code
      const padded = digits.length % 2 === 1 && digits.length < 7 ? `0${digits}` : digits
      return padded.slice(0, 6)
    }
    case 'ags': return /^\d{7}$/.test(code) ? `0${code}` : code.replace(/\s/g, '')
    case 'insee': return /^\d{4}$/.test(code) ? `0${code}` : code
    case 'lau': {
      const [, prefix = '', rest = code] = /^([A-Z]{2})_(.+)$/.exec(code) ?? []
      const of = EUROSTAT_COUNTRIES[prefix] ?? (prefix === '' ? country : prefix)
      return of === null ? rest : `${of}_${rest}`
    }
    case 'nuts': return code.toUpperCase()
  }
}
