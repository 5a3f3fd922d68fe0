import { hearElements } from './read-elements.ts'

/** Formats that every workbook has without saying so, and that are dates (ECMA-376, part 1, 18.8.30). */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
/** What is no letter of a date: texts in quotes, escaped characters, and conditions and colours in brackets. */
const NO_LETTERS = /"[^"]*"|\\.|\[[^\]]*\]/g

/** The numbers of the cell styles by which a number is a date. */
export async function readDateStyles(chunks: AsyncIterable<Buffer>): Promise<ReadonlySet<number>> {
  const dates = new Set(BUILT_IN)
  const styles = new Set<number>()
  let [isCellStyles, style] = [false, 0]
  await hearElements(chunks, {
    open(name, attributes) {
      if (name === 'numFmt' && /[yd]/i.test((attributes['formatCode'] ?? '').replace(NO_LETTERS, ''))) dates.add(Number(attributes['numFmtId']))
      else if (name === 'cellXfs') isCellStyles = true
      else if (name === 'xf' && isCellStyles) {
        if (dates.has(Number(attributes['numFmtId']))) styles.add(style)
        style++
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false
    },
  })
  return styles
}

const DAY = 86_400_000
/** Day 0 of the two calendars: that of 1900 counts a 29 February that never was, so days from March on are one more. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const

/** The ISO date of a day that a workbook counts. */
export function dateOf(days: number, calendar: keyof typeof EPOCHS): string {
  const date = new Date(EPOCHS[calendar] + Math.floor(days) * DAY)
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10)
}
