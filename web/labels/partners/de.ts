import type { PartnersLabels } from './labels.ts'

export const germanPartners: PartnersLabels = {
  title: 'Partner finden',
  intro: 'Eine Rangliste von Kommunen im Ausland, die passen würden und die es auch wollen könnten, mit den Gründen und mit dem, was dagegen spricht.',
  titleFor: (name) => `Partner für ${name}`,
  someoneIn: (country) => `eine Kommune (${country})`,
  someoneNear: (place) => `eine Kommune bei ${place}`,
  toRecord: (name) => `Was über ${name} verzeichnet ist`,

  inRegister: 'Für eine Kommune aus dem Register',
  describe: 'Für eine Kommune, die Sie beschreiben',
  describeIntro: 'Nichts davon wird gespeichert; es steht in der Adresse der Liste, die sich so aufheben und weitergeben lässt. Nötig ist nur das Land.',
  describeAgain: 'Beschreibung ändern',
  own: {
    country: 'Ihr Land', near: 'Ein Ort in der Nähe', population: 'Ihre Einwohner', trait: 'Ihre Merkmale', offers: 'Sie bietet', seeks: 'Sie sucht',
    shares: 'Sie teilt', language: 'Ihre Arbeitssprachen',
  },
  ownCountryHint: 'Partner werden in anderen Ländern gesucht.',
  ownNearHint: 'Der Ort selbst oder einer in der Nähe, den das Register kennt: für Entfernungen und Nachbarn.',
  find: 'Partner finden',
  nearUnknown: (place) => `Kein Ort in diesem Land ähnelt „${place}“. Die Liste kennt keine Entfernungen.`,
  nearFound: (place) => `Entfernungen gelten ab ${place}.`,
  chooseCountry: 'Land wählen',
  partnersFor: (name) => `Partner für ${name} finden`,

  distanceMax: 'Entfernung höchstens, km',
  words: 'Gesuchte Wörter',
  wordsHint: 'In dem, was Kommunen über sich sagen. Wer dazu passt, steht weiter oben.',
  wordsChip: (words) => `Wörter: ${words}`,
  within: (distance) => `höchstens ${distance} entfernt`,

  weights: 'Was wie viel zählt',
  weightsIntro: '0 schaltet einen Teil aus, 1 ist das übliche Gewicht, 3 das Dreifache.',
  group: { size: 'Größe und Art', place: 'Lage', links: 'Bestehende Partnerschaften', declared: 'Was Kommunen über sich sagen' },
  switchOff: 'ausschalten',
  switchOn: 'einschalten',
  off: (term) => `ohne: ${term}`,
  weighted: (term, factor) => `${term} × ${factor}`,

  termsChart: 'Woraus sich das Ergebnis zusammensetzt',
  mapCaption: (from, to) => `Plätze ${from} bis ${to} der Liste und die suchende Kommune`,
  files: 'Diese Liste als Datei',
  csv: 'CSV, die besten 100',
  geojson: 'GeoJSON, die besten 100',
  print: 'Zum Drucken genügt der Browser: Filter und Menüs kommen nicht aufs Papier.',
  sameList: 'Die Adresse dieser Seite enthält alles, was gewählt wurde: Wer sie öffnet, sieht dieselbe Liste, solange die Einträge dieselben sind.',
}
