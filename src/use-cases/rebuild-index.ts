import { DependencyFault } from '../shared/errors.ts'
import type { Logger } from '../shared/logger.ts'
import { compareIndex } from './compare-index.ts'
import type { DocumentSource } from './ports/document-source.ts'
import type { Outbox } from './ports/outbox.ts'
import type { IndexBuild, KeptDocument, SearchIndex } from './ports/search-index.ts'
import { unexplained } from './unexplained.ts'
import { untilFewDiffer } from './until-few-differ.ts'
import { whileConfirmed } from './while-confirmed.ts'

export interface RebuildPorts {
  readonly source: DocumentSource
  readonly index: Pick<SearchIndex, 'build' | 'clean'>
  readonly outbox: Pick<Outbox, 'markAgain' | 'dirtyAmong'>
  readonly log: Logger
}

export interface RebuildReport {
  /** Documents sent, tombstones included. */
  readonly documents: number
  /** Differences that were found afterwards and left to the outbox. */
  readonly repaired: number
  readonly ms: number
}

/** Documents read at a time. Of larger pages more lives long enough to be copied about by each collection of garbage. */
const PAGE = 500
/** Pages between two looks at whether the work is to go on: each asks the database, and the filling waits for it. */
const PAGES_A_LOOK = 10
/** How often differences are left to the outbox until the build counts as failed. */
const REPAIRS = 5
/** Documents that may still be to be written when the index goes live: this share of all. */
const MAY_COME_LATER = 0.1

/**
 * Builds the index anew beside the live one and puts it in its place; readers and writers notice nothing. What is
 * applied meanwhile goes to both, and what was committed before stands in the database and is read from there, so that
 * nothing falls between the two. The new index is compared with the database, id by id, before it goes live.
 * `confirm`, called again and again, fails when the work is to be broken off or another process may have begun the same.
 * Fails with that, or with DependencyFault; the live index is then as it was.
 */
export async function rebuildIndex(ports: RebuildPorts, confirm: () => Promise<void>): Promise<RebuildReport> {
  const { index, log } = ports
  const begun = performance.now()
  await index.clean()
  const build = await index.build()
  try {
    const documents = await fill(ports, build, confirm)
    const repaired = await verify(ports, build, confirm)
    await confirm()
    await build.replaceLive()
    const report = { documents, repaired, ms: Math.round(performance.now() - begun) }
    log.info(report, 'the index was built anew')
    return report
  } catch (error) {
    await build.abandon().catch((err: unknown) => log.warn({ err }, 'an unfinished index could not be removed yet'))
    throw error
  }
}

async function fill({ source, log }: RebuildPorts, build: IndexBuild, confirm: () => Promise<void>): Promise<number> {
  let sent = 0
  let page = await source.documentsAfter(0, PAGE)
  for (let pages = 0; page.length > 0; pages++) {
    const last = page[page.length - 1]?.id ?? 0
    // The database reads the next page while this one is made ready and sent.
    const next = source.documentsAfter(last, PAGE)
    next.catch(() => undefined)
    if (pages % PAGES_A_LOOK === 0) await confirm()
    const documents = page.filter(isWritten)
    await build.send(documents)
    sent += documents.length
    page = await next
  }
  for (const [id, reason] of await whileConfirmed(build.filled(), confirm)) log.error({ municipality: id, reason }, 'a document can not be indexed')
  return sent
}

/** A document of another schema version is left out: it is projected anew, and comes through the outbox. */
function isWritten({ content, hash }: KeptDocument): boolean {
  return content !== null || hash === ''
}

/**
 * Resolves when all that differs is about to be written, and is little; what can't be explained so is marked to be written
 * again. After a change of the shape of documents all of them are first to be projected anew, and come through the outbox.
 */
async function verify({ source, outbox, log }: RebuildPorts, build: IndexBuild, confirm: () => Promise<void>): Promise<number> {
  const compare = () => compareIndex(source, build)
  const most = MAY_COME_LATER * await source.count()
  let repaired = 0
  for (let round = 0; round < REPAIRS; round++) {
    const found = await compare()
    const wrong = await unexplained({ outbox }, found, compare)
    if (wrong.length === 0 && found.length <= most) return repaired
    if (wrong.length > 0) {
      log.warn({ documents: wrong.length, ids: wrong.slice(0, 20).map(({ id }) => id) }, 'the new index differs; it is put right')
      repaired += wrong.length
      await outbox.markAgain(wrong, wrong.length <= 100)
    }
    if (found.length > most) await untilFewDiffer(compare, most, confirm)
  }
  throw new DependencyFault('search-engine', `The new index still differs from the database after ${REPAIRS} repairs`)
}
