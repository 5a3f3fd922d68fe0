import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { RequestHandler } from 'express'
import { DependencyFault, Forbidden, Unauthorized } from '../shared/errors.ts'
import type { ApiKey } from '../use-cases/ports/key-store.ts'
import type { HttpDependencies } from './dependencies.ts'
import { readQueryString } from './query-string.ts'

/** Who asks: anyone, the administrator with the key of the settings, or the bearer of a key of the store. */
export type Caller = { readonly kind: 'anyone' } | { readonly kind: 'administrator' } | { readonly kind: 'key'; readonly key: ApiKey }

const ANYONE: Caller = { kind: 'anyone' }
const callers = new WeakMap<IncomingMessage, Caller>()
const failures = new WeakMap<IncomingMessage, Error>()

/** Who asks, as far as `identify` could tell. */
export function callerOf(request: IncomingMessage): Caller {
  return callers.get(request) ?? ANYONE
}

/**
 * Finds out who asks, from `Authorization: Bearer KEY` or, for public keys, the parameter `key`, which needs no leave
 * of CORS beforehand. A key that does not hold is kept for `admit`, so that guesses are counted before they are answered.
 */
export function identify({ settings, keys }: Pick<HttpDependencies, 'settings' | 'keys'>): RequestHandler {
  return async (request, response, next) => {
    try {
      const key = keyOf(request)
      if (key !== null) callers.set(request, await callerWith(key, request.headers.origin, settings.adminKey, keys))
    } catch (error) {
      if (!(error instanceof Error)) throw error
      failures.set(request, error)
    }
    if (request.url.includes('key=')) response.vary('Origin')
    next()
  }
}

/** Lets a caller pass who may do this: read or write. Fails with Unauthorized, Forbidden or DependencyFault. */
export function admit(writes: boolean): RequestHandler {
  return (request, _response, next) => {
    const failure = failures.get(request)
    // While keys cannot be checked, what is open to anyone stays so.
    if (failure !== undefined && (writes || !(failure instanceof DependencyFault))) throw failure
    const caller = callerOf(request)
    if (writes && caller.kind === 'anyone') throw new Unauthorized('Send the header "Authorization: Bearer KEY".')
    if (writes && caller.kind === 'key' && caller.key.kind === 'public') {
      throw new Forbidden('A public key may only read. Write with a secret key, from a server.')
    }
    next()
  }
}

interface SentKey {
  readonly key: string
  readonly inAddress: boolean
}

/** Other schemes than Bearer are none of ours: a proxy before us may ask for them. */
function keyOf(request: IncomingMessage): SentKey | null {
  const header = request.headers.authorization?.trim()
  const inHeader = header !== undefined && /^bearer\b/i.test(header)
  const inAddress = request.url?.includes('key=') === true ? readQueryString(request.url).get('key') : undefined
  if (inHeader && inAddress !== undefined) throw new Unauthorized('Send one key: in the header "Authorization" or as the parameter "key".')
  if (inHeader) {
    const key = /^Bearer +([\x21-\x7e]{1,512})$/i.exec(header)?.[1]
    if (key === undefined) throw new Unauthorized('The header "Authorization" must read "Bearer KEY".')
    return { key, inAddress: false }
  }
  if (inAddress === undefined) return null
  const [key] = inAddress
  if (key === undefined || inAddress.length > 1) throw new Unauthorized('Send one public key as the parameter "key".')
  return { key, inAddress: true }
}

/** Hashes are compared, in constant time, so that the time of an answer tells nothing of a key. */
async function callerWith(
  { key, inAddress }: SentKey, origin: string | undefined, adminKey: string | null, keys: Pick<HttpDependencies['keys'], 'findByHash'>,
): Promise<Caller> {
  const hash = hashOf(key)
  if (adminKey !== null && timingSafeEqual(hash, hashOf(adminKey))) return inAddress ? refuseSecretInAddress() : { kind: 'administrator' }
  const found = await keys.findByHash(hash.toString('hex'))
  if (found === null || found.revokedAt !== null) throw new Unauthorized('The key is unknown or was revoked.')
  if (inAddress && found.kind === 'secret') return refuseSecretInAddress()
  if (found.kind === 'public' && (origin === undefined || !found.origins.includes(origin))) {
    throw new Forbidden('This public key is for pages of other origins: browsers tell theirs in the header "Origin".')
  }
  return { kind: 'key', key: found }
}

function refuseSecretInAddress(): never {
  throw new Unauthorized('Only public keys may stand in an address, which is kept in many places. This is a secret one: replace it, and send it in the header "Authorization: Bearer KEY".')
}

/** SHA-256 of a key: all that is ever kept of it. */
export function hashOf(key: string): Buffer {
  return createHash('sha256').update(key, 'utf8').digest()
}
