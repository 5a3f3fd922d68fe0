/** What a search answers to the name cases: asked once, judged and compared afterwards. */
import type { Location } from '../domain/municipality.ts'
import type { NameCase } from './name-cases.ts'

export interface FoundMunicipality {
  readonly name: string
  readonly geonamesCode: string | null
  readonly location: Location
}
export type NameSearcher = (query: string) => Promise<readonly FoundMunicipality[]>

export interface NameAnswer {
  readonly asked: NameCase
  /** Best first, at most five. */
  readonly found: readonly FoundMunicipality[]
  /** Milliseconds, as seen by the caller. */
  readonly took: number
}

const CONSIDERED = 5

/** Asks the cases one after another; fails where the search does. `now` answers milliseconds of a steady clock. */
export async function askNames(
  cases: readonly NameCase[], search: NameSearcher, now: () => number = () => performance.now(),
): Promise<NameAnswer[]> {
  const answers: NameAnswer[] = []
  for (const asked of cases) {
    const start = now()
    const found = await search(asked.query)
    answers.push({ asked, found: found.slice(0, CONSIDERED), took: now() - start })
  }
  return answers
}
