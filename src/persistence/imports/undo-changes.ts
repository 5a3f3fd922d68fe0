import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { finding, type RowFinding } from '../../domain/row-finding.ts'
import { eraseMunicipalities } from '../erase.ts'
import { idRow, query } from '../query.ts'
import { findingSql } from './kind-writer.ts'
import { profileState } from './profiles.ts'

/**
 * Takes back what a run changed, as part of the caller's transaction, and returns the municipalities that are to be
 * marked as changed. What is no longer as the run left it stays, with the reason in `import_change`.
 * The municipalities must be locked.
 */
export async function undoChanges(manager: EntityManager, runId: number): Promise<number[]> {
  const touched = [
    ...await undoPartnerships(manager, runId),
    ...await undoInterests(manager, runId),
    ...await undoProfiles(manager, runId),
    ...await undoMunicipalities(manager, runId),
    ...await undoNewMunicipalities(manager, runId),
  ]
  return [...new Set(touched)]
}

const pairRow = z.object({ a: z.int(), b: z.int() })

async function undoPartnerships(manager: EntityManager, runId: number): Promise<number[]> {
  await leave(manager, runId, `c.subject ? 'partnership' AND NOT EXISTS (
    SELECT FROM partnership p WHERE p.id = (c.subject->>'partnership')::integer AND p.version = (c.after->>'version')::integer)`,
    finding('partnership_changed', {}))
  const removed = await query(manager, pairRow, `
    DELETE FROM partnership p USING import_change c
    WHERE c.run_id = $1 AND c.left_because IS NULL AND c.before IS NULL AND p.id = (c.subject->>'partnership')::integer
    RETURNING p.a_id AS a, p.b_id AS b`, [runId])
  const restored = await query(manager, pairRow, `
    UPDATE partnership AS p SET version = p.version + 1, form = before->>'form', status = before->>'status',
      since = (before->>'since')::integer, until = (before->>'until')::integer,
      areas = ARRAY(SELECT jsonb_array_elements_text(before->'areas')),
      -- A run of before there were events says nothing of them.
      events = CASE WHEN before ? 'events' THEN ARRAY(SELECT jsonb_array_elements_text(before->'events')) ELSE p.events END,
      note = before->>'note', source = before->>'source'
    FROM import_change c
    WHERE c.run_id = $1 AND c.left_because IS NULL AND c.before IS NOT NULL AND p.id = (c.subject->>'partnership')::integer
    RETURNING p.a_id AS a, p.b_id AS b`, [runId])
  // The version that undoing leaves it at: no edit by a person, should the same list come again.
  await manager.query(`
    UPDATE import_change AS c SET before = c.before || jsonb_build_object('restored', p.version)
    FROM partnership p
    WHERE c.run_id = $1 AND c.left_because IS NULL AND c.before IS NOT NULL AND p.id = (c.subject->>'partnership')::integer`, [runId])
  return [...removed, ...restored].flatMap(({ a, b }) => [a, b])
}

async function undoInterests(manager: EntityManager, runId: number): Promise<number[]> {
  const isIt = `(i.municipality_id, i.topic, i.role, i.dataset_id)
    = (c.municipality_id, c.subject->>'interest', c.subject->>'role', c.subject->>'dataset')`
  await leave(manager, runId, `c.subject ? 'interest' AND NOT EXISTS (SELECT FROM interest i WHERE ${isIt})`,
    finding('interest_gone', {}))
  return ids(await query(manager, idRow, `
    DELETE FROM interest i USING import_change c WHERE c.run_id = $1 AND c.left_because IS NULL AND ${isIt}
    RETURNING i.municipality_id AS id`, [runId]))
}

async function undoProfiles(manager: EntityManager, runId: number): Promise<number[]> {
  await leave(manager, runId, `c.subject ? 'profile' AND c.after IS DISTINCT FROM ${profileState('c.municipality_id')}`,
    finding('profile_changed', {}))
  const mine = `c.run_id = $1 AND c.left_because IS NULL AND c.subject ? 'profile'`
  await manager.query(`
    DELETE FROM working_language l USING import_change c WHERE ${mine} AND l.municipality_id = c.municipality_id`, [runId])
  await manager.query(`
    INSERT INTO working_language (municipality_id, language, level)
    SELECT c.municipality_id, l->>'language', l->>'level'
    FROM import_change c, jsonb_array_elements(c.before->'languages') AS l WHERE ${mine}`, [runId])
  await manager.query(`
    DELETE FROM profile f USING import_change c WHERE ${mine} AND c.before IS NULL AND f.municipality_id = c.municipality_id`, [runId])
  await manager.query(`
    UPDATE profile AS f SET updated_at = now(), wants = before->'wants', availability = before->>'availability',
      description = before->>'description', request = before->>'request'
    FROM import_change c WHERE ${mine} AND c.before IS NOT NULL AND f.municipality_id = c.municipality_id`, [runId])
  return ids(await query(manager, idRow, `SELECT c.municipality_id AS id FROM import_change c WHERE ${mine}`, [runId]))
}

/** Field by field: a population that a later list brought stays, an area that nobody touched goes back. */
async function undoMunicipalities(manager: EntityManager, runId: number): Promise<number[]> {
  const population = `(to_jsonb(m.population), to_jsonb(m.population_of), to_jsonb(m.population_date))`
  const populationIn = (state: string) => `(nullif(${state}->'population', 'null'), ${state}->'populationOf', nullif(${state}->'populationDate', 'null'))`
  const wrote = {
    population: `${populationIn('c.before')} IS DISTINCT FROM ${populationIn('c.after')}`,
    area: `c.before->'area' IS DISTINCT FROM c.after->'area'`,
    codes: `c.before->'codes' IS DISTINCT FROM c.after->'codes'`,
  }
  const stands = {
    population: `${population} IS NOT DISTINCT FROM ${populationIn('c.after')}`,
    area: `to_jsonb(m.area) IS NOT DISTINCT FROM nullif(c.after->'area', 'null')`,
    codes: `NOT EXISTS (
      SELECT FROM jsonb_each_text(c.after->'codes') AS a (scheme, code)
      LEFT JOIN official_code o ON (o.municipality_id, o.scheme, o.code) = (c.municipality_id, a.scheme, a.code)
      WHERE NOT c.before->'codes' ? a.scheme AND o.code IS NULL)`,
  }
  const fields = ['population', 'area', 'codes'] as const
  await manager.query(`
    UPDATE import_change AS c SET left_because = ${findingSql('facts_changed', { fields: 'kept.fields' })}
    FROM (
      SELECT c.id, array_remove(ARRAY[${fields.map((field) => `CASE WHEN ${wrote[field]} AND NOT (${stands[field]}) THEN '${field}' END`).join(', ')}], NULL) AS fields
      FROM import_change c JOIN municipality m ON m.id = c.municipality_id WHERE c.run_id = $1 AND c.subject ? 'municipality'
    ) AS kept WHERE kept.id = c.id AND kept.fields <> '{}'`, [runId])
  await leave(manager, runId, `c.subject ? 'municipality' AND NOT EXISTS (SELECT FROM municipality m WHERE m.id = c.municipality_id)`,
    finding('municipality_gone', {}))
  await manager.query(`
    DELETE FROM official_code o USING import_change c
    WHERE c.run_id = $1 AND c.subject ? 'municipality' AND o.municipality_id = c.municipality_id
      AND NOT c.before->'codes' ? o.scheme AND c.after->'codes'->>o.scheme = o.code`, [runId])
  const undone = `
    SELECT c.municipality_id, c.before, ${wrote.population} AND ${stands.population} AS population, ${wrote.area} AND ${stands.area} AS area
    FROM import_change c JOIN municipality m ON m.id = c.municipality_id WHERE c.run_id = $1 AND c.subject ? 'municipality'`
  // Before the columns, by which it is seen whether they stand as the run left them.
  await manager.query(`
    UPDATE imported_fact AS f SET
      population_dataset_id = CASE WHEN undo.population THEN before->>'populationDataset' ELSE f.population_dataset_id END,
      area_dataset_id = CASE WHEN undo.area THEN before->>'areaDataset' ELSE f.area_dataset_id END
    FROM (${undone}) AS undo WHERE undo.municipality_id = f.municipality_id`, [runId])
  return ids(await query(manager, idRow, `
    UPDATE municipality AS m SET
      population = CASE WHEN undo.population THEN (before->>'population')::integer ELSE m.population END,
      population_of = CASE WHEN undo.population THEN before->>'populationOf' ELSE m.population_of END,
      population_date = CASE WHEN undo.population THEN (before->>'populationDate')::date ELSE m.population_date END,
      area = CASE WHEN undo.area THEN (before->>'area')::double precision ELSE m.area END
    FROM (${undone}) AS undo WHERE undo.municipality_id = m.id RETURNING m.id`, [runId]))
}

/** A new municipality goes when nothing was done with it. It may come again with another list, so its key is forgotten. */
async function undoNewMunicipalities(manager: EntityManager, runId: number): Promise<number[]> {
  await leave(manager, runId, `c.subject ? 'newMunicipality' AND NOT EXISTS (
    SELECT FROM municipality m WHERE m.id = c.municipality_id AND m.version = 1)`, finding('municipality_changed', {}))
  const added = ids(await query(manager, idRow, `
    SELECT municipality_id AS id FROM import_change c WHERE c.run_id = $1 AND c.left_because IS NULL AND c.subject ? 'newMunicipality'`, [runId]))
  await eraseMunicipalities(manager, added, 1)
  await manager.query('UPDATE erasure SET source_key = NULL WHERE municipality_id = ANY($1::integer[])', [added])
  return []
}

async function leave(manager: EntityManager, runId: number, condition: string, reason: RowFinding): Promise<void> {
  await manager.query(`UPDATE import_change AS c SET left_because = $2::jsonb WHERE c.run_id = $1 AND ${condition}`, [runId, JSON.stringify(reason)])
}

const ids = (rows: readonly { readonly id: number }[]): number[] => rows.map(({ id }) => id)
