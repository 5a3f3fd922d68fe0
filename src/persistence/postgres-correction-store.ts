import { In, IsNull, type DataSource } from 'typeorm'
import type { Correction, CorrectionSubject } from '../domain/correction.ts'
import { NotFound } from '../shared/errors.ts'
import type { CorrectionStore } from '../use-cases/ports/correction-store.ts'
import { CorrectionEntity } from './entities/correction.ts'
import { MunicipalityEntity } from './entities/municipality.ts'
import { inTransaction, reading } from './transaction.ts'

export class PostgresCorrectionStore implements CorrectionStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  add(municipalityId: number, subject: CorrectionSubject, text: string, mostWaiting: number): Promise<boolean> {
    return inTransaction(this.#dataSource, async (manager) => {
      if (!(await manager.existsBy(MunicipalityEntity, { id: municipalityId }))) throw new NotFound(`There is no municipality ${municipalityId}.`)
      if (await manager.countBy(CorrectionEntity, { municipalityId, settledAt: IsNull() }) >= mostWaiting) return false
      await manager.insert(CorrectionEntity, { municipalityId, subject, text, reportedAt: new Date(), settledAt: null })
      return true
    })
  }

  list(all: boolean): Promise<Correction[]> {
    return reading(this.#dataSource, async (manager) => {
      const found = await manager.find(CorrectionEntity, { where: all ? {} : { settledAt: IsNull() }, order: { id: 'ASC' } })
      const named = await manager.find(MunicipalityEntity, {
        select: { id: true, name: true }, where: { id: In([...new Set(found.map(({ municipalityId }) => municipalityId))]) },
      })
      const names = new Map(named.map(({ id, name }) => [id, name]))
      return found.map(({ id, municipalityId, subject, text, reportedAt, settledAt }) =>
        ({ id, municipalityId, municipalityName: names.get(municipalityId) ?? '', subject, text, reportedAt, settledAt }))
    })
  }

  settle(id: number): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      if (!(await manager.existsBy(CorrectionEntity, { id }))) throw new NotFound(`There is no correction ${id}.`)
      await manager.update(CorrectionEntity, { id, settledAt: IsNull() }, { settledAt: () => 'now()' })
    })
  }
}
