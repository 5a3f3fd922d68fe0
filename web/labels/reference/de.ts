import type { ReferenceLabels } from './labels.ts'

export const germanReference: ReferenceLabels = {
  intro: 'Lesen kann jeder, zum Schreiben ist ein Schlüssel nötig. Dasselbe als Dokument nach OpenAPI 3.1:',
  inEnglish: 'Die Beschreibungen der Operationen und Felder sind auf Englisch, wie in diesem Dokument.',
  operations: 'Operationen', objects: 'Objekte', problems: 'Fehler',
  needsKey: 'braucht einen geheimen Schlüssel', deprecated: 'veraltet',
  parameters: 'Parameter', body: 'Inhalt', answers: 'Antworten',
  name: 'Name', type: 'Typ', meaning: 'Bedeutung', needed: 'nötig',
}
