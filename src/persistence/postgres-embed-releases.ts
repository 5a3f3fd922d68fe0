import type { DataSource } from 'typeorm'
import type { EmbedReleases, StoredRelease } from '../use-cases/ports/embed-releases.ts'
import { EmbedReleaseEntity } from './entities/embed-release.ts'
import { inTransaction, reading } from './transaction.ts'

export class PostgresEmbedReleases implements EmbedReleases {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  keep({ version, script, style }: StoredRelease): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      await manager.createQueryBuilder().insert().into(EmbedReleaseEntity).values({ version, script, style }).orIgnore().execute()
    })
  }

  find(version: string): Promise<StoredRelease | null> {
    return reading(this.#dataSource, (manager) => manager.findOneBy(EmbedReleaseEntity, { version }))
  }
}
