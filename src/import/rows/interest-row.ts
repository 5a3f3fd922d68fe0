import { finding } from '../../domain/row-finding.ts'
import type { InterestRecord } from '../../use-cases/ports/import-store.ts'
import type { KindReader } from './kind-reader.ts'
import { readEnd } from './read-end.ts'
import { readRole } from './values.ts'

/** An interest is `shares` where the list has no role: a membership tells what a town cares for, not what it offers. */
export const interestRow: KindReader = {
  ends: (row, { countryNames }) => [readEnd(row, null, countryNames)],

  record(row, [municipality], { topics }) {
    const role = row.read('role', readRole, 'unknown_role') ?? 'shares'
    const [topic, signal] = [row.get('topic'), row.get('signal')]
    const read = topics.read(topic) ?? topics.read(signal)
    if (read === null) {
      row.reject(topic === '' ? 'signal' : 'topic', finding('unknown_topic', { written: topic || signal, suggested: topics.suggest(topic || signal) }))
    }
    if (row.isRejected || read === null || municipality === undefined) return null
    const record: InterestRecord = { id: municipality.id, topic: read, role }
    return record
  },
}
