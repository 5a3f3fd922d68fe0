/** How the API tells that an operation goes away: in the answers, for programs, and in its description, for people. */
export interface Deprecation {
  /** Day on which it was declared, e.g. `2027-01-31`. */
  readonly since: string
  /** Day from which it may be gone; null while none is set. */
  readonly sunset: string | null
  /** Where it is explained what to use instead. */
  readonly link: string
}

/** The headers `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and `Link`. */
export function deprecationHeaders({ since, sunset, link }: Deprecation): Record<string, string> {
  return {
    Deprecation: `@${Date.parse(`${since}T00:00:00Z`) / 1_000}`,
    ...(sunset === null ? {} : { Sunset: new Date(`${sunset}T00:00:00Z`).toUTCString() }),
    Link: `<${link}>; rel="deprecation"; type="text/html"`,
  }
}
