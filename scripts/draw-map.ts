/** `npm run draw-map`: draws the ground of every map, web/assets/europe.svg, from Natural Earth at 1:50m. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo'
import { feature, mesh } from 'topojson-client'
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify'
import { europeanProjection } from '../web/map/projection.ts'

/** Part of the map that is drawn: from Iceland and the Canaries to the Altai, km. */
const EXTENT: [[number, number], [number, number]] = [[-3_700, -2_650], [5_600, 2_050]]
/** Bends of a line and islands smaller than this are left out, in square degrees: so that all weighs under 10 kB packed. */
const SMALLEST_BEND = 0.02
const SMALLEST_ISLAND = 0.05

type World = Parameters<typeof mesh>[0] & Parameters<typeof presimplify>[0]

/** The drawing: shapes `land` and `borders` in the map's kilometres, for pages to take and colour. */
export function drawMap(): string {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const world = JSON.parse(readFileSync(path, 'utf8')) as World
  const bent = simplify(presimplify(world), SMALLEST_BEND)
  const drawn = filter(bent, filterWeight(bent, SMALLEST_ISLAND))
  const [[left, top], [right, bottom]] = EXTENT
  const { land, countries } = drawn.objects
  if (land === undefined || countries === undefined) throw new Error('world-atlas has no land or no countries')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${right - left} ${bottom - top}">` +
    `<path id="land" d="${pathOf(feature(drawn, land))}"/>` +
    `<path id="borders" vector-effect="non-scaling-stroke" d="${pathOf(mesh(drawn, countries, (a, b) => a !== b))}"/></svg>\n`
}

function pathOf(shape: GeoPermissibleObjects): string {
  const pen = new Pen()
  geoPath(europeanProjection().precision(0).clipExtent(EXTENT), pen)(shape)
  return pen.path
}

/** Writes a path in whole kilometres, each step from the one before: half as long as the path that d3 writes. */
class Pen implements GeoContext {
  path = ''
  #x = 0
  #y = 0
  #isDrawing = false

  beginPath(): void {}
  arc(): void {}

  moveTo(x: number, y: number): void {
    this.#to(x, y)
    this.path += `M${this.#x}${joined(this.#y)}`
    this.#isDrawing = false
  }

  lineTo(x: number, y: number): void {
    const [fromX, fromY] = [this.#x, this.#y]
    this.#to(x, y)
    if (this.#x === fromX && this.#y === fromY) return
    this.path += `${this.#isDrawing ? joined(this.#x - fromX) : `l${this.#x - fromX}`}${joined(this.#y - fromY)}`
    this.#isDrawing = true
  }

  closePath(): void {
    this.path += 'z'
    this.#isDrawing = false
  }

  #to(x: number, y: number): void {
    this.#x = Math.round(x)
    this.#y = Math.round(y)
  }
}

/** A figure after another: a minus parts them, too. */
function joined(figure: number): string {
  return figure < 0 ? String(figure) : ` ${figure}`
}

if (process.argv[1] === import.meta.filename) {
  const file = new URL('../web/assets/europe.svg', import.meta.url)
  writeFileSync(file, drawMap())
}
