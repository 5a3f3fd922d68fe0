import type { ReferenceLabels } from './labels.ts'

export const englishReference: ReferenceLabels = {
  intro: 'Reading is open to anyone, writing needs a key. The same as an OpenAPI 3.1 document:',
  inEnglish: '',
  operations: 'Operations', objects: 'Objects', problems: 'Problems',
  needsKey: 'needs a secret key', deprecated: 'deprecated',
  parameters: 'Parameters', body: 'Body', answers: 'Answers',
  name: 'Name', type: 'Type', meaning: 'Meaning', needed: 'needed',
}
