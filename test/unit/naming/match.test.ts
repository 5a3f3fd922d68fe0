import { describe, expect, it } from '@jest/globals'
import {
  BEGUN, BEGUN_ONE_EDIT, CONTINUED, EXACT, editsAllowed, matchOf, ONE_EDIT, OTHER, SLIP, TWO_EDITS, WITHIN,
} from '../../../src/naming/match.ts'
import { isLikelySlip } from '../../../src/naming/slip.ts'

describe('matchOf', () => {
  it.each([
    ['krakow', 'krakow', EXACT],
    ['krak', 'krakow', BEGUN],
    ['mont blanc', 'chamonix mont blanc', WITHIN],
    ['karkow', 'krakow', SLIP],
    ['krekow', 'krakow', ONE_EDIT],
    ['chamnoix', 'chamonix mont blanc', BEGUN_ONE_EDIT],
    ['karkwo', 'krakow', TWO_EDITS],
    ['offenbach am main', 'offenbach', CONTINUED],
    ['berlin', 'paris', OTHER],
    ['us', 'uz', OTHER],
  ])('of %s to %s', (query, name, match) => {
    expect(matchOf(query, name)).toBe(match)
  })

  it('allows no edits in two letters, one below six, two above', () => {
    expect([1, 2, 3, 5, 6, 20].map(editsAllowed)).toEqual([0, 0, 1, 1, 2, 2])
  })
})

describe('isLikelySlip', () => {
  it.each([
    ['cmas', 'camas', true, 'a letter left out'],
    ['camas', 'cmaas', true, 'two swapped'],
    ['leeipzig', 'leipzig', true, 'one struck twice'],
    ['leipzixg', 'leipzig', false, 'one too many'],
    ['leipzik', 'leipzig', false, 'a wrong one'],
    ['eipzig', 'leipzig', false, 'the first one'],
  ])('%s for %s: %s (%s)', (query, name, likely) => {
    expect(isLikelySlip(query, name)).toBe(likely)
  })
})
