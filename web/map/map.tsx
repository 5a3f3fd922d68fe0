import type { Location } from '../../src/domain/municipality.ts'
import type { Language } from '../../src/wording/language.ts'
import { assetAddress } from '../assets.ts'
import { frameLabels } from '../labels/frame/index.ts'
import { arcPath } from './arc-path.ts'
import { frameAround } from './frame.ts'
import { project } from './projection.ts'

/** A municipality on the map. */
export interface Spot {
  readonly location: Location
  /** What is said when it is pointed at, and to who hears the page: the name and what matters here. */
  readonly name: string
  /** Where it leads; null for what leads nowhere. */
  readonly address: string | null
  /** The one that the page is about. */
  readonly isOwn?: boolean
}

/** A link between two municipalities. */
export interface Arc {
  readonly from: Location
  readonly to: Location
  /** How wide it is drawn, 1 to 4; 1 where it is left out. */
  readonly width?: 1 | 2 | 3 | 4
}

interface MapProps {
  readonly language: Language
  /** Unique on the page. */
  readonly id: string
  /** What the map shows, as its caption. */
  readonly caption: string
  readonly spots: readonly Spot[]
  readonly arcs?: readonly Arc[]
}

/**
 * A map drawn here: the ground from one file that browsers keep, spots as links, arcs between them. A list beside it has to
 * say all that it says. Where scripts run it can be moved and enlarged (web/scripts/move-maps.ts).
 */
export function EuropeMap({ language, id, caption, spots, arcs = [] }: MapProps) {
  const labels = frameLabels(language)
  const placed = spots.map((spot) => ({ ...spot, point: project(spot.location) }))
  const lines = arcs.map(({ from, to, width: wide = 1 }) => ({ ends: [project(from), project(to)] as const, wide }))
  const { x, y, width, height } = frameAround([...placed.map(({ point }) => point), ...lines.flatMap(({ ends }) => ends)])
  const ground = assetAddress('europe.svg')
  const inOrder = placed.toSorted((a, b) => Number(a.isOwn === true) - Number(b.isOwn === true))
  return (
    <figure class="map" aria-labelledby={`${id}-caption`}>
      {placed.some(({ address }) => address !== null) && <a class="skip-map" href={`#${id}-end`}>{labels.skipMap}</a>}
      <svg viewBox={`${x} ${y} ${width} ${height}`} width={width} height={height} role="group" aria-labelledby={`${id}-caption`}>
        <use class="land" href={`${ground}#land`} />
        <use class="borders" href={`${ground}#borders`} />
        {lines.map(({ ends: [from, to], wide }) => <path class={wide === 1 ? 'arc' : `arc wide-${wide}`} d={arcPath(from, to)} />)}
        {inOrder.map((spot) => <SpotOnMap {...spot} />)}
      </svg>
      <figcaption class="map-foot">
        <p class="map-caption" id={`${id}-caption`}>{caption}</p>
        <div class="map-buttons" role="group" aria-label={labels.mapButtons} hidden>
          <button type="button" data-zoom="in" aria-label={labels.zoomIn}>+</button>
          <button type="button" data-zoom="out" aria-label={labels.zoomOut}>−</button>
          <button type="button" data-zoom="reset" aria-label={labels.zoomReset}>⟲</button>
        </div>
      </figcaption>
      <span id={`${id}-end`} tabindex={-1} />
    </figure>
  )
}

/** Lines of no length with round ends are spots that keep their size however large the map is. */
function SpotOnMap({ point: { x, y }, name, address, isOwn = false }: Spot & { readonly point: { readonly x: number; readonly y: number } }) {
  const spot = `M${x} ${y}h.01`
  const shape = (
    <>
      <title>{name}</title>
      <path class="touch" d={spot} />
      <path class="halo" d={spot} />
      <path class="dot" d={spot} />
    </>
  )
  const kind = isOwn ? 'spot own' : 'spot'
  return address === null ? <g class={kind} role="img" aria-label={name}>{shape}</g>
    : <a class={kind} href={address} aria-label={name}>{shape}</a>
}
