import { TRAITS, traitsOf } from '../../domain/trait.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Traits that both have: a value a trait, larger in the same size band (a spa town seeks a spa of its kind), and one for
 * traits that only the candidate has; added up.
 */
export const traits: Term<'traits'> = {
  name: 'traits',
  compile({ snapshot, asker, values }) {
    const { otherBand, sameBand, onlyCandidate } = values.traits
    const valued = TRAITS.map((trait, bit) => (asker.traits & (1 << bit)) !== 0
      ? { bit: 1 << bit, other: otherBand[trait] ?? 0, same: sameBand[trait] ?? 0 }
      : { bit: 1 << bit, other: onlyCandidate[trait] ?? 0, same: onlyCandidate[trait] ?? 0 })
      .filter(({ other, same }) => other !== 0 || same !== 0)
    if (valued.length === 0) return []
    const bySet = new Float64Array(2 * snapshot.traitSets.size)
    for (const [set, theirs] of snapshot.traitSets.values.entries()) {
      for (const { bit, other, same } of valued) {
        if ((theirs & bit) === 0) continue
        bySet[2 * set] = (bySet[2 * set] ?? 0) + other
        bySet[2 * set + 1] = (bySet[2 * set + 1] ?? 0) + same
      }
    }
    return [symmetric('traits', bySet)]
  },
  find({ snapshot, asker, values }, candidate, favours) {
    const theirs = snapshot.traits(candidate)
    const { otherBand, sameBand } = values.traits
    const sameSizeBand = snapshot.workspace.sameBand[snapshot.columns.size[candidate] ?? 0] === 1
    const counted = sameSizeBand ? sameBand : otherBand
    const shared = traitsOf(asker.traits & theirs).filter((trait) => (counted[trait] ?? 0) > 0)
    if (favours && shared.length > 0) return { code: 'traits_shared', evidence: { traits: shared, sameSizeBand } }
    return { code: 'traits_not_shared', evidence: { askerTraits: traitsOf(asker.traits), candidateTraits: traitsOf(theirs) } }
  },
}
