import { NO_WANTS } from '../../domain/profile.ts'
import { differenceSql, findingSql, writePlan, type KindWriter } from './kind-writer.ts'
import { markWritten } from './run-state.ts'

/** The working languages of municipality `id`, as one list in the order of their codes. */
const languagesOf = (id: string) => `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('language', language, 'level', level) ORDER BY language), '[]')
  FROM working_language WHERE municipality_id = ${id})`

/** All that an import of profiles writes of a row of `profile AS f`, as one object. */
export const profileState = (id: string): string => `(
  SELECT jsonb_build_object('wants', f.wants, 'availability', f.availability, 'description', f.description,
    'request', f.request, 'languages', ${languagesOf(id)})
  FROM profile f WHERE f.municipality_id = ${id})`

const NONE = `'${JSON.stringify(NO_WANTS)}'::jsonb`

/** What municipalities say of themselves, sent in by others for them. Interests are added to those that are known. */
export const profiles: KindWriter = {
  touched: `SELECT DISTINCT (record->>'id')::integer FROM import_row WHERE run_id = $1 AND record IS NOT NULL`,

  async plan(manager, { id, datasetId }) {
    await manager.query(writePlan(`
      WITH given AS (
        SELECT line, (record->>'id')::integer AS id, min(line) OVER (PARTITION BY record->'id') AS first_line,
          CASE WHEN record ? 'wants' THEN record || jsonb_build_object('wants',
            coalesce((SELECT wants FROM profile WHERE municipality_id = (record->>'id')::integer), ${NONE}) || (record->'wants'))
            ELSE record END AS record
        FROM import_row WHERE run_id = $1 AND record IS NOT NULL
      ), compared AS MATERIALIZED (
        SELECT g.line, g.first_line, m.id IS NULL AS is_gone,
          nullif(coalesce(${differenceSql({
            description: `to_jsonb(coalesce(f.description, ''))`, request: `to_jsonb(coalesce(f.request, ''))`,
            availability: `to_jsonb(coalesce(f.availability, 'unknown'))`, languages: languagesOf('g.id'),
            wants: `coalesce(f.wants, ${NONE})`,
          })}, '{}') || coalesce(n.added, '{}'), '{}') AS difference
        FROM given g
        LEFT JOIN municipality m ON m.id = g.id
        LEFT JOIN profile f ON f.municipality_id = g.id
        LEFT JOIN LATERAL (
          SELECT jsonb_build_object('interests', jsonb_build_array(NULL, jsonb_agg(i))) AS added
          FROM jsonb_array_elements(g.record->'interests') AS i
          WHERE NOT EXISTS (
            SELECT FROM interest WHERE (municipality_id, topic, role, dataset_id) = (g.id, i->>'topic', i->>'role', $2))
          HAVING count(*) > 0
        ) AS n ON true
      )
      SELECT line,
        CASE WHEN is_gone THEN 'rejected' WHEN line <> first_line OR difference IS NULL THEN 'left' ELSE 'changed' END AS outcome,
        CASE WHEN is_gone THEN ${findingSql('municipality_gone', {})}
          WHEN line <> first_line THEN ${findingSql('same_municipality_in_line', { line: 'first_line' })}
          WHEN difference IS NULL THEN ${findingSql('stands_here', {})} END AS reason,
        CASE WHEN line = first_line THEN difference END AS difference
      FROM compared`), [id, datasetId])
  },

  async apply(manager, { id, datasetId }) {
    await manager.query(`
      INSERT INTO import_change (run_id, municipality_id, subject, before)
      SELECT $1, m.id, jsonb_build_object('profile', m.id), ${profileState('m.id')}
      FROM import_row r JOIN municipality m ON m.id = (r.record->>'id')::integer
      WHERE r.run_id = $1 AND r.outcome = 'changed' AND r.difference - 'interests' <> '{}' ORDER BY m.id`, [id])
    await manager.query(`
      INSERT INTO profile AS f (municipality_id, wants, availability, description, request)
      SELECT (record->>'id')::integer, ${NONE} || coalesce(record->'wants', '{}'), coalesce(record->>'availability', 'unknown'),
        coalesce(record->>'description', ''), coalesce(record->>'request', '')
      FROM import_row WHERE run_id = $1 AND outcome = 'changed' AND difference - 'interests' <> '{}'
      ON CONFLICT (municipality_id) DO NOTHING`, [id])
    await manager.query(`
      UPDATE profile AS f SET updated_at = now(),
        wants = f.wants || coalesce(record->'wants', '{}'), availability = coalesce(record->>'availability', f.availability),
        description = coalesce(record->>'description', f.description), request = coalesce(record->>'request', f.request)
      FROM import_row r
      WHERE r.run_id = $1 AND r.outcome = 'changed' AND r.difference - 'interests' <> '{}'
        AND f.municipality_id = (record->>'id')::integer`, [id])
    await manager.query(`
      DELETE FROM working_language WHERE municipality_id IN (
        SELECT (record->>'id')::integer FROM import_row WHERE run_id = $1 AND outcome = 'changed' AND difference ? 'languages')`, [id])
    await manager.query(`
      INSERT INTO working_language (municipality_id, language, level)
      SELECT (record->>'id')::integer, l->>'language', l->>'level'
      FROM import_row, jsonb_array_elements(record->'languages') AS l
      WHERE run_id = $1 AND outcome = 'changed' AND difference ? 'languages'`, [id])
    await manager.query(`
      WITH made AS (
        INSERT INTO interest (municipality_id, topic, role, dataset_id)
        SELECT DISTINCT (record->>'id')::integer, i->>'topic', i->>'role', $2
        FROM import_row, jsonb_array_elements(record->'interests') AS i
        WHERE run_id = $1 AND outcome = 'changed'
        ON CONFLICT DO NOTHING RETURNING *
      )
      INSERT INTO import_change (run_id, municipality_id, subject)
      SELECT $1, municipality_id, jsonb_build_object('interest', topic, 'role', role, 'dataset', dataset_id) FROM made`, [id, datasetId])
    await manager.query(`
      UPDATE import_change AS c SET after = ${profileState('c.municipality_id')}
      WHERE c.run_id = $1 AND c.subject ? 'profile'`, [id])
    await markWritten(manager, id)
  },
}
