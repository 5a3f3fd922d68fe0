import type { ReferenceLabels } from './labels.ts'

export const polishReference: ReferenceLabels = {
  intro: 'Czytać może każdy, do zapisu potrzebny jest klucz. To samo jako dokument OpenAPI 3.1:',
  inEnglish: 'Opisy operacji i pól są po angielsku, tak jak w tym dokumencie.',
  operations: 'Operacje', objects: 'Obiekty', problems: 'Błędy',
  needsKey: 'wymaga tajnego klucza', deprecated: 'wycofywane',
  parameters: 'Parametry', body: 'Treść', answers: 'Odpowiedzi',
  name: 'Nazwa', type: 'Typ', meaning: 'Znaczenie', needed: 'wymagane',
}
