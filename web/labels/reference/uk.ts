import type { ReferenceLabels } from './labels.ts'

export const ukrainianReference: ReferenceLabels = {
  intro: 'Читати може кожен, для запису потрібен ключ. Те саме у вигляді документа OpenAPI 3.1:',
  inEnglish: 'Описи операцій і полів подано англійською, як і в цьому документі.',
  operations: 'Операції', objects: 'Об’єкти', problems: 'Помилки',
  needsKey: 'потрібен таємний ключ', deprecated: 'застаріле',
  parameters: 'Параметри', body: 'Вміст', answers: 'Відповіді',
  name: 'Назва', type: 'Тип', meaning: 'Значення', needed: 'обов’язкове',
}
