import type { DataSource, EntityManager } from 'typeorm'
import { z } from 'zod'
import type { Partnership } from '../domain/partnership.ts'
import { Conflict, InvalidInput, NotFound, VersionMismatch } from '../shared/errors.ts'
import { inputFault } from '../shared/field-fault.ts'
import type { NewPartnership, PartnershipChange, PartnershipStore } from '../use-cases/ports/partnership-store.ts'
import { PartnershipEntity } from './entities/partnership.ts'
import { constraintOf } from './faults.ts'
import { lockForCaller, markChanged } from './mark-changed.ts'
import { LINKS, linkPermitted } from './partnership-list/selected-links.ts'
import { idRow, query } from './query.ts'
import { permitted } from './rights-sql.ts'
import { inTransaction, reading } from './transaction.ts'

export class PostgresPartnershipStore implements PartnershipStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  async find(id: number): Promise<Partnership | null> {
    const found = await reading(this.#dataSource, (manager) => manager.findOneBy(PartnershipEntity, { id }))
    return found === null ? null : { ...found }
  }

  async create(partnership: NewPartnership): Promise<Partnership> {
    const [aId, bId] = [Math.min(partnership.aId, partnership.bId), Math.max(partnership.aId, partnership.bId)]
    if (aId === bId) throw new InvalidInput([inputFault('/b', 'own_partner', {})])
    return this.#write(async (manager) => {
      await lockForCaller(manager, [aId, bId])
      const ends = await query(manager, idRow, `
        SELECT m.id FROM municipality m WHERE m.id IN ($1, $2) AND ${permitted('m.dataset_id', 'show')}`, [aId, bId])
      const missing = [aId, bId].filter((id) => !ends.some((end) => end.id === id))
      if (missing.length > 0) throw new NotFound(`There is no municipality ${missing.join(' and none ')}.`)
      const [areas, events] = [[...partnership.areas], [...partnership.events]]
      const created = manager.create(PartnershipEntity, { ...partnership, areas, events, aId, bId, version: 1 })
      await manager.insert(PartnershipEntity, created)
      await markChanged(manager, [aId, bId], 0)
      return { ...created }
    })
  }

  update(id: number, change: PartnershipChange, expectedVersion: number | null): Promise<Partnership> {
    return this.#write(async (manager) => {
      const present = await lockPartnership(manager, id, expectedVersion)
      const { areas = present.areas, events = present.events, ...fields } = change
      // Not TypeORM's merge, which would mix the old lists into the new one.
      const changed = { ...present, ...fields, areas: [...areas], events: [...events], version: present.version + 1 }
      await manager.update(PartnershipEntity, { id }, changed)
      await markChanged(manager, [changed.aId, changed.bId], 0)
      return changed
    })
  }

  remove(id: number, expectedVersion: number | null): Promise<void> {
    return this.#write(async (manager) => {
      const { aId, bId } = await lockPartnership(manager, id, expectedVersion)
      await manager.delete(PartnershipEntity, { id })
      await markChanged(manager, [aId, bId], 0)
    })
  }

  async #write<Result>(work: (manager: EntityManager) => Promise<Result>): Promise<Result> {
    try {
      return await inTransaction(this.#dataSource, work)
    } catch (error) {
      switch (constraintOf(error)) {
        case 'uq_partnership_pair':
          throw new Conflict('A partnership of these two municipalities is recorded already: change that one instead.', {
            cause: error,
          })
        case 'ck_partnership_years':
          throw new InvalidInput([inputFault('/until', 'until_before_since', {})])
        default:
          throw error
      }
    }
  }
}

const endsRow = z.object({ aId: z.int(), bId: z.int() })

/** A link that may not be shown is as good as none. Locks both ends, in the order that all writers keep, then the link itself. */
async function lockPartnership(
  manager: EntityManager,
  id: number,
  expectedVersion: number | null,
): Promise<PartnershipEntity> {
  const [ends] = await query(manager, endsRow, `
    SELECT p.a_id AS "aId", p.b_id AS "bId" FROM ${LINKS} WHERE p.id = $1 AND ${linkPermitted('show')}`, [id])
  if (ends === undefined) throw new NotFound(`There is no partnership ${id}.`)
  await lockForCaller(manager, [ends.aId, ends.bId])
  const present = await manager.findOne(PartnershipEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  if (present === null) throw new NotFound(`There is no partnership ${id}.`)
  if (expectedVersion !== null && expectedVersion !== present.version) {
    throw new VersionMismatch(`Partnership ${id} is at version ${present.version}, not ${expectedVersion}.`)
  }
  return present
}
