/** What was understood otherwise than it was written: said in the answer, so that nothing is dropped silently. */
export const WARNING_CODES = ['unknown-parameter', 'clamped', 'language-unavailable', 'not-used', 'assumed', 'index-incomplete'] as const
export type WarningCode = (typeof WARNING_CODES)[number]

export interface Warning {
  readonly code: WarningCode
  readonly parameter: string
  readonly message: string
}

/** More are not listed one by one: the answer must not grow with a nonsensical request. */
const MOST_LISTED = 20

/** Collects the warnings of one request. */
export class Warnings {
  readonly #list: Warning[] = []

  add(code: WarningCode, parameter: string, message: string): void {
    if (this.#list.length < MOST_LISTED) this.#list.push({ code, parameter: parameter.slice(0, 100), message })
  }

  /** The value, or the limit with a warning where the value goes beyond it. */
  clamp(parameter: string, value: number, limit: number): number {
    if (value <= limit) return value
    this.add('clamped', parameter, `At most ${limit} are given; ${value} was read as ${limit}.`)
    return limit
  }

  get list(): readonly Warning[] {
    return this.#list
  }
}
