/** A program that starts the embedded Meilisearch in the folder given, prints where it is, and does nothing more. */
import { startEmbeddedMeilisearch } from '../../src/embedded/meilisearch.ts'
import { silent } from './temporary-cluster.ts'

const server = await startEmbeddedMeilisearch({ dataDirectory: process.argv[2] ?? '', log: silent })
process.stdout.write(`${JSON.stringify({ url: server?.url, attached: server?.attached })}\n`)
setInterval(() => undefined, 60_000)
