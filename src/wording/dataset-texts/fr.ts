import type { DatasetTexts } from './catalogue.ts'

export const french: DatasetTexts = {
  'What municipalities say of themselves': 'Ce que les collectivités disent d’elles-mêmes',
  'The municipalities': 'les collectivités',
  'As declared by each municipality': 'selon la déclaration de chaque collectivité',
  'Declared by the municipality': 'Déclaration de la collectivité',
  'GeoNames: inhabited places from 500 people on, names of admin units': 'GeoNames : lieux habités à partir de 500 habitants, noms d’unités administratives',
  'Places and names: GeoNames, CC BY 4.0 (municipalities made of them by Twinmatch)': 'Lieux et noms : GeoNames, CC BY 4.0 (collectivités composées par Twinmatch)',
  'Natural Earth 1:10m: land and countries (package world-atlas)': 'Natural Earth au 1:10 000 000 : terres et pays (paquet world-atlas)',
  'public domain': 'domaine public',
  'Coasts and borders: Natural Earth': 'Côtes et frontières : Natural Earth',
  'Sea ports of the world with UN/LOCODE (package sea-ports)': 'Ports maritimes du monde avec UN/LOCODE (paquet sea-ports)',
  'marchah/sea-ports contributors': 'les contributeurs de marchah/sea-ports',
  'Sea ports: package sea-ports, MIT': 'Ports maritimes : paquet sea-ports, MIT',
  'Hand-written sample of partnerships': 'Échantillon de partenariats établi à la main',
  'Partnerships: a hand-written sample by Twinmatch, MIT; not complete': 'Partenariats : échantillon établi à la main par Twinmatch, MIT ; incomplet',
  'not stated': 'non indiqué',
  ' (licence not stated)': ' (licence non indiquée)',
}
