import type { EntityManager } from 'typeorm'
import type { Dataset } from '../domain/dataset.ts'
import { DatasetEntity } from './entities/dataset.ts'

/**
 * Adds datasets; of those that are here updates what they say of themselves, never the rights, which an operator may
 * have changed.
 */
export async function saveDatasets(manager: EntityManager, datasets: readonly Dataset[]): Promise<void> {
  await manager.createQueryBuilder().insert().into(DatasetEntity).values([...datasets])
    .orUpdate(['title', 'publisher', 'address', 'version', 'date', 'licence', 'attribution', 'is_sample'], ['id'])
    .execute()
}
