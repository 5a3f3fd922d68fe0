import type { EntityManager } from 'typeorm'
import { z } from 'zod'
import { addToOutbox, lockMunicipalities, markChanged, type Priority } from './mark-changed.ts'
import { idRow, query } from './query.ts'

/**
 * Erases municipalities with everything they own, as part of the caller's transaction. What stays is the version at
 * which each went, so that no older copy can bring it back. Those whose documents spoke of them (partners, and the
 * members of an erased county or region) become due as well. Unknown ids are left out; returns those erased.
 */
export async function eraseMunicipalities(
  manager: EntityManager,
  ids: readonly number[],
  priority: Priority,
): Promise<number[]> {
  // Locked first: from here on nobody can add a partner to them that we would not see.
  await lockMunicipalities(manager, ids)
  const related = await query(manager, idRow, `
    SELECT DISTINCT id FROM (
      SELECT CASE WHEN a_id = ANY($1) THEN b_id ELSE a_id END AS id FROM partnership WHERE a_id = ANY($1) OR b_id = ANY($1)
      UNION ALL SELECT id FROM municipality WHERE region_id = ANY($1) OR county_id = ANY($1)
    ) AS touched WHERE id <> ALL($1::integer[])`, [ids])
  const others = related.map(({ id }) => id)
  const erased = await query(manager, z.object({ id: z.int(), version: z.int() }), `
    INSERT INTO erasure AS e (municipality_id, version, source_key)
    SELECT id, version + 1, source_key FROM municipality WHERE id = ANY($1::integer[])
    ON CONFLICT (municipality_id) DO UPDATE SET version = greatest(e.version, excluded.version), erased_at = now()
    RETURNING municipality_id AS id, version`, [ids])
  await manager.query('DELETE FROM municipality WHERE id = ANY($1::integer[])', [ids])
  await markChanged(manager, others, priority)
  await addToOutbox(manager, erased, priority)
  return erased.map(({ id }) => id).sort((first, second) => first - second)
}
