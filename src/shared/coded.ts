/** What is said as data, a code with its values, and becomes words where somebody reads it. */

/** The values of a code that needs none. */
export type Nothing = Readonly<Record<never, never>>

export interface CodeWithValues<Values, Code extends keyof Values> {
  readonly code: Code
  readonly values: Values[Code]
}

/** Any code of a catalogue, each with its own values. */
export type Coded<Values> = { readonly [Code in keyof Values]: CodeWithValues<Values, Code> }[keyof Values]

/** Makes one of a catalogue, its values checked by its code. */
export const coderOf = <Values>() =>
  <Code extends keyof Values>(code: Code, values: Values[Code]): CodeWithValues<Values, Code> => ({ code, values })
