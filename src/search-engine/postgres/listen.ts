import { setTimeout as wait } from 'node:timers/promises'
import { Client, type Pool } from 'pg'
import { asking, rowsOf, type EngineLog, type Queries } from './database.ts'

/** The channel on which a committed change of the documents is announced. */
const SEARCH_DOCUMENT_CHANNEL = 'search_document_changed'

/** Tells those who follow; in a transaction, once that commits. */
export async function announce(on: Queries): Promise<void> {
  await rowsOf(on, 'SELECT pg_notify($1, $2)', [SEARCH_DOCUMENT_CHANNEL, ''])
}

/** Milliseconds between attempts to listen again. */
const PAUSE = 500
const CONNECT_TIMEOUT = 3_000

/**
 * Calls back soon after each change of the documents, over a connection of its own; first after a notification of its own,
 * sent over another connection, which shows that they arrive here: some poolers let nobody listen and say nothing. When
 * that breaks it connects again by itself, and calls back then, since it may have missed something. Hints only: whoever
 * uses them polls as well.
 * Returns how to stop. Fails with DependencyFault('search-engine') when it can't listen at the start.
 */
export async function listenForChanges(pool: Pool, url: string, log: EngineLog, listener: () => void): Promise<() => Promise<void>> {
  let stopped = false
  let client: Client | null = null

  const connect = async () => {
    const opened = new Client({
      connectionString: url, application_name: 'twinmatch-follow', keepAlive: true, connectionTimeoutMillis: CONNECT_TIMEOUT,
    })
    let lost = false
    const onLoss = () => {
      if (lost) return
      lost = true
      if (client !== opened) return
      client = null
      if (!stopped) void connectAgain()
    }
    opened.on('error', (err) => {
      log.warn({ err }, 'the connection that listens for changes broke')
      onLoss()
    }).on('end', onLoss).on('notification', listener)
    try {
      await opened.connect()
      await opened.query(`LISTEN ${SEARCH_DOCUMENT_CHANNEL}`)
    } catch (error) {
      await opened.end().catch(() => undefined)
      throw error
    }
    client = opened
    if (lost || stopped) await opened.end()
  }

  const connectAgain = async () => {
    for (;;) {
      await wait(PAUSE, undefined, { ref: false })
      if (stopped || client !== null) return
      // Not yet is no news: the loss itself has been logged.
      await connect().then(listener, () => undefined)
    }
  }

  await asking('listening for changes', connect)
  // Should it fail, nobody is called: that is how a place without notifications looks, too.
  await announce(pool).catch(() => undefined)
  return async () => {
    stopped = true
    await client?.end()
  }
}
