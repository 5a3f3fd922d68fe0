import { describe, expect, it } from '@jest/globals'
import { compareIndex } from '../../../src/use-cases/compare-index.ts'
import type { Standing } from '../../../src/use-cases/ports/search-index.ts'

const standing = (id: number, version = 1): Standing => ({ id, version, hash: `hash ${version}` })
const upTo = (count: number) => Array.from({ length: count }, (_, at) => standing(at + 1))
const between = (all: readonly Standing[], after: number, last: number | null) =>
  all.filter(({ id }) => id > after && id <= (last ?? Infinity))

/** A database and an index, of which the index may change what the database holds while it is read. */
function compared(documents: readonly Standing[], copies: readonly Standing[], whileRead: (documents: Standing[]) => void = () => undefined) {
  const held = [...documents]
  return compareIndex({
    standingAfter: async (after, limit) => between(held, after, null).slice(0, limit),
    standing: async (after, last) => between(held, after, last),
  }, {
    async standing(after, last) {
      whileRead(held)
      return between(copies, after, last)
    },
  })
}

describe('comparing an index with what it is a copy of', () => {
  it('finds nothing where they agree, over several pages', async () => {
    expect(await compared(upTo(12_000), upTo(12_000))).toEqual([])
    expect(await compared(upTo(10_000), upTo(10_000))).toEqual([])
    expect(await compared([], [])).toEqual([])
  })

  it('finds what is lacking, outdated, too much or ahead, on any page', async () => {
    const copies = upTo(12_000).filter(({ id }) => id !== 7).map((copy) => (copy.id === 11_000 ? standing(copy.id, 3) : copy))
    const documents = upTo(11_999).map((document) => (document.id === 6_000 ? standing(document.id, 2) : document))
    expect(await compared(documents, copies)).toEqual([
      { id: 7, version: 1, isAhead: false }, { id: 6_000, version: 2, isAhead: false },
      { id: 11_000, version: 3, isAhead: true }, { id: 12_000, version: 1, isAhead: false },
    ])
  })

  it('does not take for ahead what was written in the database and the index while the two were read', async () => {
    const copies = [standing(1), standing(2, 5), standing(3)]
    const differences = await compared(upTo(3), copies, (held) => { held[1] = standing(2, 5) })
    expect(differences).toEqual([])
  })

  it('fails as the database does, also while a page is read ahead', async () => {
    const gone = new Error('the database is away')
    let asked = 0
    await expect(compareIndex({
      standingAfter: async (after, limit) => {
        if (++asked > 1) throw gone
        return between(upTo(12_000), after, null).slice(0, limit)
      },
      standing: async () => [],
    }, { standing: async (after, last) => between(upTo(12_000), after, last) })).rejects.toBe(gone)
  })
})
