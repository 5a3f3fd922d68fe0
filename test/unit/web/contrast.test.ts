import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'

const SHEET = readFileSync(new URL('../../../web/styles/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = SHEET.split('@media (prefers-color-scheme: dark)')

/** The colour tokens that a part of the sheet sets. */
const colours = (part: string) => new Map([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]))

/** What may stand on what: text wants 4.5:1, everything else that has to be seen 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: ['paper', 'ground', 'accent-soft', 'care-soft', 'fault-soft'],
  'ink-soft': ['paper', 'ground'],
  accent: ['paper', 'ground', 'care-soft', 'fault-soft'],
  'accent-strong': ['paper', 'ground', 'accent-soft'],
  good: ['paper', 'ground'],
  care: ['paper', 'ground'],
  fault: ['paper', 'ground', 'fault-soft'],
  'accent-ink': ['accent', 'accent-strong'],
}
const SHAPES: Readonly<Record<string, readonly string[]>> = {
  edge: ['paper', 'ground'],
  accent: ['land', 'sea', 'accent-soft'],
  ink: ['land', 'sea'],
  good: ['paper'],
  care: ['paper', 'care-soft'],
  fault: ['paper', 'fault-soft'],
  // One of the two rings stands out from whatever lies under it, and they from one another.
  focus: ['focus-ring'],
}
/** Never the only sign of anything: lines between things that stand apart anyway, and the ground of maps. */
const ORNAMENT = new Set(['line', 'border'])

const pairs = (table: typeof TEXT) => Object.entries(table).flatMap(([front, backs]) => backs.map((back) => [front, back] as const))

describe.each([['light', colours(light)], ['dark', colours(dark)]])('colours in the %s', (_scheme, palette) => {
  it.each(pairs(TEXT))('%s can be read on %s', (front, back) => {
    expect(contrast(palette.get(front), palette.get(back))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(pairs(SHAPES))('%s can be told from %s', (front, back) => {
    expect(contrast(palette.get(front), palette.get(back))).toBeGreaterThanOrEqual(3)
  })

  it('are all among the pairs', () => {
    const named = new Set([...pairs(TEXT), ...pairs(SHAPES)].flat())
    expect([...palette.keys()].filter((name) => !named.has(name) && !ORNAMENT.has(name))).toEqual([])
    expect(palette.size).toBe(colours(light).size)
  })
})

function contrast(a = '', b = ''): number {
  const [brighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (brighter + 0.05) / (darker + 0.05)
}

/** Relative luminance of a colour, as WCAG defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
