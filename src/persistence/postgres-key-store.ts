import { IsNull, type DataSource } from 'typeorm'
import { NotFound } from '../shared/errors.ts'
import type { ApiKey, KeyStore, NewApiKey } from '../use-cases/ports/key-store.ts'
import { ApiKeyEntity } from './entities/api-key.ts'
import { inTransaction, reading } from './transaction.ts'

export class PostgresKeyStore implements KeyStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  async findByHash(hash: string): Promise<ApiKey | null> {
    const key = await reading(this.#dataSource, (manager) => manager.findOneBy(ApiKeyEntity, { hash, revokedAt: IsNull() }))
    return key === null ? null : withoutHash(key)
  }

  create(wanted: NewApiKey): Promise<ApiKey> {
    return inTransaction(this.#dataSource, async (manager) => {
      const key = manager.create(ApiKeyEntity, { ...wanted, origins: [...wanted.origins], createdAt: new Date(), revokedAt: null })
      await manager.insert(ApiKeyEntity, key)
      return withoutHash(key)
    })
  }

  async list(): Promise<ApiKey[]> {
    const keys = await reading(this.#dataSource, (manager) => manager.find(ApiKeyEntity, { order: { id: 'ASC' } }))
    return keys.map(withoutHash)
  }

  /** A key that is revoked already stays so, with its first date. */
  revoke(id: number): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      if (!(await manager.existsBy(ApiKeyEntity, { id }))) throw new NotFound(`There is no key ${id}.`)
      await manager.update(ApiKeyEntity, { id, revokedAt: IsNull() }, { revokedAt: () => 'now()' })
    })
  }
}

function withoutHash({ hash: _hash, ...key }: ApiKeyEntity): ApiKey {
  return key
}
