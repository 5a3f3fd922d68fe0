import { differenceSql, findingSql, writePlan, type KindWriter } from './kind-writer.ts'
import { markWritten } from './run-state.ts'

const FIELDS = ['form', 'status', 'since', 'until', 'areas', 'events', 'note', 'source'] as const

const fieldsOf = (alias: string) =>
  `jsonb_build_object(${FIELDS.map((field) => `'${field}', ${alias}.${field}`).join(', ')}, 'version', ${alias}.version)`

const givenList = (field: 'areas' | 'events', otherwise: string) => `CASE WHEN r.record ? '${field}'
    THEN ARRAY(SELECT jsonb_array_elements_text(r.record->'${field}')) ELSE ${otherwise} END`

/** SQL of a value as the row gives it, or else as it is here or usual. */
const given = {
  form: (otherwise: string) => `coalesce(r.record->>'form', ${otherwise})`,
  status: (otherwise: string) => `coalesce(r.record->>'status', ${otherwise})`,
  since: (otherwise: string) => `coalesce((r.record->>'since')::integer, ${otherwise})`,
  until: (otherwise: string) => `coalesce((r.record->>'until')::integer, ${otherwise})`,
  areas: (otherwise: string) => givenList('areas', otherwise),
  events: (otherwise: string) => givenList('events', otherwise),
  note: (otherwise: string) => `coalesce(r.record->>'note', ${otherwise})`,
  source: (otherwise: string) => `coalesce(r.record->>'source', ${otherwise})`,
}

/**
 * Links. What another dataset records, and what was edited here since it was imported, goes before the file. A
 * partnership was edited when its version is not the one that the last import, or the last undoing, left it at.
 */
export const partnerships: KindWriter = {
  touched: `
    SELECT (record->>'aId')::integer FROM import_row WHERE run_id = $1 AND record IS NOT NULL
    UNION SELECT (record->>'bId')::integer FROM import_row WHERE run_id = $1 AND record IS NOT NULL`,

  async plan(manager, { id, datasetId }) {
    await manager.query(writePlan(`
      WITH given AS (
        SELECT line, record, (record->>'aId')::integer AS a_id, (record->>'bId')::integer AS b_id,
          min(line) OVER (PARTITION BY record->'aId', record->'bId') AS first_line
        FROM import_row WHERE run_id = $1 AND record IS NOT NULL
      ), compared AS MATERIALIZED (
        SELECT g.line, g.first_line, p.id, p.dataset_id, d.title AS dataset_title, a.id IS NULL OR b.id IS NULL AS is_gone,
          coalesce((g.record->>'until')::integer, p.until) < coalesce((g.record->>'since')::integer, p.since) AS is_reversed,
          p.version > coalesce((
            SELECT max(greatest((c.after->>'version')::integer, (c.before->>'restored')::integer))
            FROM import_change c WHERE c.subject = jsonb_build_object('partnership', p.id)), 1) AS is_edited,
          CASE WHEN p.id IS NOT NULL THEN
            ${differenceSql(Object.fromEntries(FIELDS.map((field) => [field, `to_jsonb(p.${field})`])))} END AS difference
        FROM given g
        LEFT JOIN municipality a ON a.id = g.a_id
        LEFT JOIN municipality b ON b.id = g.b_id
        LEFT JOIN partnership p ON p.a_id = g.a_id AND p.b_id = g.b_id
        LEFT JOIN dataset d ON d.id = p.dataset_id
      )
      SELECT line,
        CASE WHEN is_gone OR (is_reversed AND line = first_line) THEN 'rejected'
          WHEN line <> first_line THEN 'left'
          WHEN id IS NULL THEN 'created'
          WHEN dataset_id <> $2 OR difference IS NULL OR is_edited THEN 'left'
          ELSE 'changed' END AS outcome,
        CASE WHEN is_gone THEN ${findingSql('end_gone', {})}
          WHEN line <> first_line THEN ${findingSql('same_pair_in_line', { line: 'first_line' })}
          WHEN is_reversed THEN ${findingSql('years_reversed', {})}
          WHEN dataset_id <> $2 THEN ${findingSql('recorded_by_other', { dataset: 'dataset_title' })}
          WHEN id IS NOT NULL AND difference IS NULL THEN ${findingSql('stands_here', {})}
          WHEN is_edited THEN ${findingSql('edited_here', {})} END AS reason,
        CASE WHEN id IS NOT NULL AND line = first_line AND dataset_id = $2 THEN difference END AS difference
      FROM compared`), [id, datasetId])
  },

  async apply(manager, { id, datasetId }) {
    await manager.query(`
      WITH made AS (
        INSERT INTO partnership (a_id, b_id, form, status, since, until, areas, events, note, source, dataset_id)
        SELECT (r.record->>'aId')::integer, (r.record->>'bId')::integer, ${given.form(`'partnership'`)},
          ${given.status(`CASE WHEN r.record ? 'until' THEN 'ended' ELSE 'active' END`)}, ${given.since('NULL')},
          ${given.until('NULL')}, ${given.areas(`'{}'`)}, ${given.events(`'{}'`)}, ${given.note(`''`)}, ${given.source('d.title')}, $2
        FROM import_row r JOIN dataset d ON d.id = $2
        WHERE r.run_id = $1 AND r.outcome = 'created' ORDER BY r.line
        RETURNING *
      )
      INSERT INTO import_change (run_id, municipality_id, subject, after)
      SELECT $1, a_id, jsonb_build_object('partnership', id), ${fieldsOf('made')} || jsonb_build_object('partner', b_id) FROM made`,
      [id, datasetId])
    await manager.query(`
      WITH old AS (
        SELECT p.*, r.record FROM import_row r
        JOIN partnership p ON p.a_id = (r.record->>'aId')::integer AND p.b_id = (r.record->>'bId')::integer
        WHERE r.run_id = $1 AND r.outcome = 'changed'
      ), changed AS (
        UPDATE partnership AS p SET version = p.version + 1,
          ${FIELDS.map((field) => `${field} = ${given[field](`p.${field}`)}`).join(', ')}
        FROM old r WHERE p.id = r.id RETURNING p.*
      )
      INSERT INTO import_change (run_id, municipality_id, subject, before, after)
      SELECT $1, c.a_id, jsonb_build_object('partnership', c.id), ${fieldsOf('old')},
        ${fieldsOf('c')} || jsonb_build_object('partner', c.b_id)
      FROM changed c JOIN old ON old.id = c.id`, [id])
    await markWritten(manager, id)
  },
}
