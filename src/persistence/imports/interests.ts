import { findingSql, writePlan, type KindWriter } from './kind-writer.ts'
import { markWritten } from './run-state.ts'

/** Interests that others know of. The word of a municipality that has described itself goes before them. */
export const interests: KindWriter = {
  touched: `SELECT DISTINCT (record->>'id')::integer FROM import_row WHERE run_id = $1 AND record IS NOT NULL`,

  async plan(manager, { id, datasetId }) {
    await manager.query(writePlan(`
      WITH given AS (
        SELECT line, (record->>'id')::integer AS id, record->>'topic' AS topic, record->>'role' AS role,
          min(line) OVER (PARTITION BY record->'id', record->'topic', record->'role') AS first_line
        FROM import_row WHERE run_id = $1 AND record IS NOT NULL
      ), compared AS (
        SELECT g.line, g.first_line, m.id IS NULL AS is_gone, f.municipality_id IS NOT NULL AS has_profile,
          i.municipality_id IS NOT NULL AS is_here
        FROM given g
        LEFT JOIN municipality m ON m.id = g.id
        LEFT JOIN profile f ON f.municipality_id = g.id
        LEFT JOIN interest i ON (i.municipality_id, i.topic, i.role, i.dataset_id) = (g.id, g.topic, g.role, $2)
      )
      SELECT line,
        CASE WHEN is_gone THEN 'rejected' WHEN line <> first_line OR is_here OR has_profile THEN 'left' ELSE 'created' END
          AS outcome,
        CASE WHEN is_gone THEN ${findingSql('municipality_gone', {})}
          WHEN line <> first_line THEN ${findingSql('same_in_line', { line: 'first_line' })}
          WHEN is_here THEN ${findingSql('stands_here', {})}
          WHEN has_profile THEN ${findingSql('described_itself', {})} END AS reason,
        NULL::jsonb AS difference
      FROM compared`), [id, datasetId])
  },

  async apply(manager, { id, datasetId }) {
    await manager.query(`
      WITH made AS (
        INSERT INTO interest (municipality_id, topic, role, dataset_id)
        SELECT (record->>'id')::integer, record->>'topic', record->>'role', $2
        FROM import_row WHERE run_id = $1 AND outcome = 'created' ORDER BY line
        RETURNING *
      )
      INSERT INTO import_change (run_id, municipality_id, subject, after)
      SELECT $1, municipality_id, jsonb_build_object('interest', topic, 'role', role, 'dataset', dataset_id), '{}' FROM made`,
      [id, datasetId])
    await markWritten(manager, id)
  },
}
