import { traitMask } from '../../domain/trait.ts'
import { symmetric, type Term } from './term.ts'

const CAPITAL = traitMask(['capital'])

/** Capitals pair with capitals: one value when both are, and one when only the candidate is. */
export const capitals: Term<'capitals'> = {
  name: 'capitals',
  compile({ snapshot, asker, values }) {
    const value = (asker.traits & CAPITAL) === 0 ? values.capitals.onlyCandidate : values.capitals.value
    const bySet = new Float64Array(2 * snapshot.traitSets.size)
    for (const [set, traits] of snapshot.traitSets.values.entries()) {
      if ((traits & CAPITAL) !== 0) bySet.fill(value, 2 * set, 2 * set + 2)
    }
    return [symmetric('traits', bySet)]
  },
  find(_query, _candidate, favours) {
    return { code: favours ? 'both_capitals' : 'not_both_capitals', evidence: {} }
  },
}
