import { INTEREST_ROLES, type Interest, type Wants, type WorkingLanguage } from '../../domain/profile.ts'
import { finding, type RowFinding } from '../../domain/row-finding.ts'
import { foldName } from '../../naming/fold.ts'
import type { ProfileRecord } from '../../use-cases/ports/import-store.ts'
import type { Field } from '../../domain/import-fields.ts'
import type { KindReader, ReaderKnowledge } from './kind-reader.ts'
import { refuseContacts } from './partnership-row.ts'
import { readEnd } from './read-end.ts'
import type { RowReader } from './row-reader.ts'
import { languageReader, readAvailability, readCount, readDate, readDecimal, readForm, readList } from './values.ts'

/** Characters of a text, as the API takes them too. */
const LONGEST_TEXT = 10_000
const LONGEST_PROGRAMME = 200

export const profileRow: KindReader = {
  ends: (row, { countryNames }) => [readEnd(row, null, countryNames)],

  record(row, [municipality], knowledge) {
    const [description, request] = [row.get('description'), row.get('request')]
    for (const field of ['description', 'request'] as const) {
      if (row.get(field).length > LONGEST_TEXT) row.reject(field, finding('too_long', { most: LONGEST_TEXT }))
    }
    refuseContacts(row, { description, request, programme: row.get('programme') })
    const availability = row.read('availability', readAvailability, 'unknown_availability')
    const readLanguage = languageReader(knowledge.languages)
    const languages = readAll<WorkingLanguage>(row, 'languages', readLanguage, (written) => finding('unknown_language', { written }))
      .sort((first, second) => first.language.localeCompare(second.language))
    const interests = INTEREST_ROLES.flatMap((role) => readAll(row, role, knowledge.topics.read,
      (written) => finding('unknown_topic', { written, suggested: knowledge.topics.suggest(written) }))
      .map((topic): Interest => ({ topic, role })))
    const wants = readWants(row, knowledge)
    if (row.isRejected || municipality === undefined) return null
    const record: ProfileRecord = {
      id: municipality.id,
      ...(description === '' ? {} : { description }), ...(request === '' ? {} : { request }),
      ...(availability === null ? {} : { availability }),
      ...(languages.length === 0 ? {} : { languages }), ...(interests.length === 0 ? {} : { interests }),
      ...(Object.keys(wants).length === 0 ? {} : { wants }),
    }
    return record
  },
}

function readWants(row: RowReader, { countryNames }: ReaderKnowledge): Partial<Wants> {
  const countries = readAll(row, 'wants_countries', (written) => countryNames.get(foldName(written)) ?? null,
    (written) => finding('unknown_country', { written }))
  const forms = readAll(row, 'wants_forms', readForm, (written) => finding('unknown_form', { written }))
  const populationMin = row.read('population_min', readCount, 'not_a_count')
  const populationMax = row.read('population_max', readCount, 'not_a_count')
  const kilometres = row.read('distance_max', readDecimal, 'not_a_distance')
  const deadline = row.read('deadline', readDate, 'not_a_date')
  const programme = row.get('programme')
  if (programme.length > LONGEST_PROGRAMME) row.reject('programme', finding('too_long', { most: LONGEST_PROGRAMME }))
  if (populationMin !== null && populationMax !== null && populationMin > populationMax) row.reject('population_max', finding('sizes_reversed', {}))
  return {
    ...(countries.length === 0 ? {} : { countries }), ...(forms.length === 0 ? {} : { forms }),
    ...(populationMin === null ? {} : { populationMin }), ...(populationMax === null ? {} : { populationMax }),
    ...(kilometres === null ? {} : { distanceMax: Math.round(kilometres * 1_000) }),
    ...(programme === '' ? {} : { programme }), ...(deadline === null ? {} : { deadline }),
  }
}

/** All entries of a list, each once; the row is rejected for every one that nobody understands. */
function readAll<Value>(row: RowReader, field: Field, read: (written: string) => Value | null, fault: (written: string) => RowFinding): Value[] {
  const values = new Map<string, Value>()
  for (const written of readList(row.get(field))) {
    const value = read(written)
    if (value === null) row.reject(field, fault(written))
    else values.set(JSON.stringify(value), value)
  }
  return [...values.values()]
}
