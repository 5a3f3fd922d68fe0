import { appendFileSync } from 'node:fs'

/** What tests need and not every machine has. */
type Leg = 'Redis' | 'Meilisearch'

/** Where TEST_LEGS names a file, each part that was tested over such a thing, or left out, is noted there: `.ci/run` sums it up. */
function note(leg: Leg, outcome: 'ran' | 'left out', part: string): void {
  const file = process.env['TEST_LEGS']
  if (file !== undefined && file !== '') appendFileSync(file, `${leg}\t${outcome}\t${part}\n`)
}

/** Notes that a part is tested over what it needs. */
export function tested(leg: Leg, part: string): void {
  note(leg, 'ran', part)
}

/** Says on the console that a part is not tested, and why. */
export function leftOut(leg: Leg, part: string, why: string): void {
  process.stderr.write(`${part} over ${leg}: NOT tested, ${why}.\n`)
  note(leg, 'left out', `${part}: ${why}`)
}
