import type { Logger } from '../shared/logger.ts'
import { compareIndex, differencesOf, type Difference } from './compare-index.ts'
import type { DocumentSource } from './ports/document-source.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { Outbox } from './ports/outbox.ts'
import type { ComparableIndex } from './ports/search-index.ts'
import { unexplained } from './unexplained.ts'

export interface ReconcilePorts {
  readonly municipalities: Pick<MunicipalityStore, 'versionsAfter'>
  readonly source: DocumentSource
  /** Null where the database is all there is. */
  readonly index: ComparableIndex | null
  readonly outbox: Pick<Outbox, 'markAgain' | 'dirtyAmong'>
  readonly log: Logger
}

export interface ReconcileReport {
  /** Municipalities whose documents in the database were missing, outdated or of another schema version. */
  readonly unprojected: number
  /** Documents on which the index and the database did not agree. */
  readonly drifted: number
  /** Nothing but a rebuild puts the index right: it differs in too much, or is ahead of the database. */
  readonly needsRebuild: boolean
}

const PAGE = 10_000
/** More differences than this share of all documents, and than so many, are put right faster by a rebuild. */
const TOO_MUCH = { share: 0.1, documents: 2_000 }

/**
 * Looks for drift that nobody told us of, both ways and in both steps: from the municipalities to their documents in
 * the database (versions, schema version), and from these to the index (ids, versions, hashes). What differs, and is not
 * about to be written anyway, is marked in the outbox and repaired on the usual path.
 */
export async function reconcileIndex(ports: ReconcilePorts): Promise<ReconcileReport> {
  const { source, index, outbox, log } = ports
  const compareProjection = () => compareDocuments(ports)
  const unprojected = await unexplained({ outbox }, await compareProjection(), compareProjection)
  await mark(ports, unprojected)
  if (index === null) return { unprojected: unprojected.length, drifted: 0, needsRebuild: false }

  const compare = () => compareIndex(source, index)
  const drifted = await unexplained({ outbox }, await compare(), compare)
  const most = Math.max(TOO_MUCH.documents, TOO_MUCH.share * await source.count())
  const needsRebuild = drifted.length > most || drifted.some(({ isAhead }) => isAhead)
  if (!needsRebuild) await mark(ports, drifted)
  const report = { unprojected: unprojected.length, drifted: drifted.length, needsRebuild }
  if (unprojected.length + drifted.length > 0) {
    log.warn({ ...report, ids: [...unprojected, ...drifted].slice(0, 20).map(({ id }) => id) }, 'the index had drifted')
  }
  return report
}

async function mark({ outbox }: ReconcilePorts, differences: readonly Difference[]): Promise<void> {
  for (let at = 0; at < differences.length; at += PAGE) await outbox.markAgain(differences.slice(at, at + PAGE), false)
}

/** Municipalities and erasures whose version is not that of their document. */
async function compareDocuments({ municipalities, source }: ReconcilePorts): Promise<Difference[]> {
  const differences: Difference[] = []
  for (let after = 0; ;) {
    const known = await municipalities.versionsAfter(after, PAGE)
    const last = known.length < PAGE ? null : known[known.length - 1]?.id ?? null
    const documents = await source.standing(after, last)
    const hashes = new Map(documents.map(({ id, hash }) => [id, hash]))
    // The database keeps no hash of what it says; a document counts as right when it has the version.
    const originals = known.map(({ id, version }) => ({ id, version, hash: hashes.get(id) ?? '' }))
    differences.push(...differencesOf(originals, documents))
    if (last === null) return differences
    after = last
  }
}
