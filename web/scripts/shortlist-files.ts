/** A row of the shortlist as files give it. */
export interface ListedRow {
  readonly id: number
  readonly name: string
  readonly country: string
  readonly population: string
  readonly lat: number
  readonly lon: number
  readonly status: string
  readonly note: string
}

const COLUMNS = ['id', 'name', 'country', 'population', 'lat', 'lon', 'status', 'note'] as const

/** The rows as CSV (RFC 4180) with a byte order mark, for spreadsheets. Cells that a spreadsheet would run are quoted with an apostrophe. */
export function csvOf(rows: readonly ListedRow[]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `\uFEFF${[COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => cell(row[column])).join(','))].join('\r\n')}\r\n`
}

/** The rows as points (RFC 7946). */
export function geojsonOf(rows: readonly ListedRow[]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map(({ lat, lon, ...properties }) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties })),
  })
}
