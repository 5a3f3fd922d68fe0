/** Recorded partnerships as a file has them: the known ones, or those that are held out. */
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const row = z.object({
  a_geonameid: z.coerce.number().int().positive(),
  a_country: z.string().regex(/^[A-Z]{2}$/),
  b_geonameid: z.coerce.number().int().positive(),
  b_country: z.string().regex(/^[A-Z]{2}$/),
})

/** A partnership of two places, by their GeoNames ids. */
export interface Twinning {
  readonly a: number
  readonly b: number
}

/**
 * Partnerships of a CSV file with the columns a_geonameid, a_country, b_geonameid, b_country; others are ignored.
 * Throws an error that names the line and the column when one cannot be read.
 */
export function parseTwinnings(text: string): Twinning[] {
  const rows: unknown[] = parse(text, { columns: true, skip_empty_lines: true, bom: true })
  return rows.map((given, index) => {
    const read = row.safeParse(given)
    if (!read.success) throw new Error(`line ${index + 2}: ${z.prettifyError(read.error)}`)
    return { a: read.data.a_geonameid, b: read.data.b_geonameid }
  })
}
