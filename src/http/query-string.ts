/** Reading what stands behind the question mark. Our own, since nothing given may be dropped silently. */

/** Values by parameter name, in the order given; one that is empty counts as not given, as forms send it. */
export function readQueryString(url: string): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(queryOf(url))) {
    if (value === '') continue
    const known = values.get(name)
    if (known === undefined) values.set(name, [value])
    else known.push(value)
  }
  return values
}

/** The language asked for in the address, or null. */
export function langParameter(url: string): string | null {
  if (!url.includes('lang=')) return null
  return readQueryString(url).get('lang')?.[0] ?? null
}

/** Whether path and query are valid UTF-8 in percent-encoding. */
export function isWellEncoded(url: string): boolean {
  if (!url.includes('%')) return true
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}

function queryOf(url: string): string {
  const mark = url.indexOf('?')
  return mark === -1 ? '' : url.slice(mark + 1)
}
