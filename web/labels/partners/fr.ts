import type { PartnersLabels } from './labels.ts'

export const frenchPartners: PartnersLabels = {
  title: 'Trouver des partenaires',
  intro: 'Une liste classée de collectivités étrangères qui conviendraient, et à qui cela conviendrait aussi, avec les raisons et les réserves.',
  titleFor: (name) => `Partenaires pour ${name}`,
  someoneIn: (country) => `une collectivité (${country})`,
  someoneNear: (place) => `une collectivité près de ${place}`,
  toRecord: (name) => `Ce que l’on sait de ${name}`,

  inRegister: 'Pour une collectivité du registre',
  describe: 'Pour une collectivité que vous décrivez',
  describeIntro: 'Rien n’en est conservé ; la description figure dans l’adresse de la liste, qui peut ainsi être gardée et partagée. Seul le pays est nécessaire.',
  describeAgain: 'Modifier la description',
  own: {
    country: 'Son pays', near: 'Un lieu proche', population: 'Sa population', trait: 'Ses caractéristiques', offers: 'Elle offre', seeks: 'Elle cherche',
    shares: 'Elle partage', language: 'Elle travaille en',
  },
  ownCountryHint: 'Les partenaires sont cherchés dans d’autres pays.',
  ownNearHint: 'La commune elle-même ou une voisine que le registre connaît : pour les distances et le voisinage.',
  find: 'Trouver des partenaires',
  nearUnknown: (place) => `Aucun lieu de ce pays ne ressemble à « ${place} ». La liste ne connaît pas de distances.`,
  nearFound: (place) => `Distances calculées depuis ${place}.`,
  chooseCountry: 'Choisir un pays',
  partnersFor: (name) => `Trouver des partenaires pour ${name}`,

  distanceMax: 'Distance maximale, km',
  words: 'Mots à chercher',
  wordsHint: 'Dans ce que les collectivités disent d’elles-mêmes. Celles qui y répondent montent dans la liste.',
  wordsChip: (words) => `mots : ${words}`,
  within: (distance) => `à ${distance} au plus`,

  weights: 'Ce qui compte, et combien',
  weightsIntro: '0 désactive un élément, 1 est le poids habituel, 3 le triple.',
  group: { size: 'Taille et genre', place: 'Situation', links: 'Partenariats existants', declared: 'Ce que les collectivités disent d’elles-mêmes' },
  switchOff: 'désactiver',
  switchOn: 'activer',
  off: (term) => `sans : ${term}`,
  weighted: (term, factor) => `${term} × ${factor}`,

  termsChart: 'De quoi se compose le résultat',
  mapCaption: (from, to) => `Rangs ${from} à ${to} de la liste, et la collectivité qui cherche`,
  files: 'Cette liste en fichier',
  csv: 'CSV, les 100 premières',
  geojson: 'GeoJSON, les 100 premières',
  print: 'Pour l’imprimer, servez-vous du navigateur : filtres et menus restent hors du papier.',
  sameList: 'L’adresse de cette page contient tous vos choix : qui l’ouvre obtient la même liste tant que les fiches restent les mêmes.',
}
