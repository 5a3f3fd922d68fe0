import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { Client } from '../client.ts'
import { figuresOf, type Figures } from '../figures.ts'
import { nameQueries, searchPath } from '../name-queries.ts'
import type { Scenario } from '../scenario.ts'

const CLIENTS = 4
const QUERIES = 800
const PROGRAM = fileURLToPath(new URL('../suggestion-clients.ts', import.meta.url))

const report = z.object({ times: z.array(z.number()), seconds: z.number() })

/** The search box while four others ask for suggestions without a pause, from a process of their own. */
export const searchUnderLoad: Scenario = {
  name: 'search-under-load',
  async run({ service, random, sample }) {
    const { askers } = await sample()
    const queries = nameQueries(await sample(), random, QUERIES)
    const others = await startClients(service.url, askers.map(({ id }) => id))
    const client = new Client(service.url)
    const times: number[] = []
    let asked: z.infer<typeof report>
    try {
      for (const { text } of queries) times.push((await client.succeed(searchPath(text))).ms)
    } finally {
      client.close()
      asked = await others.stop()
    }
    return [
      { what: 'search box while 4 ask for suggestions', unit: 'ms', figures: figuresOf(times), target: { figure: 'p95', atMost: 60 } },
      { what: 'suggestions for those 4', unit: 'ms', figures: figuresOf(asked.times), target: null },
      { what: 'suggestions for those 4: throughput', unit: 'per second', figures: rate(asked), target: null },
    ]
  },
}

function rate({ times, seconds }: z.infer<typeof report>): Figures {
  return figuresOf([times.length / seconds])
}

async function startClients(url: string, askers: readonly number[]) {
  const child = fork(PROGRAM, [url, String(CLIENTS), askers.join(',')], { execArgv: ['--import', 'tsx'], stdio: 'inherit' })
  const ended = once(child, 'exit')
  await Promise.race([once(child, 'message'), ended.then(() => { throw new Error('The other clients did not start') })])
  return {
    async stop() {
      const last = once(child, 'message')
      child.send('stop')
      const [message] = await Promise.race([last, ended.then(() => { throw new Error('The other clients failed') })]) as unknown[]
      child.disconnect()
      await ended
      return report.parse(message)
    },
  }
}
