import type { ReferenceLabels } from './labels.ts'

export const frenchReference: ReferenceLabels = {
  intro: 'La lecture est ouverte à tous, l’écriture demande une clé. Le même contenu en document OpenAPI 3.1 :',
  inEnglish: 'Les descriptions des opérations et des champs sont en anglais, comme dans ce document.',
  operations: 'Opérations', objects: 'Objets', problems: 'Erreurs',
  needsKey: 'demande une clé secrète', deprecated: 'obsolète',
  parameters: 'Paramètres', body: 'Contenu', answers: 'Réponses',
  name: 'Nom', type: 'Type', meaning: 'Signification', needed: 'obligatoire',
}
