import { describe, expect, it } from '@jest/globals'
import { LineIndex } from '../../../src/import/geography/line-index.ts'
import { createGeography, type Topology, type WorldAtlas } from '../../../src/import/geography/surroundings.ts'

describe('LineIndex', () => {
  const index = new LineIndex([[7, [[10, 50], [12, 50]]], [8, [[10, 60], [12, 60]]]], 1_000)

  it('finds the nearest line and its distance between the positions too', () => {
    const nearest = index.nearest({ lat: 50.1, lon: 11.003 })
    expect(nearest?.line).toBe(7)
    expect(nearest?.distance).toBeGreaterThan(11_000)
    expect(nearest?.distance).toBeLessThan(11_200)
    expect(index.nearest({ lat: 59, lon: 11 })?.line).toBe(8)
  })

  it('finds nothing beyond the limit, among refused positions, or without lines', () => {
    expect(index.nearest({ lat: 55, lon: 11 }, 1_000)).toBeNull()
    expect(new LineIndex([[1, [[10, 50]]]], 1_000, ({ lat }) => lat > 55).nearest({ lat: 50, lon: 10 })).toBeNull()
    expect(new LineIndex([], 1_000).nearest({ lat: 0, lon: 0 })).toBeNull()
  })
})

/** A continent of two countries, 10 to 20 and 20 to 30 degrees east, and an island of 0.2 by 0.2 degrees to the north. */
const arcs = [
  [[20, 40], [20, 50]], // the border
  [[20, 50], [10, 50], [10, 40], [20, 40]],
  [[20, 40], [30, 40], [30, 50], [20, 50]],
  [[15, 52], [15, 52.2], [15.2, 52.2], [15.2, 52], [15, 52]],
]
const polygon = (...ring: number[]) => ({ type: 'Polygon' as const, arcs: [ring] })
const topology = { type: 'Topology' as const, arcs } satisfies Omit<Topology, 'objects'>
// Rings run clockwise around their land, as TopoJSON of world-atlas has them.
const atlas: WorldAtlas = {
  land: { ...topology, objects: { land: { type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', arcs: [[[~2, ~1]], [[3]]] }] } } },
  countries: { ...topology, objects: { countries: { type: 'GeometryCollection', geometries: [polygon(~1, ~0), polygon(0, ~2), polygon(3)] } } },
}

describe('createGeography', () => {
  const geography = createGeography(atlas)

  it('measures coast and land border apart', () => {
    const { coastDistance, borderDistance, landArea } = geography.measure({ lat: 49.9, lon: 19.9 })
    expect(coastDistance).toBeGreaterThan(11_000)
    expect(coastDistance).toBeLessThan(11_300)
    expect(borderDistance).toBeGreaterThan(7_100)
    expect(borderDistance).toBeLessThan(7_300)
    expect(landArea).toBeGreaterThan(1_000_000)
  })

  it('knows the land mass that a place lies on', () => {
    const { coastDistance, landArea } = geography.measure({ lat: 52.01, lon: 15.1 })
    expect(coastDistance).toBeLessThan(2_000)
    expect(landArea).toBeGreaterThan(280)
    expect(landArea).toBeLessThan(320)
  })
})
