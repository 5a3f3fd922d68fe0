import type { EntityManager } from 'typeorm'
import { ImportRunEntity } from '../entities/import-run.ts'
import { DatasetEntity } from '../entities/dataset.ts'

/** Makes the dataset of a run where it is not here, as part of the caller's transaction. One that is here stays as it is. */
export async function settleDataset(manager: EntityManager, runId: number): Promise<void> {
  const { dataset } = await manager.findOneByOrFail(ImportRunEntity, { id: runId })
  if (await manager.existsBy(DatasetEntity, { id: dataset.id })) return
  await manager.insert(DatasetEntity, { ...dataset })
  await manager.update(ImportRunEntity, { id: runId }, { madeDataset: true })
}

/** Takes the dataset that an undone run had made away again, unless something else belongs to it by now. */
export async function unmakeDataset(manager: EntityManager, runId: number): Promise<void> {
  const { dataset, madeDataset } = await manager.findOneByOrFail(ImportRunEntity, { id: runId })
  if (!madeDataset) return
  await manager.query(`
    DELETE FROM dataset d WHERE id = $1
      AND NOT EXISTS (SELECT FROM municipality WHERE dataset_id = d.id)
      AND NOT EXISTS (SELECT FROM partnership WHERE dataset_id = d.id)
      AND NOT EXISTS (SELECT FROM interest WHERE dataset_id = d.id)
      AND NOT EXISTS (SELECT FROM official_code WHERE dataset_id = d.id)
      AND NOT EXISTS (SELECT FROM imported_fact WHERE population_dataset_id = d.id OR area_dataset_id = d.id)`, [dataset.id])
}
