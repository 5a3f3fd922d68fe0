/** Reads the tables of this folder. Each is read once, when it is first asked for. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  divisionNamesSchema, historicNamesSchema, municipalLevelsSchema, ownNamesSchema, pausedCountriesSchema,
  successorCodesSchema,
  type CountryRule, type DivisionName, type HistoricName, type OwnName, type PausedCountry, type SuccessorCode,
} from './schemas.ts'

/** Thrown when a table of `config/register` does not fit its schema; the message names every fault. */
export class InvalidTable extends Error {
  constructor(file: string, faults: string) {
    super(`config/register/${file} is not valid:\n${faults}`)
  }
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')))
  if (!parsed.success) throw new InvalidTable(file, z.prettifyError(parsed.error))
  return parsed.data
}

/** Everything that turns GeoNames' places into municipalities. */
export interface RegisterTables {
  readonly countries: readonly CountryRule[]
  readonly divisionNames: readonly DivisionName[]
  readonly successors: readonly SuccessorCode[]
  readonly ownNames: readonly OwnName[]
  readonly historicNames: readonly HistoricName[]
}

let tables: RegisterTables | undefined

/** The tables of the register. Throws InvalidTable. */
export function registerTables(): RegisterTables {
  tables ??= Object.freeze({
    countries: read('municipal-levels.json', municipalLevelsSchema).countries,
    divisionNames: read('division-names.json', divisionNamesSchema).names,
    successors: read('successor-codes.json', successorCodesSchema).successors,
    ownNames: read('own-names.json', ownNamesSchema),
    historicNames: read('historic-names.json', historicNamesSchema),
  })
  return tables
}

let paused: readonly PausedCountry[] | undefined

/** The countries that are suggested only when asked for. Throws InvalidTable. */
export function pausedCountries(): readonly PausedCountry[] {
  paused ??= Object.freeze(read('paused-countries.json', pausedCountriesSchema).countries)
  return paused
}
