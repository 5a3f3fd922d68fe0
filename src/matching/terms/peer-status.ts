import { DEGREE_CLASSES } from '../classes.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Linked before or not, no matter how often: a value for candidates that have partners on record. The number itself
 * says nothing more, and would put the same few towns into everybody's list. A record that covers only some of the
 * municipalities that have partners (full-record.ts) lets the value speak in proportion: without a record a town is
 * unknown, not unlikely.
 */
export const peerStatus: Term<'peerStatus'> = {
  name: 'peerStatus',
  compile({ asker, values, fullRecord }) {
    const { bothLinked, onlyCandidateLinked } = values.peerStatus
    const value = fullRecord.completeness(asker.level) * (asker.partners.length > 0 ? bothLinked : onlyCandidateLinked)
    return [symmetric('degree', Float64Array.from({ length: DEGREE_CLASSES }, (_, degree) => degree === 0 ? 0 : value))]
  },
  find({ snapshot }, candidate) {
    const evidence = { partners: snapshot.partners(candidate).length }
    return evidence.partners > 0 ? { code: 'has_partners', evidence } : { code: 'has_no_partner_on_record', evidence }
  },
}
