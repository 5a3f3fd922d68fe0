import { describe, expect, it } from '@jest/globals'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { cardsWithRight } from '../../../src/use-cases/cards-with-right.ts'
import { LiveSnapshot } from '../../../src/use-cases/live-snapshot.ts'
import { registerDataset } from '../../support/register-records.ts'

const FROMBORK = 7
const live = new LiveSnapshot([])
const view = live.empty()
view.cards.set({
  id: FROMBORK, name: 'Frombork', country: 'PL', level: 'municipality', regionName: null, population: 2_500, lat: 54.4, lon: 19.7, codes: {},
})
live.replace(view, 0)

const rights = (mayShow: boolean, maySearch: boolean, mayExport: boolean): Dataset => ({ ...registerDataset, mayShow, maySearch, mayExport })
const open = rights(true, true, true)
const withheld = rights(false, true, true)

describe('cards from memory', () => {
  it('serve for a right that every dataset gives wherever it may be found', () => {
    expect(cardsWithRight(live, [open, withheld], 'export')(FROMBORK)).toMatchObject({ name: 'Frombork', population: 2_500 })
    expect(cardsWithRight(live, [open], 'export')(8)).toBeNull()
    expect(cardsWithRight(live, [open, rights(true, true, false)], 'show')(FROMBORK)).not.toBeNull()
  })

  it.each([
    ['may be found and not given out', rights(true, true, false), 'export'],
    ['may be given out and not found', rights(true, false, true), 'export'],
    ['may be shown and not found', rights(true, false, false), 'show'],
  ] as const)('serve nobody while something %s', (_, dataset, right) => {
    expect(cardsWithRight(live, [open, dataset], right)(FROMBORK)).toBeNull()
  })

  it('serve nobody before they are loaded', () => {
    expect(cardsWithRight(new LiveSnapshot([]), [open], 'show')(FROMBORK)).toBeNull()
  })
})
