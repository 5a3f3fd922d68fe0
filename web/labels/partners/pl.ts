import type { PartnersLabels } from './labels.ts'

export const polishPartners: PartnersLabels = {
  title: 'Szukaj partnerów',
  intro: 'Lista zagranicznych samorządów, które by pasowały i którym też by to odpowiadało – z uzasadnieniem i z tym, co przemawia przeciw.',
  titleFor: (name) => `Partnerzy: ${name}`,
  someoneIn: (country) => `samorząd (${country})`,
  someoneNear: (place) => `samorząd w okolicy: ${place}`,
  toRecord: (name) => `Co wiadomo: ${name}`,

  inRegister: 'Dla samorządu z rejestru',
  describe: 'Dla samorządu, który opiszesz',
  describeIntro: 'Nic z tego nie zapisujemy; opis stoi w adresie listy, więc listę można zachować i komuś przesłać. Potrzebny jest tylko kraj.',
  describeAgain: 'Zmień opis',
  own: {
    country: 'Kraj', near: 'Miejscowość w pobliżu', population: 'Liczba mieszkańców', trait: 'Cechy', offers: 'Oferuje', seeks: 'Szuka',
    shares: 'Podziela', language: 'Pracuje w językach',
  },
  ownCountryHint: 'Partnerów szukamy w innych krajach.',
  ownNearHint: 'Sama miejscowość lub inna w pobliżu, znana w rejestrze: dla odległości i sąsiadów.',
  find: 'Znajdź partnerów',
  nearUnknown: (place) => `Żadna miejscowość w tym kraju nie przypomina „${place}”. Lista nie zna odległości.`,
  nearFound: (place) => `Odległości liczymy od miejscowości ${place}.`,
  chooseCountry: 'Wybierz kraj',
  partnersFor: (name) => `Znajdź partnerów: ${name}`,

  distanceMax: 'Odległość najwyżej, km',
  words: 'Słowa do znalezienia',
  wordsHint: 'W tym, co samorządy piszą o sobie. Kto na nie odpowiada, stoi wyżej.',
  wordsChip: (words) => `słowa: ${words}`,
  within: (distance) => `najdalej ${distance}`,

  weights: 'Co ile waży',
  weightsIntro: '0 wyłącza składnik, 1 to zwykła waga, 3 to trzy razy więcej.',
  group: { size: 'Wielkość i rodzaj', place: 'Położenie', links: 'Istniejące partnerstwa', declared: 'Co samorządy mówią o sobie' },
  switchOff: 'wyłącz',
  switchOn: 'włącz',
  off: (term) => `bez składnika: ${term}`,
  weighted: (term, factor) => `${term} × ${factor}`,

  termsChart: 'Z czego składa się wynik',
  mapCaption: (from, to) => `Miejsca ${from}–${to} z listy i samorząd, który szuka`,
  files: 'Ta lista jako plik',
  csv: 'CSV, sto najlepszych',
  geojson: 'GeoJSON, sto najlepszych',
  print: 'Do wydruku użyj przeglądarki: filtry i menu nie trafią na papier.',
  sameList: 'Adres tej strony zawiera wszystko, co wybrano: kto go otworzy, dostanie tę samą listę, dopóki wpisy są te same.',
}
