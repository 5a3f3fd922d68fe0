import type { DatasetTexts } from './catalogue.ts'

export const german: DatasetTexts = {
  'What municipalities say of themselves': 'Was Kommunen über sich sagen',
  'The municipalities': 'die Kommunen',
  'As declared by each municipality': 'nach Angabe der Kommune',
  'Declared by the municipality': 'Angabe der Kommune',
  'GeoNames: inhabited places from 500 people on, names of admin units': 'GeoNames: Orte ab 500 Einwohnern, Namen von Verwaltungseinheiten',
  'Places and names: GeoNames, CC BY 4.0 (municipalities made of them by Twinmatch)': 'Orte und Namen: GeoNames, CC BY 4.0 (daraus von Twinmatch gebildete Kommunen)',
  'Natural Earth 1:10m: land and countries (package world-atlas)': 'Natural Earth 1:10 Mio.: Land und Länder (Paket world-atlas)',
  'public domain': 'gemeinfrei',
  'Coasts and borders: Natural Earth': 'Küsten und Grenzen: Natural Earth',
  'Sea ports of the world with UN/LOCODE (package sea-ports)': 'Seehäfen der Welt mit UN/LOCODE (Paket sea-ports)',
  'marchah/sea-ports contributors': 'die Mitwirkenden von marchah/sea-ports',
  'Sea ports: package sea-ports, MIT': 'Seehäfen: Paket sea-ports, MIT',
  'Hand-written sample of partnerships': 'Von Hand erstellte Auswahl von Partnerschaften',
  'Partnerships: a hand-written sample by Twinmatch, MIT; not complete': 'Partnerschaften: von Hand erstellte Auswahl von Twinmatch, MIT; nicht vollständig',
  'not stated': 'nicht angegeben',
  ' (licence not stated)': ' (Lizenz nicht angegeben)',
}
