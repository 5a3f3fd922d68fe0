/** A program that starts the embedded database in the folder given, prints where it is, and does nothing more. */
import { startEmbeddedPostgres } from '../../src/embedded/postgres.ts'
import { silent } from './temporary-cluster.ts'

const { url, attached } = await startEmbeddedPostgres({ dataDirectory: process.argv[2] ?? '', log: silent })
process.stdout.write(`${JSON.stringify({ url, attached })}\n`)
setInterval(() => undefined, 60_000)
