import type { Location } from '../../domain/municipality.ts'

export interface Feature {
  readonly type: 'Feature'
  readonly id: number
  readonly geometry: { readonly type: 'Point'; readonly coordinates: Position } | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  readonly properties: Readonly<Record<string, unknown>>
}
type Position = readonly [longitude: number, latitude: number]

/** GeoJSON names the longitude first. */
export function positionOf({ lat, lon }: Location): Position {
  return [lon, lat]
}

/** A FeatureCollection (RFC 7946) of rows that come in batches, a chunk a batch; `leftOut` stands in it as a member. */
export async function* geoJsonOf<Row>(
  batches: AsyncIterable<readonly Row[]>, feature: (row: Row) => Feature, leftOut: number,
): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","leftOut":${leftOut},"features":[`
  let isFirst = true
  for await (const rows of batches) {
    if (rows.length === 0) continue
    yield (isFirst ? '\n' : ',\n') + rows.map((row) => JSON.stringify(feature(row))).join(',\n')
    isFirst = false
  }
  yield '\n]}\n'
}
