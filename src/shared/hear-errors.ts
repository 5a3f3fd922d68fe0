import type { EventEmitter } from 'node:events'

/**
 * For each new connection of a pool of Postgres: none of its errors ends the process, as one does that nobody hears.
 * A pool stops listening when it hands a connection out, and whoever asked for it begins a moment later: a connection
 * that the server ends as soon as it is ready falls in between. Nothing is lost: the query under way, or the next one,
 * fails with that error, and the pool takes no broken connection back.
 */
export function hearErrors(connection: EventEmitter): void {
  connection.on('error', () => undefined)
}
