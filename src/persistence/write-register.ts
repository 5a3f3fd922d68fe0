import type { EntityManager } from 'typeorm'
import type { RegisterEntry } from '../use-cases/ports/register-store.ts'
import { copyRows, type CopyValue } from './copy-rows.ts'
import { addToOutbox, lockMunicipalities, markChanged } from './mark-changed.ts'
import { idRow, query } from './query.ts'

const COLUMNS = `id, source_key, source_hash, level, country, name, region_id, county_id, lat, lon, population,
  population_of, population_date, altitude, coast_distance, border_distance, dataset_id`

function municipalityValues(entry: RegisterEntry): CopyValue[] {
  return [
    entry.id, entry.sourceKey, entry.sourceHash, entry.level, entry.country, entry.name, entry.regionId, entry.countyId,
    entry.location.lat, entry.location.lon, entry.population, entry.populationOf, entry.populationDate, entry.altitude,
    entry.coastDistance, entry.borderDistance, entry.datasetId,
  ]
}

/** Adds entries with all that belongs to them, at version 1, as part of the caller's transaction. */
export async function insertEntries(manager: EntityManager, entries: readonly RegisterEntry[]): Promise<void> {
  if (entries.length === 0) return
  const robbed = await freePlaces(manager, entries)
  await copyRows(manager, `municipality (${COLUMNS})`, entries.map(municipalityValues))
  await copyParts(manager, entries)
  await addToOutbox(manager, entries.map(({ id }) => ({ id, version: 1 })), 1)
  await markChanged(manager, robbed, 1)
}

/**
 * Replaces what the source says of entries that are here already, as part of the caller's transaction. Those whose
 * documents repeat a changed name or country (members of a county or region, partners) become due as well.
 */
export async function updateEntries(manager: EntityManager, entries: readonly RegisterEntry[]): Promise<void> {
  if (entries.length === 0) return
  const ids = entries.map(({ id }) => id)
  await manager.query('CREATE TEMPORARY TABLE changed_municipality (LIKE municipality INCLUDING DEFAULTS) ON COMMIT DROP')
  await copyRows(manager, `changed_municipality (${COLUMNS})`, entries.map(municipalityValues))
  const relatives = await query(manager, idRow, RELATIVES_OF_RENAMED)
  const touched = new Set([...ids, ...relatives.map(({ id }) => id)])
  await lockMunicipalities(manager, [...touched])

  await manager.query(UPDATE_FROM_CHANGED)
  await manager.query(UPDATE_OWN_FACTS)
  for (const table of ['place', 'municipality_name']) {
    await manager.query(`DELETE FROM ${table} WHERE municipality_id = ANY($1::integer[])`, [ids])
  }
  await manager.query(`
    DELETE FROM municipality_trait WHERE municipality_id = ANY($1::integer[]) AND origin = 'derived'`, [ids])
  await manager.query(`
    DELETE FROM official_code AS old USING unnest($1::integer[], $2::text[]) AS given (id, scheme)
    WHERE old.municipality_id = given.id AND old.scheme = given.scheme`, codeKeys(entries))
  for (const id of await freePlaces(manager, entries)) touched.add(id)
  await copyParts(manager, entries)
  await markChanged(manager, [...touched], 1)
}

/**
 * Takes the places of these entries away from whoever has them now, and returns those: a place that moved must leave
 * its former municipality first, which may come later in the source or have vanished from it.
 */
async function freePlaces(manager: EntityManager, entries: readonly RegisterEntry[]): Promise<number[]> {
  const geonamesIds = entries.flatMap(({ places }) => places.flatMap(({ geonamesId }) => geonamesId ?? []))
  const robbed = await query(manager, idRow, `
    DELETE FROM place WHERE geonames_id = ANY($1::integer[]) RETURNING municipality_id AS id`, [geonamesIds])
  return [...new Set(robbed.map(({ id }) => id))]
}

async function copyParts(manager: EntityManager, entries: readonly RegisterEntry[]): Promise<void> {
  await copyRows(manager, 'place (municipality_id, geonames_id, name, lat, lon, population, is_seat)',
    parts(entries, ({ id, places }) => places.map((place) =>
      [id, place.geonamesId, place.name, place.location.lat, place.location.lon, place.population, place.isSeat])))
  await copyRows(manager, 'municipality_name (municipality_id, text, kind, language, place_name)',
    parts(entries, ({ id, names }) => names.map((name) => [id, name.text, name.kind, name.language, name.placeName])))
  await copyRows(manager, 'official_code (municipality_id, scheme, code)',
    parts(entries, ({ id, codes }) => Object.entries(codes).map(([scheme, code]) => [id, scheme, code])))
  await copyRows(manager, 'municipality_trait (municipality_id, trait, origin, source)',
    parts(entries, ({ id, traits }) => traits.map(({ trait, source }) => [id, trait, 'derived', JSON.stringify(source)])))
}

function* parts(
  entries: readonly RegisterEntry[],
  rowsOf: (entry: RegisterEntry) => Iterable<readonly CopyValue[]>,
): Generator<readonly CopyValue[]> {
  for (const entry of entries) yield* rowsOf(entry)
}

function codeKeys(entries: readonly RegisterEntry[]): [number[], string[]] {
  const keys = entries.flatMap(({ id, codes }) => Object.keys(codes).map((scheme) => ({ id, scheme })))
  return [keys.map(({ id }) => id), keys.map(({ scheme }) => scheme)]
}

const RELATIVES_OF_RENAMED = `
  WITH renamed AS (
    SELECT m.id FROM municipality m JOIN changed_municipality c USING (id) WHERE (m.name, m.country) <> (c.name, c.country)
  )
  SELECT m.id FROM municipality m JOIN renamed r ON r.id = m.region_id
  UNION SELECT m.id FROM municipality m JOIN renamed r ON r.id = m.county_id
  UNION SELECT p.b_id FROM partnership p JOIN renamed r ON r.id = p.a_id
  UNION SELECT p.a_id FROM partnership p JOIN renamed r ON r.id = p.b_id`

/** A population of the whole municipality, from an official register, is not replaced by that of its seat. */
const KEEPS_POPULATION = `(m.population IS NOT NULL AND m.population_of = 'municipality' AND c.population_of = 'seat')`
const UPDATE_FROM_CHANGED = `
  UPDATE municipality m SET
    source_hash = c.source_hash, level = c.level, country = c.country, name = c.name, region_id = c.region_id,
    county_id = c.county_id, lat = c.lat, lon = c.lon, altitude = c.altitude, coast_distance = c.coast_distance,
    border_distance = c.border_distance, dataset_id = c.dataset_id,
    population = CASE WHEN ${KEEPS_POPULATION} THEN m.population ELSE c.population END,
    population_of = CASE WHEN ${KEEPS_POPULATION} THEN m.population_of ELSE c.population_of END,
    population_date = CASE WHEN ${KEEPS_POPULATION} THEN m.population_date ELSE c.population_date END
  FROM changed_municipality c WHERE m.id = c.id`
/** What the register has itself stands behind what a list has brought; its own official population takes the place of that. */
const UPDATE_OWN_FACTS = `
  UPDATE imported_fact f SET own_population = c.population, own_population_of = c.population_of, own_population_date = c.population_date,
    population_dataset_id = CASE WHEN c.population_of = 'municipality' THEN NULL ELSE f.population_dataset_id END
  FROM changed_municipality c WHERE f.municipality_id = c.id`
