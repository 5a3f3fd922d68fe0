import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import { translateFault } from './faults.ts'

/** Milliseconds between attempts to listen again. */
const PAUSE = 500

/**
 * Calls back soon after each notification on a channel, over one connection of the pool kept for it. When that
 * connection breaks it listens again by itself, and calls back once then, since it may have missed something.
 * Notifications are hints: whoever uses this polls as well. Returns how to stop. Fails with DependencyFault('database')
 * when it cannot listen at the start.
 */
export async function listen(
  dataSource: DataSource,
  channel: string,
  listener: () => void,
): Promise<() => Promise<void>> {
  const stopping = new AbortController()
  const listenAgain = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await wait(PAUSE, undefined, { signal: stopping.signal, ref: false })
        close = await listenOnce(dataSource, channel, listener, () => void listenAgain())
        if (stopping.signal.aborted) await close()
        else listener()
        return
      } catch {
        // Not yet: the database is still away, or we are stopping.
      }
    }
  }
  let close = await listenOnce(dataSource, channel, listener, () => void listenAgain()).catch((error: unknown) => {
    throw translateFault(error)
  })
  return async () => {
    stopping.abort()
    await close()
  }
}

/** Listens until it is closed or the connection breaks, which calls `onBreak`. Returns how to close it. */
async function listenOnce(
  dataSource: DataSource,
  channel: string,
  listener: () => void,
  onBreak: () => void,
): Promise<() => Promise<void>> {
  const runner = dataSource.createQueryRunner()
  const onNotification = (message: { channel: string }) => {
    if (message.channel === channel) listener()
  }
  try {
    const client: unknown = await runner.connect()
    if (!(client instanceof EventEmitter)) throw new TypeError('the database driver hands out no event emitter')
    await runner.query(`LISTEN ${channel}`)
    client.on('notification', onNotification).once('end', onBreak)
    return async () => {
      client.off('notification', onNotification).off('end', onBreak)
      if (!runner.isReleased) await runner.query(`UNLISTEN ${channel}`).catch(() => undefined)
      await runner.release()
    }
  } catch (error) {
    await runner.release()
    throw error
  }
}
