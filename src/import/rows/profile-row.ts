import { INTEREST_ROLES, type Interest, type Wants, type WorkingLanguage } from '../../domain/profile.ts'
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
      if (row.get(field).length > LONGEST_TEXT) row.reject(field, `Longer than ${LONGEST_TEXT} characters: shorten it.`)
    }
    refuseContacts(row, { description, request, programme: row.get('programme') })
    const availability = row.read('availability', readAvailability, 'Write seeking, open, at_capacity or closed.')
    const readLanguage = languageReader(knowledge.languages)
    const languages = readAll<WorkingLanguage>(row, 'languages', readLanguage, 'is no language: write its two letters and perhaps a level, such as de B2.')
      .sort((first, second) => first.language.localeCompare(second.language))
    const interests = INTEREST_ROLES.flatMap((role) => readAll(row, role, knowledge.topics.read, 'is no topic of the vocabulary (GET /v1/vocabulary).')
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
  const countries = readAll(row, 'wants_countries', (written) => countryNames.get(foldName(written)) ?? null, 'is no country.')
  const forms = readAll(row, 'wants_forms', readForm, 'is no form of link: partnership, friendship, project, contact.')
  const populationMin = row.read('population_min', readCount, 'Not a number of inhabitants.')
  const populationMax = row.read('population_max', readCount, 'Not a number of inhabitants.')
  const kilometres = row.read('distance_max', readDecimal, 'Not a distance: write kilometres as a number.')
  const deadline = row.read('deadline', readDate, 'Not a date: write it as 2027-01-31.')
  const programme = row.get('programme')
  if (programme.length > LONGEST_PROGRAMME) row.reject('programme', `Longer than ${LONGEST_PROGRAMME} characters: shorten it.`)
  if (populationMin !== null && populationMax !== null && populationMin > populationMax) row.reject('population_max', 'Smaller than the smallest population: swap them.')
  return {
    ...(countries.length === 0 ? {} : { countries }), ...(forms.length === 0 ? {} : { forms }),
    ...(populationMin === null ? {} : { populationMin }), ...(populationMax === null ? {} : { populationMax }),
    ...(kilometres === null ? {} : { distanceMax: Math.round(kilometres * 1_000) }),
    ...(programme === '' ? {} : { programme }), ...(deadline === null ? {} : { deadline }),
  }
}

/** All entries of a list, each once; the row is rejected for every one that nobody understands. */
function readAll<Value>(row: RowReader, field: Field, read: (written: string) => Value | null, fault: string): Value[] {
  const values = new Map<string, Value>()
  for (const written of readList(row.get(field))) {
    const value = read(written)
    if (value === null) row.reject(field, `'${written}' ${fault}`)
    else values.set(JSON.stringify(value), value)
  }
  return [...values.values()]
}
