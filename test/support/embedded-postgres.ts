/** What the tests of the PostgreSQL launcher share. */
import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from '../../src/embedded/postgres.ts'
import { findServer } from '../../src/embedded/postgres/find-server.ts'
import { removeCluster, silent, temporaryClusterDirectory } from './temporary-cluster.ts'

const used: string[] = []

/** A new folder for a cluster, removed by `removeUsed`. */
export async function newDirectory(): Promise<string> {
  const directory = await temporaryClusterDirectory()
  used.push(directory)
  return directory
}

let made: Promise<string> | null = null

/** As `newDirectory`, with a cluster in it that is stopped: a copy, which takes a tenth of the time of making one. */
export async function madeDirectory(): Promise<string> {
  made ??= (async () => {
    const original = await temporaryClusterDirectory()
    await (await start(original)).stop()
    return original
  })()
  const [original, directory] = await Promise.all([made, newDirectory()])
  await promisify(execFile)('cp', ['-a', `${original}/.`, directory])
  await rm(`${directory}/port`)
  return directory
}

/** Lets `removeUsed` stop the server of that folder too. */
export function alsoUsed(directory: string): void {
  used.push(directory)
}

/** Stops the servers of all folders that a test has used, and removes them. */
export async function removeUsed(): Promise<void> {
  for (const directory of used.splice(0).reverse()) await removeCluster(directory)
}

/** After the last test of a file that has used `madeDirectory`. */
export async function removeMade(): Promise<void> {
  if (made !== null) await removeCluster(await made)
  made = null
}

/** The launcher, silent. */
export function start(dataDirectory: string, options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDirectory, log: silent, ...options })
}

/** The rows of one statement, on a connection of its own. */
export async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** The process of the server that is ready on a cluster. */
export async function pidOf(directory: string): Promise<number> {
  const server = await findServer(`${directory}/cluster`)
  if (server.state !== 'ready') throw new Error(`the server is ${server.state}`)
  return server.pid
}
