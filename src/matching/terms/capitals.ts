import { traitMask } from '../../domain/trait.ts'
import { symmetric, type Term } from './term.ts'

const CAPITAL = traitMask(['capital'])

/** Capitals pair with capitals: one value when both are. */
export const capitals: Term<'capitals'> = {
  name: 'capitals',
  compile({ snapshot, asker, values }) {
    if ((asker.traits & CAPITAL) === 0) return []
    const bySet = new Float64Array(2 * snapshot.traitSets.size)
    for (const [set, traits] of snapshot.traitSets.values.entries()) {
      if ((traits & CAPITAL) !== 0) bySet.fill(values.capitals.value, 2 * set, 2 * set + 2)
    }
    return [symmetric('traits', bySet)]
  },
  find(_query, _candidate, favours) {
    return { code: favours ? 'both_capitals' : 'not_both_capitals', evidence: {} }
  },
}
