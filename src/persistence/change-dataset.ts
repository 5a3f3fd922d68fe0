import type { EntityManager } from 'typeorm'
import { DECLARED_DATASET, gives, type Dataset, type KeptDataset } from '../domain/dataset.ts'
import { VersionMismatch } from '../shared/errors.ts'
import type { DatasetChanged } from '../use-cases/ports/dataset-store.ts'
import { DatasetEntity } from './entities/dataset.ts'
import { markSelected } from './mark-changed.ts'

/** See `DatasetStore.change`; part of the caller's transaction. */
export async function changeDataset(
  manager: EntityManager, id: string, decide: (present: KeptDataset | null) => Dataset, expectedRevision: number | null,
): Promise<DatasetChanged> {
  const present = await manager.findOne(DatasetEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  const revision = present?.revision ?? 0
  if (expectedRevision !== null && expectedRevision !== revision) {
    throw new VersionMismatch(`Dataset ${id} is at version ${revision}, not ${expectedRevision}.`)
  }
  const decided = decide(present === null ? null : { ...present })
  const dataset: KeptDataset = { ...decided, id, consentRequired: decided.consentRequired ?? false, revision: revision + 1 }
  if (present === null) await manager.insert(DatasetEntity, { ...dataset })
  else await manager.update(DatasetEntity, { id }, { ...dataset })
  if (present === null || gives(present, 'find') === gives(dataset, 'find')) return { dataset, isNew: present === null, touched: 0 }
  // What must no longer be found goes before everything else; what may be found from now on can wait its turn.
  const touched = await markSelected(manager, dependents(id), gives(dataset, 'find') ? 1 : 0)
  return { dataset, isNew: false, touched }
}

/**
 * The municipalities whose search documents say something that comes from a dataset: its own, the members of its
 * counties and regions, the partners of its municipalities, the ends of its links, the bearers of its interests,
 * populations, areas and codes, and for what is declared all that have a profile.
 */
function dependents(id: string): { readonly selected: string; readonly values: readonly unknown[] } {
  const declared = id !== DECLARED_DATASET ? '' : `
    UNION SELECT municipality_id FROM profile
    UNION SELECT municipality_id FROM working_language
    UNION SELECT municipality_id FROM municipality_trait WHERE origin <> 'derived'`
  const selected = `
    WITH own AS MATERIALIZED (SELECT id FROM municipality WHERE dataset_id = $1)
    SELECT id FROM own
    UNION SELECT m.id FROM municipality m JOIN own ON own.id = m.region_id
    UNION SELECT m.id FROM municipality m JOIN own ON own.id = m.county_id
    UNION SELECT p.b_id FROM partnership p JOIN own ON own.id = p.a_id
    UNION SELECT p.a_id FROM partnership p JOIN own ON own.id = p.b_id
    UNION SELECT a_id FROM partnership WHERE dataset_id = $1
    UNION SELECT b_id FROM partnership WHERE dataset_id = $1
    UNION SELECT municipality_id FROM imported_fact WHERE population_dataset_id = $1 OR area_dataset_id = $1
    UNION SELECT municipality_id FROM official_code WHERE dataset_id = $1
    UNION SELECT municipality_id FROM interest WHERE dataset_id = $1 ${declared}`
  return { selected, values: [id] }
}
