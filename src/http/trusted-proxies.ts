export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address)
}

/**
 * Which addresses are believed when they name the caller's in `X-Forwarded-For`, as Express asks it: the nearest so
 * many, and a neighbour on this very machine, which could be nobody but a proxy. `hop` 0 is the neighbour.
 */
export function trustedProxies(count: number): (address: string, hop: number) => boolean {
  return (address, hop) => hop < count || (hop === 0 && isLoopback(address))
}
