import type { EntityManager } from 'typeorm'
import { addToOutbox, addToOutboxSql, announceOutbox } from '../mark-changed.ts'
import { idRow, query } from '../query.ts'
import { differenceSql, findingSql, writePlan, type KindWriter, type WrittenRun } from './kind-writer.ts'

/** What the register has of the fields that an official list brings, as one object, over `m` and its `imported_fact AS f`; codes by their scheme. */
const PRESENT = `jsonb_build_object(
  'population', m.population, 'populationOf', m.population_of, 'populationDate', m.population_date, 'area', m.area,
  'populationDataset', f.population_dataset_id, 'areaDataset', f.area_dataset_id,
  'codes', (SELECT coalesce(jsonb_object_agg(scheme, code), '{}') FROM official_code o WHERE o.municipality_id = m.id))`

/** The same object once a row was written: `before` with what `record` says. Codes that the register has stay. */
const WRITTEN = `before || jsonb_build_object('codes', coalesce(record->'codes', '{}') || (before->'codes'))
  || CASE WHEN record ? 'population' THEN jsonb_build_object('population', (record->>'population')::integer,
    'populationOf', 'municipality', 'populationDate', (record->>'populationDate')::date, 'populationDataset', $2::text) ELSE '{}' END
  || CASE WHEN record ? 'area' THEN jsonb_build_object('area', (record->>'area')::double precision, 'areaDataset', $2::text) ELSE '{}' END`

/** Who a new municipality is in the register: its dataset, and its code or else its name. */
const SOURCE_KEY = `'import/' || $2 || '/' || (r.record->>'country') || '/' || coalesce(
  (SELECT min(scheme || ' ' || code) FROM jsonb_each_text(r.record->'codes') AS c (scheme, code)), r.record->>'name')`

/**
 * Populations, areas and official codes onto the register. Of several rows for one municipality the one that is it by
 * code or name counts; where two are alike none does, since nobody knows which. A code that the register has already
 * is never replaced. Rows without a municipality are offered as new ones.
 */
export const municipalities: KindWriter = {
  touched: `SELECT DISTINCT (record->>'id')::integer FROM import_row WHERE run_id = $1 AND record->>'id' IS NOT NULL`,

  async plan(manager, run) {
    await manager.query(writePlan(`
      WITH given AS (
        SELECT line, record, id, strength,
          rank() OVER same AS place, count(*) OVER (PARTITION BY id, strength) AS alike,
          first_value(line) OVER same AS best_line
        FROM (
          SELECT line, record, (record->>'id')::integer AS id, (record->>'strength')::integer AS strength
          FROM import_row WHERE run_id = $1 AND record->>'id' IS NOT NULL
        ) AS matched
        WINDOW same AS (PARTITION BY id ORDER BY strength DESC)
      ), compared AS MATERIALIZED (
        SELECT g.line, g.place, g.alike, g.best_line, g.strength, m.id IS NULL AS is_gone, m.name, k.kept,
          nullif(coalesce(${differenceSql({
            population: `CASE WHEN m.population_of = 'municipality' THEN to_jsonb(m.population) ELSE to_jsonb(m.population || ' (seat)') END`,
            populationDate: 'to_jsonb(m.population_date)',
            area: 'to_jsonb(m.area)',
          })}, '{}') || coalesce(k.added, '{}'), '{}') AS difference
        FROM given g
        LEFT JOIN municipality m ON m.id = g.id
        LEFT JOIN (
          SELECT municipality_id, jsonb_object_agg(scheme, code) AS codes FROM official_code GROUP BY municipality_id
        ) AS o ON o.municipality_id = g.id
        LEFT JOIN LATERAL (
          SELECT jsonb_object_agg(c.scheme, jsonb_build_array(NULL, c.code)) FILTER (WHERE o.codes->>c.scheme IS NULL) AS added,
            string_agg(upper(c.scheme) || ' ' || (o.codes->>c.scheme), ', ') FILTER (WHERE o.codes->>c.scheme <> c.code) AS kept
          FROM jsonb_each_text(g.record->'codes') AS c (scheme, code)
        ) AS k ON true
      )
      SELECT line,
        CASE WHEN is_gone THEN 'rejected' WHEN place > 1 THEN 'offered' WHEN alike > 1 OR (kept IS NOT NULL AND strength = 0) THEN 'rejected'
          WHEN difference IS NULL THEN 'left' ELSE 'changed' END AS outcome,
        CASE WHEN is_gone THEN ${findingSql('municipality_gone', {})}
          WHEN place > 1 THEN ${findingSql('other_line_is_it', { line: 'best_line', name: 'name' })}
          WHEN alike > 1 THEN ${findingSql('lines_alike', { line: 'best_line', name: 'name' })}
          WHEN kept IS NOT NULL AND strength = 0 THEN ${findingSql('named_like', { name: 'name', codes: 'kept' })}
          WHEN kept IS NOT NULL THEN ${findingSql('code_kept', { codes: 'kept' })}
          WHEN difference IS NULL THEN ${findingSql('stands_here', {})} END AS reason,
        CASE WHEN place = 1 AND alike = 1 AND (kept IS NULL OR strength > 0) THEN difference END AS difference
      FROM compared`), [run.id])
    await planNew(manager, run)
  },

  async apply(manager, run) {
    await manager.query(`
      WITH old AS MATERIALIZED (
        SELECT m.id, r.record, ${PRESENT} AS before FROM import_row r JOIN municipality m ON m.id = (r.record->>'id')::integer
        LEFT JOIN imported_fact f ON f.municipality_id = m.id
        WHERE r.run_id = $1 AND r.outcome = 'changed'
      ), changed AS (
        UPDATE municipality AS m SET version = m.version + 1,
          population = coalesce((record->>'population')::integer, m.population),
          population_of = CASE WHEN record ? 'population' THEN 'municipality' ELSE m.population_of END,
          population_date = CASE WHEN record ? 'population' THEN (record->>'populationDate')::date ELSE m.population_date END,
          area = coalesce((record->>'area')::double precision, m.area)
        FROM old WHERE m.id = old.id RETURNING m.id, m.version
      ), due AS (${addToOutboxSql('changed', 1)}), coded AS (
        INSERT INTO official_code (municipality_id, scheme, code, dataset_id)
        SELECT id, scheme, code, $2 FROM old, jsonb_each_text(record->'codes') AS c (scheme, code) ORDER BY id, scheme
        ON CONFLICT (municipality_id, scheme) DO NOTHING
      ), sourced AS (
        INSERT INTO imported_fact AS f (municipality_id, population_dataset_id, own_population, own_population_of, own_population_date,
          area_dataset_id, own_area)
        SELECT id, CASE WHEN record ? 'population' THEN $2 END, (before->>'population')::integer, before->>'populationOf',
          (before->>'populationDate')::date, CASE WHEN record ? 'area' THEN $2 END, (before->>'area')::double precision
        FROM old WHERE record ?| ARRAY['population', 'area']
        ON CONFLICT (municipality_id) DO UPDATE SET
          population_dataset_id = coalesce(excluded.population_dataset_id, f.population_dataset_id),
          own_population = CASE WHEN f.population_dataset_id IS NULL THEN excluded.own_population ELSE f.own_population END,
          own_population_of = CASE WHEN f.population_dataset_id IS NULL THEN excluded.own_population_of ELSE f.own_population_of END,
          own_population_date = CASE WHEN f.population_dataset_id IS NULL THEN excluded.own_population_date ELSE f.own_population_date END,
          area_dataset_id = coalesce(excluded.area_dataset_id, f.area_dataset_id),
          own_area = CASE WHEN f.area_dataset_id IS NULL THEN excluded.own_area ELSE f.own_area END
      )
      INSERT INTO import_change (run_id, municipality_id, subject, before, after)
      SELECT $1, id, jsonb_build_object('municipality', id), before, ${WRITTEN} FROM old ORDER BY id`, [run.id, run.datasetId])
    if (run.createNew) await insertNew(manager, run)
    await announceOutbox(manager)
  },
}

async function planNew(manager: EntityManager, { id, datasetId, createNew }: WrittenRun): Promise<void> {
  await manager.query(writePlan(`
    WITH given AS (
      SELECT line, ${SOURCE_KEY} AS source_key, r.record->'location' IS NOT NULL AS has_location
      FROM import_row r WHERE run_id = $1 AND record IS NOT NULL AND record->>'id' IS NULL
    ), keyed AS (
      SELECT *, min(line) OVER (PARTITION BY source_key) AS first_line FROM given
    ), compared AS (
      SELECT g.*, m.id IS NOT NULL AS is_here, e.municipality_id IS NOT NULL AS is_erased
      FROM keyed g LEFT JOIN municipality m USING (source_key) LEFT JOIN erasure e USING (source_key)
    )
    SELECT line,
      CASE WHEN line <> first_line OR is_here THEN 'left' WHEN is_erased THEN 'rejected'
        WHEN $3 AND has_location THEN 'created' ELSE 'offered' END AS outcome,
      CASE WHEN line <> first_line THEN ${findingSql('same_in_line', { line: 'first_line' })}
        WHEN is_here THEN ${findingSql('added_before', {})}
        WHEN is_erased THEN ${findingSql('erased_before', {})}
        WHEN NOT has_location THEN ${findingSql('new_without_place', {})}
        WHEN NOT $3 THEN ${findingSql('new_not_asked_for', {})} END AS reason,
      NULL::jsonb AS difference
    FROM compared`), [id, datasetId, createNew])
}

/** New municipalities have one place, their seat, and no county or region: no list says which. */
async function insertNew(manager: EntityManager, { id, datasetId }: WrittenRun): Promise<void> {
  await manager.query(`
    WITH given AS (
      SELECT r.line, r.record, ${SOURCE_KEY} AS source_key FROM import_row r WHERE r.run_id = $1 AND r.outcome = 'created'
    ), made AS (
      INSERT INTO municipality (source_key, source_hash, level, country, name, lat, lon, population, population_of,
        population_date, area, dataset_id)
      SELECT source_key, '', 'municipality', record->>'country', record->>'name', (record->'location'->>'lat')::double precision,
        (record->'location'->>'lon')::double precision, (record->>'population')::integer, 'municipality',
        (record->>'populationDate')::date, (record->>'area')::double precision, $2
      FROM given ORDER BY line RETURNING id, source_key, name, lat, lon
    ), seats AS (
      INSERT INTO place (municipality_id, name, lat, lon, is_seat) SELECT id, name, lat, lon, true FROM made ORDER BY id
    ), named AS (
      INSERT INTO municipality_name (municipality_id, text, kind) SELECT id, name, 'own' FROM made ORDER BY id
    ), coded AS (
      INSERT INTO official_code (municipality_id, scheme, code)
      SELECT made.id, scheme, code FROM made JOIN given USING (source_key), jsonb_each_text(record->'codes') AS c (scheme, code)
    )
    INSERT INTO import_change (run_id, municipality_id, subject, after)
    SELECT $1, id, jsonb_build_object('newMunicipality', id), '{"version": 1}' FROM made ORDER BY id`, [id, datasetId])
  const added = await query(manager, idRow, `
    SELECT municipality_id AS id FROM import_change WHERE run_id = $1 AND subject ? 'newMunicipality'`, [id])
  await addToOutbox(manager, added.map((row) => ({ id: row.id, version: 1 })), 1)
}
