import type { BalanceWords } from './balance-words.ts'

export const english: BalanceWords = {
  between: '; ',
  order: (steps) => `The order is not by score alone: ${steps}.`,
  steps: {
    exposure: 'whoever was shown in many lists lately stands back',
    smallTowns: 'half of every ten places are for towns below 10,000 inhabitants, since you are one yourselves',
    countries: 'every ten places hold at least three countries, none of them in more than six places',
    neverLinked: 'one place in ten is for a municipality without a partnership on record',
  },
  placed: (place, why) => `Place ${place} by score alone: ${why}.`,
  raised: {
    smallTowns: 'raised, since half of every ten places are for small towns',
    countries: 'raised, so that the list does not consist of one or two countries',
    neverLinked: 'raised, since one place in ten is for a municipality without a partnership on record',
  },
  gaveWay: {
    smallTowns: 'it gave way to a small town',
    countries: 'it gave way to a municipality of another country',
    neverLinked: 'it gave way to a municipality without a partnership on record',
  },
  shownOften: (shown, lists) => `it stands back, since it was in about ${shown} of the last ${lists} already`,
  others: 'others changed places around it',
  lists: { one: 'list', other: 'lists' },
}
