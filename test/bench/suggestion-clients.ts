/** Several callers that ask for suggestions without a pause until they are told to stop; then they tell their times. */
import { Client } from './client.ts'

const [url = '', clients = '1', ids = ''] = process.argv.slice(2)
const askers = ids.split(',')
const times: number[] = []
const stopping = new AbortController()

async function keepAsking(first: number): Promise<void> {
  const client = new Client(url)
  for (let turn = first; !stopping.signal.aborted; turn++) {
    times.push((await client.succeed(`/v1/municipalities/${askers[turn % askers.length]}/suggestions`)).ms)
  }
  client.close()
}

const begun = performance.now()
const all = Promise.all(Array.from({ length: Number(clients) }, (_, at) => keepAsking(at * 7)))
process.once('message', () => {
  stopping.abort()
  void all.then(() => process.send?.({ times, seconds: (performance.now() - begun) / 1_000 }))
})
process.once('disconnect', () => process.exit())
process.send?.('asking')
await all
