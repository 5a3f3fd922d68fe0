import { symmetric, type Term } from './term.ts'

/**
 * The same own name, folded. The measured odds ratio is over 1,000 and concerns half a percent of pairs; guidance
 * warns of partnerships that rest on a name alone: the value is capped.
 */
export const sameName: Term<'sameName'> = {
  name: 'sameName',
  compile({ snapshot, asker, values }, scatter) {
    if (asker.name < 0) return []
    const { forth } = scatter.column()
    for (const namesake of snapshot.namesakes.of(asker.name)) scatter.add(forth, namesake, values.sameName.value)
    return [symmetric('few', forth)]
  },
  find(_query, _candidate, favours) {
    return { code: favours ? 'same_name' : 'other_name', evidence: {} }
  },
}
