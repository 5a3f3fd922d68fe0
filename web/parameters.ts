import type { Language } from '../src/wording/language.ts'

/** The state of a page as its address holds it: values by parameter, in the order in which they are written. */
export type Parameters = Readonly<Record<string, readonly string[]>>

export const NO_PARAMETERS: Parameters = Object.freeze({})

/** An address with its parameters; several values stand behind commas. `language` null: the one the reader's browser asks for. */
export function addressOf(path: string, parameters: Parameters, language: Language | null): string {
  const query = new URLSearchParams()
  for (const [name, values] of Object.entries(parameters)) if (values.length > 0) query.set(name, values.join(','))
  if (language !== null) query.set('lang', language)
  // Commas part values, and may stand in a query as they are.
  const written = query.toString().replaceAll('%2C', ',')
  return written === '' ? path : `${path}?${written}`
}

/** The same with other values for one parameter; none takes it away. Whatever changes a list begins at its first page. */
export function withValues(parameters: Parameters, name: string, values: readonly string[]): Parameters {
  const { [name]: _former, page: _page, cursor: _cursor, ...others } = parameters
  return values.length === 0 ? others : { ...others, [name]: values }
}

/** The same without one value. */
export function withoutValue(parameters: Parameters, name: string, value: string): Parameters {
  return withValues(parameters, name, (parameters[name] ?? []).filter((each) => each !== value))
}

/** Only these parameters. */
export function onlyParameters(parameters: Parameters, names: readonly string[]): Parameters {
  return Object.fromEntries(names.flatMap((name) => {
    const values = parameters[name] ?? []
    return values.length === 0 ? [] : [[name, values]]
  }))
}
