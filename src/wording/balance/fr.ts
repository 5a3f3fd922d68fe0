import type { BalanceWords } from './balance-words.ts'

export const french: BalanceWords = {
  between: ' ; ',
  order: (steps) => `L’ordre ne suit pas le seul résultat : ${steps}.`,
  steps: {
    exposure: 'qui a paru récemment dans beaucoup de listes cède du terrain',
    smallTowns: 'sur dix places, la moitié va à des communes de moins de 10 000 habitants, puisque vous en êtes une',
    countries: 'dix places comptent au moins trois pays, et aucun n’en occupe plus de six',
    neverLinked: 'une place sur dix va à une collectivité sans partenariat connu',
  },
  placed: (place, why) => `D’après le seul résultat, place ${place} : ${why}.`,
  raised: {
    smallTowns: 'remontée, car la moitié des places va à de petites communes',
    countries: 'remontée, pour que la liste ne se limite pas à un ou deux pays',
    neverLinked: 'remontée, car une place sur dix va à une collectivité sans partenariat connu',
  },
  gaveWay: {
    smallTowns: 'elle a cédé sa place à une petite commune',
    countries: 'elle a cédé sa place à une collectivité d’un autre pays',
    neverLinked: 'elle a cédé sa place à une collectivité sans partenariat connu',
  },
  shownOften: (shown, lists) => `elle cède du terrain, car elle figurait déjà dans environ ${shown} des ${lists} les plus récentes`,
  others: 'd’autres ont changé de place autour d’elle',
  lists: { one: 'liste', other: 'listes' },
}
