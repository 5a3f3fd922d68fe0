import { AsyncLocalStorage } from 'node:async_hooks'
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel'
import type { DataSource, EntityManager, QueryRunner } from 'typeorm'
import { DependencyFault } from '../shared/errors.ts'
import { isCollision, isConnectionLoss, translateFault, wasNeverSent } from './faults.ts'

export interface TransactionOptions {
  readonly isolation?: 'READ COMMITTED' | 'REPEATABLE READ'
  /** Milliseconds that one statement may take, 0 for no limit; the connection's own limit when left out. */
  readonly statementTimeout?: number
}

/** A transaction that other work is part of. */
interface Around {
  readonly manager: EntityManager
  /** Its connection takes one question at a time, and the work may ask several things side by side. */
  last: Promise<unknown>
}

/** The transaction that the present work is part of, where it is part of one. */
const present = new AsyncLocalStorage<Around>()

/** Six tries within about two seconds: long enough for a database that restarts, short enough for one who waits. */
const schedule = { maxAttempts: 5, backoff: new ExponentialBackoff({ initialDelay: 30, maxDelay: 1_000 }) }
const undone = retry(handleWhen(isCollision), schedule)
const again = retry(handleWhen((error) => isCollision(error) || isConnectionLoss(error)), schedule)

/**
 * Runs `work` in one transaction and commits it. When the database undoes it (deadlock, serialization failure) or the
 * connection breaks before COMMIT, the whole of `work` runs again, so it must do nothing but talk to the database.
 * A connection that breaks during COMMIT leaves the outcome unknown: that is reported, not tried again.
 * Fails with what `work` throws, or with DependencyFault('database').
 */
export async function inTransaction<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  const around = options.isolation === undefined ? present.getStore() : undefined
  // What fails is for the whole to translate and to try again.
  if (around !== undefined) return inTurn(around, work)
  try {
    return await again.execute(() => runOnce(dataSource, work, options))
  } catch (error) {
    throw translateFault(error)
  }
}

/**
 * Runs work of which every `inTransaction` and `reading` becomes part of the transaction of `manager`, so that all of it
 * is saved or none. Those that ask for an isolation of their own stay on their own.
 */
export function withinTransaction<Result>(manager: EntityManager, work: () => Promise<Result>): Promise<Result> {
  return present.run({ manager, last: Promise.resolve() }, work)
}

/** Runs part of a transaction after whatever of it is under way. */
function inTurn<Result>(around: Around, work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
  const { manager } = around
  // What the work itself asks must not wait for its end.
  const turn = around.last.then(() => withinTransaction(manager, () => work(manager)))
  around.last = turn.catch(() => undefined)
  return turn
}

/** Runs queries that only read, outside a transaction; again when the connection breaks. Fails like `inTransaction`. */
export async function reading<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
): Promise<Result> {
  const around = present.getStore()
  if (around !== undefined) return inTurn(around, work)
  try {
    return await again.execute(() => work(dataSource.manager))
  } catch (error) {
    throw translateFault(error)
  }
}

/**
 * The same on a connection that the caller holds and releases, for work tied to it (a session's advisory lock). Runs
 * again only when the database undoes it: a broken connection ends the session, and with it whatever it held.
 */
export async function transactionOn<Result>(
  runner: QueryRunner,
  work: (manager: EntityManager) => Promise<Result>,
  options: TransactionOptions = {},
): Promise<Result> {
  try {
    return await undone.execute(() => runTransaction(runner, work, options))
  } catch (error) {
    throw translateFault(error)
  }
}

async function runOnce<Result>(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<Result>,
  options: TransactionOptions,
): Promise<Result> {
  const runner = dataSource.createQueryRunner()
  try {
    return await runTransaction(runner, work, options)
  } finally {
    await runner.release()
  }
}

async function runTransaction<Result>(
  runner: QueryRunner,
  work: (manager: EntityManager) => Promise<Result>,
  { isolation = 'READ COMMITTED', statementTimeout }: TransactionOptions,
): Promise<Result> {
  try {
    await runner.startTransaction(isolation)
    if (statementTimeout !== undefined) await runner.query(`SET LOCAL statement_timeout = ${Number(statementTimeout)}`)
    const result = await work(runner.manager)
    await runner.commitTransaction().catch((error: unknown) => {
      if (wasNeverSent(error) || !isConnectionLoss(error)) throw error
      const message = 'the connection broke during COMMIT: the change may or may not have been saved'
      throw new DependencyFault('database', message, { cause: error })
    })
    return result
  } catch (error) {
    // A rollback that fails as well says nothing new: the connection is gone, and with it the transaction.
    if (runner.isTransactionActive && !runner.isReleased) await runner.rollbackTransaction().catch(() => undefined)
    throw error
  }
}
