import type { DataSource, EntityManager } from 'typeorm'
import { z } from 'zod'
import { LEVELS } from '../domain/municipality.ts'
import { PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES, type Partnership } from '../domain/partnership.ts'
import { Conflict, InvalidInput, NotFound, VersionMismatch } from '../shared/errors.ts'
import type {
  NewPartnership, PartnershipChange, PartnershipListed, PartnershipQuery, PartnershipStore,
} from '../use-cases/ports/partnership-store.ts'
import { PartnershipEntity } from './entities/partnership.ts'
import { constraintOf } from './faults.ts'
import { lockMunicipalities, markChanged } from './mark-changed.ts'
import { query } from './query.ts'
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

  /** Leaves out links that may not be shown: by their own dataset or by that of an end. */
  async list(wanted: PartnershipQuery): Promise<PartnershipListed[]> {
    const rows = await reading(this.#dataSource, (manager) => query(manager, listedRow, `
      SELECT p.id, p.version, p.a_id AS "aId", p.b_id AS "bId", p.form, p.status, p.since, p.until, p.areas, p.note,
        p.source, p.dataset_id AS "datasetId",
        a.name AS "aName", a.country AS "aCountry", a.level AS "aLevel",
        b.name AS "bName", b.country AS "bCountry", b.level AS "bLevel"
      FROM partnership p
      JOIN municipality a ON a.id = p.a_id
      JOIN municipality b ON b.id = p.b_id
      WHERE ($1::integer IS NULL OR p.a_id = $1 OR p.b_id = $1)
        AND ($2::text IS NULL OR a.level = $2 OR b.level = $2)
        AND NOT EXISTS (
          SELECT FROM unnest($3::text[]) AS wanted (country) WHERE wanted.country NOT IN (a.country, b.country))
        AND ($4::text IS NULL OR p.form = $4)
        AND ($5::text IS NULL OR p.status = $5)
        AND ($6::integer IS NULL OR p.id > $6)
        AND NOT EXISTS (
          SELECT FROM dataset d WHERE d.id IN (p.dataset_id, a.dataset_id, b.dataset_id) AND NOT d.may_show)
      ORDER BY p.id LIMIT $7`,
      [wanted.municipalityId, wanted.level, wanted.countries, wanted.form, wanted.status, wanted.afterId, wanted.limit]))
    return rows.map(({ aName, aCountry, aLevel, bName, bCountry, bLevel, ...partnership }) => ({
      ...partnership,
      a: { id: partnership.aId, name: aName, country: aCountry, level: aLevel },
      b: { id: partnership.bId, name: bName, country: bCountry, level: bLevel },
    }))
  }

  async create(partnership: NewPartnership): Promise<Partnership> {
    const [aId, bId] = [Math.min(partnership.aId, partnership.bId), Math.max(partnership.aId, partnership.bId)]
    if (aId === bId) {
      throw new InvalidInput([{ field: '/b', message: 'A municipality cannot be its own partner: name another one.' }])
    }
    return this.#write(async (manager) => {
      const ends = await lockMunicipalities(manager, [aId, bId])
      const missing = [aId, bId].filter((id) => !ends.some((end) => end.id === id))
      if (missing.length > 0) throw new NotFound(`There is no municipality ${missing.join(' and none ')}.`)
      const areas = [...partnership.areas]
      const created = manager.create(PartnershipEntity, { ...partnership, areas, aId, bId, version: 1 })
      await manager.insert(PartnershipEntity, created)
      await markChanged(manager, [aId, bId], 0)
      return { ...created }
    })
  }

  update(id: number, change: PartnershipChange, expectedVersion: number | null): Promise<Partnership> {
    return this.#write(async (manager) => {
      const present = await lockPartnership(manager, id, expectedVersion)
      const { areas = present.areas, ...fields } = change
      // Not TypeORM's merge, which would mix the old list of areas into the new one.
      const changed = { ...present, ...fields, areas: [...areas], version: present.version + 1 }
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
          throw new InvalidInput([{
            field: '/until', message: 'The year of the end lies before that of the beginning: swap or mend them.',
          }])
        default:
          throw error
      }
    }
  }
}

/** Locks both ends, in the order that all writers keep, then the link itself. */
async function lockPartnership(
  manager: EntityManager,
  id: number,
  expectedVersion: number | null,
): Promise<PartnershipEntity> {
  const ends = await manager.findOneBy(PartnershipEntity, { id })
  if (ends === null) throw new NotFound(`There is no partnership ${id}.`)
  await lockMunicipalities(manager, [ends.aId, ends.bId])
  const present = await manager.findOne(PartnershipEntity, { where: { id }, lock: { mode: 'pessimistic_write' } })
  if (present === null) throw new NotFound(`There is no partnership ${id}.`)
  if (expectedVersion !== null && expectedVersion !== present.version) {
    throw new VersionMismatch(`Partnership ${id} is at version ${present.version}, not ${expectedVersion}.`)
  }
  return present
}

const listedRow = z.object({
  id: z.int(), version: z.int(), aId: z.int(), bId: z.int(),
  form: z.enum(PARTNERSHIP_FORMS), status: z.enum(PARTNERSHIP_STATUSES),
  since: z.int().nullable(), until: z.int().nullable(),
  areas: z.array(z.string()), note: z.string(), source: z.string(), datasetId: z.string(),
  aName: z.string(), aCountry: z.string(), aLevel: z.enum(LEVELS),
  bName: z.string(), bCountry: z.string(), bLevel: z.enum(LEVELS),
})
