import type { HomeLabels } from './labels.ts'

export const germanHome: HomeLabels = {
  ways: 'Drei Wege hinein',
  way: {
    partners: 'Beschreiben Sie eine Kommune in Feldern oder mit eigenen Worten, und Sie erhalten eine begründete Rangliste möglicher Partner.',
    directory: 'Alle Gemeinden, Kreise und Regionen des Registers, nach Land, Größe, Interessen und mehr, als Liste und auf der Karte.',
    partnerships: 'Wer mit wem verbunden ist, nach Ebene und Länderpaar, mit Dateien zum Herunterladen und einer Karte.',
  },
  figures: 'Was erfasst ist',
  figure: { municipalities: 'Gemeinden, Kreise und Regionen', countries: 'Länder', partnerships: 'erfasste Partnerschaften' },
  how: 'So geht es',
}
