import type { Language } from '../wording/language.ts'
import type { WarningCode, WarningValues } from '../wording/warnings/catalogue.ts'
import { sayWarning } from '../wording/warnings/say.ts'

/** What was understood otherwise than it was written: said in the answer, so that nothing is dropped silently. */
export interface Warning {
  readonly code: WarningCode
  readonly parameter: string
  readonly message: string
}

/** More are not listed one by one: the answer must not grow with a nonsensical request. */
const MOST_LISTED = 20

/** Collects the warnings of one request, in the language of its answer. */
export class Warnings {
  readonly #list: Warning[] = []
  readonly #language: Language

  constructor(language: Language) {
    this.#language = language
  }

  add<C extends WarningCode>(code: C, parameter: string, values: WarningValues[C]): void {
    if (this.#list.length >= MOST_LISTED) return
    this.#list.push({ code, parameter: parameter.slice(0, 100), message: sayWarning(code, values, this.#language) })
  }

  /** The value, or the limit with a warning where the value goes beyond it. */
  clamp(parameter: string, value: number, limit: number): number {
    if (value <= limit) return value
    this.add('clamped', parameter, { written: value, limit })
    return limit
  }

  get list(): readonly Warning[] {
    return this.#list
  }
}
