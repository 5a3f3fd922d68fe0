/** Maps that can be moved and enlarged: by buttons, the arrow keys on them, dragging, and the wheel with Ctrl. */
import { enlarged, isInside, moved, type View } from './view.ts'

const STEP = 1.6
/** How far an arrow key moves, as a share of what is shown. */
const NUDGE = 0.2
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-NUDGE, 0], ArrowRight: [NUDGE, 0], ArrowUp: [0, -NUDGE], ArrowDown: [0, NUDGE],
}
/** A pointer that moved less than this, in pixels, has pressed and not dragged. */
const STEADY = 4

export function moveMaps(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure.map')) enliven(figure)
}

function enliven(figure: HTMLElement): void {
  const svg = figure.querySelector('svg')
  const buttons = figure.querySelector<HTMLElement>('.map-buttons')
  if (svg === null || buttons === null) return
  const { x, y, width, height } = svg.viewBox.baseVal
  const whole: View = { x, y, width, height }
  let view = whole
  const show = (next: View) => {
    view = next
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`)
  }
  buttons.hidden = false
  svg.classList.add('moves')

  buttons.addEventListener('click', (event) => {
    const kind = event.target instanceof HTMLElement ? event.target.dataset['zoom'] : undefined
    if (kind === 'reset') show(whole)
    else if (kind !== undefined) show(enlarged(view, kind === 'in' ? STEP : 1 / STEP, whole))
  })
  buttons.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key]
    if (arrow === undefined) return
    event.preventDefault()
    show(moved(view, arrow[0] * view.width, arrow[1] * view.height))
  })
  svg.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return
    event.preventDefault()
    const box = svg.getBoundingClientRect()
    const at = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
    show(enlarged(view, event.deltaY < 0 ? STEP : 1 / STEP, whole, at))
  }, { passive: false })
  // The spot that has the focus is always in sight.
  svg.addEventListener('focusin', (event) => {
    if (!(event.target instanceof SVGGraphicsElement)) return
    const spot = event.target.getBBox()
    if (!isInside(view, spot)) show({ ...view, x: spot.x - view.width / 2, y: spot.y - view.height / 2 })
  })
  drag(svg, (right, down) => {
    const { width: pixels } = svg.getBoundingClientRect()
    const scale = view.width / pixels
    show(moved(view, -right * scale, -down * scale))
  })
}

/** Tells how far a pressed pointer moves, in pixels; the click at the end of a drag opens nothing. */
function drag(svg: SVGSVGElement, tell: (right: number, down: number) => void): void {
  let last: { readonly x: number; readonly y: number } | null = null
  let travelled = 0
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    last = { x: event.clientX, y: event.clientY }
    travelled = 0
  })
  svg.addEventListener('pointermove', (event) => {
    if (last === null) return
    const [right, down] = [event.clientX - last.x, event.clientY - last.y]
    travelled += Math.hypot(right, down)
    if (travelled < STEADY) return
    if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId)
    svg.classList.add('moving')
    last = { x: event.clientX, y: event.clientY }
    tell(right, down)
  })
  const end = () => {
    last = null
    svg.classList.remove('moving')
  }
  svg.addEventListener('pointerup', end)
  svg.addEventListener('pointercancel', end)
  svg.addEventListener('click', (event) => {
    if (travelled >= STEADY) event.preventDefault()
  }, { capture: true })
  // Links can be dragged by themselves; here that would break off the movement of the map.
  svg.addEventListener('dragstart', (event) => event.preventDefault())
}
