import { linesOf } from '../archive/lines-of.ts'
import { UnreadableFile } from '../file/unreadable-file.ts'
import { InvalidSource, parsePlace, type GeoNamesPlace } from '../geonames/place.ts'
import { isSeat } from '../geonames/seat.ts'

/** As in GeoNames' own file of the larger places: inhabitants from which on a place that is no seat is one of them. */
const LEAST_INHABITANTS = 500
const INHABITED = 'P'

/**
 * The inhabited places of a file of the dump (readme.txt: 19 columns parted by tabs, no head): seats of any size, others
 * from 500 inhabitants on. Fails with UnreadableFile naming the line.
 */
export async function* readDumpPlaces(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<GeoNamesPlace> {
  let number = 0
  for await (const line of linesOf(chunks)) {
    number++
    if (line === '' || columnOf(line, 6) !== INHABITED) continue
    const place = parse(line, name, number)
    if (isSeat(place) || (place.population ?? 0) > LEAST_INHABITANTS) yield place
  }
}

function parse(line: string, file: string, number: number): GeoNamesPlace {
  try {
    return parsePlace(line)
  } catch (error) {
    if (!(error instanceof InvalidSource)) throw error
    throw new UnreadableFile('source_line_malformed', { file, line: number, detail: error.message })
  }
}

/** A column without taking the line apart: nine lines of ten are no places. */
function columnOf(line: string, column: number): string {
  let start = 0
  for (let at = 0; at < column; at++) {
    start = line.indexOf('\t', start) + 1
    if (start === 0) return ''
  }
  const end = line.indexOf('\t', start)
  return line.slice(start, end < 0 ? undefined : end)
}
