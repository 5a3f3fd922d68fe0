import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { assert, double, property, record } from 'fast-check'
import { drawMap } from '../../../scripts/draw-map.ts'
import { arcPath } from '../../../web/map/arc-path.ts'
import { ASPECT, EUROPE, frameAround } from '../../../web/map/frame.ts'
import { EuropeMap } from '../../../web/map/map.tsx'
import { project } from '../../../web/map/projection.ts'
import { enlarged, isInside, moved } from '../../../web/scripts/view.ts'
import { html } from './props.ts'

const DRAWING = readFileSync(new URL('../../../web/assets/europe.svg', import.meta.url), 'utf8')
const KRAKOW = { lat: 50.06, lon: 19.94 }
const NURNBERG = { lat: 49.45, lon: 11.08 }

describe('the ground of maps', () => {
  it('is what the drawing command draws', () => {
    expect(DRAWING).toBe(drawMap())
  })

  it('weighs at most 10 kB packed', () => {
    expect(gzipSync(DRAWING, { level: 9 }).length).toBeLessThanOrEqual(10_000)
  })
})

describe('a place on the map', () => {
  it('lies where the projection of the European grid (ETRS89-LAEA) would put it, but for the middle', () => {
    // 10° E, 52° N is the grid's middle; ours is 12° E, 50° N.
    expect(project({ lat: 50, lon: 12 })).toEqual({ x: 0, y: 0 })
    const { x, y } = project(KRAKOW)
    // 566 km from the middle on the sphere; the projection keeps short distances to a few in a thousand.
    expect(Math.hypot(x, y)).toBeCloseTo(566, -1)
    expect(x).toBeGreaterThan(0)
  })

  it('is north where it is north', () => {
    expect(project({ lat: 60, lon: 12 }).y).toBeLessThan(project({ lat: 40, lon: 12 }).y)
  })
})

describe('what is shown of the map', () => {
  const place = record({ x: double({ min: -3_000, max: 3_000, noNaN: true }), y: double({ min: -2_500, max: 2_000, noNaN: true }) })

  it('is Europe where there is nothing to look at', () => {
    expect(frameAround([])).toEqual(EUROPE)
  })

  it('holds every point, in the shape that all maps have, and is never too narrow', () => {
    assert(property(place, place, place, (...points) => {
      const frame = frameAround(points)
      for (const point of points) expect(isInside(frame, point)).toBe(true)
      expect(frame.width / frame.height).toBeCloseTo(ASPECT, 1)
      expect(frame.width).toBeGreaterThanOrEqual(200)
    }))
  })
})

describe('an arc', () => {
  it('is the same from either end', () => {
    expect(arcPath(project(KRAKOW), project(NURNBERG))).toBe(arcPath(project(NURNBERG), project(KRAKOW)))
  })
})

describe('a map that moves', () => {
  const FIRST = { x: 0, y: 0, width: 400, height: 300 }

  it('keeps its shape and the place it is enlarged around', () => {
    const view = enlarged(FIRST, 2, FIRST, { x: 0.25, y: 1 })
    expect(view).toEqual({ x: 50, y: 150, width: 200, height: 150 })
  })

  it('is enlarged and made smaller within limits', () => {
    let view = FIRST
    for (let press = 0; press < 20; press++) view = enlarged(view, 1.6, FIRST)
    expect(view.width).toBe(25)
    for (let press = 0; press < 40; press++) view = enlarged(view, 1 / 1.6, FIRST)
    expect(view.width).toBe(1_600)
  })

  it('moves', () => {
    expect(moved(FIRST, 10, -20)).toEqual({ x: 10, y: -20, width: 400, height: 300 })
  })
})

describe('a map on a page', () => {
  const shown = html(EuropeMap({
    language: 'en', id: 'map', caption: 'Partners of Kraków',
    spots: [{ name: 'Kraków', location: KRAKOW, address: null, isOwn: true }, { name: 'Nürnberg <b>', location: NURNBERG, address: '/municipalities/7?lang=en' }],
    arcs: [{ from: KRAKOW, to: NURNBERG }],
  }))

  it('has spots with names, as links where they lead somewhere, its own on top, and arcs', () => {
    expect(shown).toContain('<a class="spot" href="/municipalities/7?lang=en" aria-label="Nürnberg &lt;b>">')
    expect(shown.indexOf('class="spot own"')).toBeGreaterThan(shown.indexOf('class="spot"'))
    expect(shown.match(/class="arc"/g)).toHaveLength(1)
    expect(shown).toContain('>Partners of Kraków</p>')
  })

  it('takes its ground from a file that browsers keep', () => {
    expect(shown).toMatch(/<use class="land" href="\/assets\/[0-9a-f]{12}\/europe\.svg#land">/)
  })
})
