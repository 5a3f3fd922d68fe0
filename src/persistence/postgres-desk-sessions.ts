import { LessThan, MoreThan, type DataSource } from 'typeorm'
import type { DeskSession, DeskSessions } from '../use-cases/ports/desk-sessions.ts'
import { DeskSessionEntity } from './entities/desk-session.ts'
import { inTransaction, reading } from './transaction.ts'

export class PostgresDeskSessions implements DeskSessions {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  open(session: DeskSession): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      await manager.delete(DeskSessionEntity, { endsAt: LessThan(new Date()) })
      await manager.insert(DeskSessionEntity, session)
    })
  }

  find(tokenHash: string, now: Date): Promise<DeskSession | null> {
    return reading(this.#dataSource, (manager) => manager.findOneBy(DeskSessionEntity, { tokenHash, endsAt: MoreThan(now) }))
  }

  end(tokenHash: string): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      await manager.delete(DeskSessionEntity, { tokenHash })
    })
  }
}
