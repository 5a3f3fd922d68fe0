/** A municipality as the box shows it. */
export interface Municipality {
  readonly id: number
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly region: string | null
  /** Inhabitants; null when unknown. */
  readonly population: number | null
  /** The name that answers what was typed, and the place inside the municipality that bears it. */
  readonly matched: { readonly name: string; readonly place?: string }
}

export type Answer =
  | { readonly kind: 'found'; readonly text: string; readonly items: readonly Municipality[] }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed' }
  /** Too many were asked; worth asking again after so many seconds. */
  | { readonly kind: 'limited'; readonly seconds: number }

export interface Service {
  /** Where the service is, without a slash at the end. */
  readonly origin: string
  /** A public key, or empty. */
  readonly key: string
  readonly language: string
  /** ISO 3166-1 alpha-2 parted by commas; empty for all. */
  readonly country: string
  readonly limit: number
}

const PATIENCE = 8_000
const USUAL_WAIT = 10

/**
 * Asks the public search. All of the question is in the address and no header is set, so the browser sends it to
 * another origin without asking that first. Rejects only when `signal` aborts it.
 */
export async function search(service: Service, text: string, signal: AbortSignal): Promise<Answer> {
  const asked = new URLSearchParams({ q: text, limit: String(service.limit), lang: service.language })
  if (service.country !== '') asked.set('country', service.country)
  if (service.key !== '') asked.set('key', service.key)
  try {
    const response = await fetch(`${service.origin}/v1/search?${asked}`, {
      credentials: 'omit', signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    })
    if (response.status === 429) return { kind: 'limited', seconds: Number(response.headers.get('Retry-After')) || USUAL_WAIT }
    if (!response.ok) return { kind: 'failed' }
    return { kind: 'found', text, items: readItems(await response.json()) }
  } catch (error) {
    if (signal.aborted) throw error
    return { kind: navigator.onLine ? 'failed' : 'offline' }
  }
}

/** What of the answer is as it should be: a box on a foreign page breaks for nobody's sake. */
export function readItems(body: unknown): Municipality[] {
  const items = isRecord(body) ? body['items'] : null
  return Array.isArray(items) ? items.filter(isMunicipality) : []
}

function isMunicipality(item: unknown): item is Municipality {
  if (!isRecord(item) || !isRecord(item['matched'])) return false
  const { id, name, country, region, population, matched } = item
  return typeof id === 'number' && isText(name) && isText(country) && (region === null || isText(region)) &&
    (population === null || typeof population === 'number') && isText(matched['name']) &&
    (matched['place'] === undefined || isText(matched['place']))
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
