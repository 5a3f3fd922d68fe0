import { symmetric, type Term } from './term.ts'

/** What no field holds: the search engine's score, 0 to 1, of the asker's words in the candidate's texts. */
export const words: Term<'words'> = {
  name: 'words',
  compile({ snapshot, values, words: found }, scatter) {
    if (found.size === 0) return []
    const { forth } = scatter.column()
    for (const [id, { score }] of found) {
      const candidate = snapshot.positionOf(id)
      if (candidate >= 0) scatter.add(forth, candidate, values.words.full * score)
    }
    return [symmetric('few', forth)]
  },
  find({ snapshot, words: found }, candidate, favours) {
    const { score, words: matched } = found.get(snapshot.columns.id[candidate] ?? 0) ?? { score: 0, words: [] }
    return { code: favours ? 'words_found' : 'words_not_found', evidence: { score, words: matched } }
  },
}
