import type { Piecewise } from '../matching/piecewise.ts'

/** Curves that share their axes. */
export interface Panel {
  readonly title: string
  readonly curves: readonly { readonly label: string; readonly curve: Piecewise }[]
}

const WIDTH = 320
const HEIGHT = 190
const EDGE = { left: 34, right: 8, top: 20, bottom: 18 }
const COLUMNS = 2
/** From dark to light; beyond these the colours begin anew. */
const COLOURS = ['#1b4965', '#b5532d', '#5b8e3e', '#8f5aa8', '#c28a00', '#3a8fb7', '#a23b5c', '#5a5a5a']

/**
 * Panels of curves as one SVG drawing, two beside one another: the knots' values over their position, with the line of
 * 0. A flat panel (a number, or nothing) is drawn as well.
 */
export function plotSvg(panels: readonly Panel[]): string {
  const rows = Math.ceil(panels.length / COLUMNS)
  const width = WIDTH * Math.min(COLUMNS, panels.length)
  const drawn = panels.map((panel, i) => `<g transform="translate(${(i % COLUMNS) * WIDTH} ${Math.floor(i / COLUMNS) * HEIGHT})">${panelSvg(panel)}</g>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${rows * HEIGHT}" width="${width}" height="${rows * HEIGHT}" ` +
    `font-family="sans-serif" font-size="9"><rect width="100%" height="100%" fill="#fff"/>\n${drawn.join('\n')}\n</svg>\n`
}

function panelSvg({ title, curves }: Panel): string {
  const xs = curves.flatMap(({ curve }) => curve.at)
  const ys = [0, ...curves.flatMap(({ curve }) => curve.value)]
  const x = scale(Math.min(...xs), Math.max(...xs), EDGE.left, WIDTH - EDGE.right)
  const y = scale(Math.min(...ys), Math.max(...ys), HEIGHT - EDGE.bottom, EDGE.top)
  const lines = curves.map(({ curve }, i) => {
    const points = curve.at.map((at, k) => `${x(at).toFixed(1)},${y(curve.value[k] ?? 0).toFixed(1)}`).join(' ')
    return `<polyline fill="none" stroke="${COLOURS[i % COLOURS.length]}" stroke-width="1.5" points="${points}"/>`
  })
  const legend = curves.length < 2 ? [] : curves.slice(0, 10).map(({ label }, i) =>
    `<text x="${WIDTH - EDGE.right}" y="${EDGE.top + 8 + 9 * i}" text-anchor="end" fill="${COLOURS[i % COLOURS.length]}">${escaped(label)}</text>`)
  const ticksX = ticks(xs).map((at) => `<text x="${x(at).toFixed(1)}" y="${HEIGHT - 6}" text-anchor="middle">${short(at)}</text>`)
  const ticksY = ticks(ys).map((at) => `<text x="${EDGE.left - 4}" y="${(y(at) + 3).toFixed(1)}" text-anchor="end">${short(at)}</text>`)
  return [
    `<text x="${EDGE.left}" y="12" font-weight="bold">${escaped(title)}</text>`,
    `<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y(0).toFixed(1)}" y2="${y(0).toFixed(1)}" stroke="#bbb"/>`,
    ...lines, ...legend, ...ticksX, ...ticksY,
  ].join('')
}

function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  const width = high === low ? 1 : high - low
  return (value) => from + (value - low) / width * (to - from)
}

/** Least, greatest and some between, at values that occur. */
function ticks(values: readonly number[]): number[] {
  const sorted = [...new Set(values)].toSorted((a, b) => a - b)
  const [first, last] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  const between = [1, 2, 3].map((i) => sorted.reduce((best, one) =>
    Math.abs(one - (first + i * (last - first) / 4)) < Math.abs(best - (first + i * (last - first) / 4)) ? one : best, first))
  const apart = (last - first) / 8
  return [first, ...between.filter((one, i) => one - Math.max(first, between[i - 1] ?? first) > apart && last - one > apart), last]
}

function short(value: number): string {
  return Math.abs(value) >= 1_000 ? `${Number((value / 1_000).toFixed(1))}k` : String(Number(value.toFixed(2)))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
