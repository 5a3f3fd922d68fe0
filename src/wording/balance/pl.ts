import type { BalanceWords } from './balance-words.ts'

export const polish: BalanceWords = {
  between: '; ',
  order: (steps) => `O kolejności decyduje nie tylko wynik: ${steps}.`,
  steps: {
    exposure: 'kto ostatnio pojawiał się na wielu listach, ustępuje innym',
    smallTowns: 'połowa każdej dziesiątki miejsc jest dla miejscowości poniżej 10 000 mieszkańców, bo sami taką jesteście',
    countries: 'każda dziesiątka miejsc obejmuje co najmniej trzy kraje, żaden nie zajmuje więcej niż sześciu miejsc',
    neverLinked: 'jedno miejsce na dziesięć jest dla samorządu bez partnerstwa w rejestrze',
  },
  placed: (place, why) => `Według samego wyniku miejsce ${place}: ${why}.`,
  raised: {
    smallTowns: 'awans, bo połowa każdej dziesiątki miejsc jest dla małych miejscowości',
    countries: 'awans, aby lista nie składała się z jednego lub dwóch krajów',
    neverLinked: 'awans, bo jedno miejsce na dziesięć jest dla samorządu bez partnerstwa w rejestrze',
  },
  gaveWay: {
    smallTowns: 'ustępuje małej miejscowości',
    countries: 'ustępuje jednostce z innego kraju',
    neverLinked: 'ustępuje samorządowi bez partnerstwa w rejestrze',
  },
  shownOften: (shown, lists) => `ustępuje innym, bo ostatnio pokazano ją już na około ${shown} z ${lists}`,
  others: 'inne zmieniły miejsca wokół niej',
  lists: { one: 'listy', few: 'list', many: 'list', other: 'list' },
}
