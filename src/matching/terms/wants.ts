import type { TermValues } from '../values.ts'
import { hasWish } from '../has-wish.ts'
import type { Query } from '../query.ts'
import { askerAsSubject, emptySubject, subjectAt, type WishSubject, type WishTest, wishTests } from '../wishes.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Wishes of both sides, the asker's about the candidate and the candidate's about the asker: each one that the other
 * meets adds, each one that it violates subtracts, and where the record does not say it is 0. In both directions: what
 * one side has said it does not want does not come about, however gladly the other would; in one direction alone a wish
 * would hardly count where the other direction is the less willing.
 */
export const wants: Term<'wants'> = {
  name: 'wants',
  compile(query, scatter) {
    const { snapshot, asker, values } = query
    const { forth } = scatter.column()
    const self = askerAsSubject(asker)
    const subject = emptySubject()
    if (hasWish(asker.wants)) {
      const tests = wishTests(snapshot, asker.wants, self)
      const { alive, level } = snapshot.columns
      for (let candidate = 0; candidate < snapshot.extent; candidate++) {
        if (alive[candidate] === 0 || level[candidate] !== asker.level) continue
        const value = worth(tests, subjectAt(snapshot, candidate, subject), values.wants)
        if (value !== 0) scatter.add(forth, candidate, value)
      }
    }
    for (const [candidate, theirs] of snapshot.wants) {
      const tests = wishTests(snapshot, theirs, subjectAt(snapshot, candidate, subject))
      scatter.add(forth, candidate, worth(tests, self, values.wants))
    }
    return [symmetric('few', forth)]
  },
  find(query, candidate, favours) {
    const wishes = allWishes(query, candidate).filter(({ met }) => met === favours)
    return { code: favours ? 'wishes_met' : 'wishes_violated', evidence: { wishes } }
  },
}

/** Every wish of the asker about the candidate, and of the candidate about the asker. */
export function allWishes({ snapshot, asker }: Query, candidate: number) {
  const self = askerAsSubject(asker)
  const other = subjectAt(snapshot, candidate, emptySubject())
  const theirs = snapshot.wants.get(candidate)
  return [
    ...wishTests(snapshot, asker.wants, self).map((test) => test.told('asker', other)),
    ...(theirs ? wishTests(snapshot, theirs, other) : []).map((test) => test.told('candidate', self)),
  ]
}

function worth(tests: readonly WishTest[], subject: WishSubject, { met, violated }: TermValues<'wants'>): number {
  let value = 0
  for (const test of tests) {
    const isMet = test.met(subject)
    if (isMet !== null) value += isMet ? met : violated
  }
  return value
}
