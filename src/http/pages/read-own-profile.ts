import type { AskerProfile } from '../../matching/query.ts'
import type { z } from 'zod'
import { INTEREST_ROLES } from '../../domain/profile.ts'
import type { ConditionFault } from '../../../web/conditions.ts'
import { ownParameter } from '../../../web/own-parameters.ts'
import type { OwnField } from '../../../web/labels/partners/labels.ts'
import type { Parameters } from '../../../web/parameters.ts'
import { LONGEST_PLACE } from '../../../web/sections/profile-form.tsx'
import { countries, interests, languages, traits } from '../schemas/parameters.ts'
import type { PageRequest } from './page-request.ts'
import { readInhabitants } from './read-inhabitants.ts'
import { readText } from './read-text.ts'

export interface ReadOwnProfile {
  readonly parameters: Parameters
  readonly faults: readonly ConditionFault[]
  /** Null where no country was chosen, or something is at fault. Without location and region: those follow from `near`. */
  readonly profile: AskerProfile | null
  /** A place at or near it, as it was typed; empty for none. */
  readonly near: string
}

/** A working language whose level is not asked for counts as one that meetings can be held in. */
const USUAL_LEVEL = 'B2'

/** What a reader says of the municipality that seeks. Nothing said at all is no fault. */
export function readOwnProfile(query: PageRequest['query']): ReadOwnProfile {
  const faults: ConditionFault[] = []
  const written: Record<string, readonly string[]> = {}
  const given = (field: OwnField) => (query.get(ownParameter(field)) ?? []).map((value) => value.trim()).filter((value) => value !== '')
  const list = <Item extends string>(field: OwnField, schema: z.ZodType<Item[] | undefined>): Item[] => {
    const read = schema.safeParse(given(field))
    if (!read.success) faults.push({ field: ownParameter(field), kind: 'choice' })
    const items = [...new Set(read.data ?? [])]
    const shown = read.success ? items : given(field)
    if (shown.length > 0) written[ownParameter(field)] = shown
    return items
  }
  const [country] = list('country', countries)
  const near = readText(given('near')[0], LONGEST_PLACE)
  if (near !== '') written[ownParameter('near')] = [near]
  const typed = given('population')[0] ?? ''
  const population = readInhabitants(typed)
  if (population === undefined || population === 0) faults.push({ field: ownParameter('population'), kind: 'number' })
  if (typed !== '') written[ownParameter('population')] = [typeof population === 'number' ? String(population) : typed]
  const profile = {
    traits: list('trait', traits),
    interests: INTEREST_ROLES.flatMap((role) => list(role, interests).map((topic) => ({ topic, role }))),
    languages: list('language', languages).map((language) => ({ language, level: USUAL_LEVEL } as const)),
  }
  const saysSomething = Object.keys(written).length > 0
  if (saysSomething && country === undefined && faults.every(({ field }) => field !== ownParameter('country'))) {
    faults.push({ field: ownParameter('country'), kind: 'country' })
  }
  return {
    parameters: written, faults, near,
    profile: country === undefined || faults.length > 0 ? null
      : { ...profile, country, ...(typeof population === 'number' ? { population } : {}) },
  }
}
