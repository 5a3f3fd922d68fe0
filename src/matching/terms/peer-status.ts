import { DEGREE_CLASSES } from '../classes.ts'
import { interpolate } from '../piecewise.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Linked before or not, no matter how often: a value for candidates that have partners on record. The number itself
 * says nothing more, and would put the same few towns into everybody's list. A record that covers only some of the
 * municipalities that have partners (full-record.ts) lets the value speak in proportion: without a record a town is
 * unknown, not unlikely. For askers without partners the value is a curve over the odds that a town of the candidate's
 * country and size has partners: where nearly all have some, having them tells nothing apart.
 */
export const peerStatus: Term<'peerStatus'> = {
  name: 'peerStatus',
  compile({ snapshot, asker, values, fullRecord }) {
    const { bothLinked, onlyCandidateLinked } = values.peerStatus
    const completeness = fullRecord.completeness(asker.level)
    if (asker.partners.length > 0) {
      return [symmetric('degree', Float64Array.from({ length: DEGREE_CLASSES }, (_, degree) => degree === 0 ? 0 : completeness * bothLinked))]
    }
    const odds = fullRecord.oddsOfPartners(asker.level)
    const ofLinked = snapshot.workspace.scratch.table(2 * odds.length)
    for (let cell = 0; cell < odds.length; cell++) ofLinked[2 * cell + 1] = completeness * interpolate(onlyCandidateLinked, odds[cell] ?? 0)
    return [symmetric('country*band*linked', ofLinked)]
  },
  find({ snapshot }, candidate) {
    const evidence = { partners: snapshot.partners(candidate).length }
    return evidence.partners > 0 ? { code: 'has_partners', evidence } : { code: 'has_no_partner_on_record', evidence }
  },
}
