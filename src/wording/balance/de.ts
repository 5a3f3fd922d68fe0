import type { BalanceWords } from './balance-words.ts'

export const german: BalanceWords = {
  between: '; ',
  order: (steps) => `Die Reihenfolge folgt nicht allein dem Ergebnis: ${steps}.`,
  steps: {
    exposure: 'wer zuletzt in vielen Listen stand, tritt zurück',
    smallTowns: 'von je zehn Plätzen ist die Hälfte für Orte unter 10.000 Einwohnern, da Sie selbst einer sind',
    countries: 'auf je zehn Plätzen stehen mindestens drei Länder, keines davon auf mehr als sechs',
    neverLinked: 'einer von zehn Plätzen ist für eine Kommune, von der keine Partnerschaft bekannt ist',
  },
  placed: (place, why) => `Nach dem Ergebnis allein Platz ${place}: ${why}.`,
  raised: {
    smallTowns: 'vorgerückt, weil von je zehn Plätzen die Hälfte für kleine Orte ist',
    countries: 'vorgerückt, damit die Liste nicht nur aus einem oder zwei Ländern besteht',
    neverLinked: 'vorgerückt, weil einer von zehn Plätzen für eine Kommune ist, von der keine Partnerschaft bekannt ist',
  },
  gaveWay: {
    smallTowns: 'zugunsten eines kleinen Ortes zurückgetreten',
    countries: 'zugunsten einer Kommune aus einem anderen Land zurückgetreten',
    neverLinked: 'zugunsten einer Kommune zurückgetreten, von der keine Partnerschaft bekannt ist',
  },
  shownOften: (shown, lists) => `zurückgetreten, weil diese Kommune schon in etwa ${shown} der letzten ${lists} stand`,
  others: 'andere haben um sie herum die Plätze gewechselt',
  lists: { one: 'Liste', other: 'Listen' },
}
