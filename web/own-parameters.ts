import { OWN_FIELDS, type OwnField } from './labels/partners/labels.ts'

/** The parameter that holds what a reader says of the municipality that seeks. */
export function ownParameter(field: OwnField): `own_${OwnField}` {
  return `own_${field}`
}

export const OWN_PARAMETERS = OWN_FIELDS.map(ownParameter)
