import type { HttpDependencies } from '../dependencies.ts'

/** `degraded: true` while answers come from the stand-in of the search engine, else nothing. */
export function degradedMark({ isDegraded }: Pick<HttpDependencies, 'isDegraded'>): { degraded?: true } {
  return isDegraded() ? { degraded: true } : {}
}
