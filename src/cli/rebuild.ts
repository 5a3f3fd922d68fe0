/** `npm run rebuild`: builds the index of Meilisearch anew, beside the live one, while everything goes on. */
import { Command } from 'commander'
import { InvalidSettings, readSettings } from '../../config/settings.ts'
import { openContainer, type Container } from '../container.ts'
import { DependencyFault } from '../shared/errors.ts'
import { createLogger } from '../shared/logger.ts'
import { rebuildIndex } from '../use-cases/rebuild-index.ts'
import { reconcileIndex } from '../use-cases/reconcile-index.ts'

type Print = (line: string) => void
type Parts = Pick<Container, 'documents' | 'indexLock' | 'log' | 'municipalities' | 'outbox' | 'searchIndex'>

const BUSY = 'Another process looks after the index just now. Try again in a minute.'

/** Builds the index, or says why not. Returns whether it did. */
export async function runRebuild({ documents: source, indexLock, log, outbox, searchIndex: index }: Parts, print: Print): Promise<boolean> {
  if (index === null) {
    print('Postgres searches here: its index is part of the database, and there is nothing to rebuild.')
    return false
  }
  const report = await indexLock.alone((confirm) => rebuildIndex({ source, index, outbox, log }, confirm))
  print(report === null ? BUSY
    : `${report.documents} documents in ${(report.ms / 1_000).toFixed(1)} s; ${report.repaired} had to be written again.`)
  return report !== null
}

/** Looks for drift and marks what differs to be written again. Returns whether it could look. */
export async function runCheck({ documents: source, indexLock, log, municipalities, outbox, searchIndex: index }: Parts, print: Print): Promise<boolean> {
  const report = await indexLock.alone(() => reconcileIndex({ municipalities, source, index, outbox, log }))
  if (report === null) {
    print(BUSY)
    return false
  }
  const { unprojected, drifted, needsRebuild } = report
  print(`${unprojected} municipalities were not up to date in the database's own index, ${drifted} documents differed in the search engine's.`)
  print(needsRebuild ? 'Only a rebuild puts that right: npm run rebuild.'
    : unprojected + drifted > 0 ? 'They are written again by the workers.' : 'Nothing to do.')
  return true
}

if (process.argv[1] === import.meta.filename) {
  await new Command('rebuild').description('Builds the index of the search engine anew, beside the live one')
    .option('--check', 'only look for differences, and have them written again', false)
    .action(async ({ check }: { check: boolean }) => {
      const container = await openContainer(readSettings(process.env), createLogger('warn'))
      try {
        const done = await (check ? runCheck : runRebuild)(container, (line) => console.log(line))
        if (!done) process.exitCode = 1
      } finally {
        await container.close()
      }
    })
    .parseAsync()
    .catch((error: unknown) => {
      if (!(error instanceof InvalidSettings || error instanceof DependencyFault)) throw error
      console.error(error.message)
      process.exitCode = 1
    })
}
