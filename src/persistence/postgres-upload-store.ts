import { createReadStream, createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { DataSource } from 'typeorm'
import { NotFound } from '../shared/errors.ts'
import type { KeptUpload, UploadStore } from '../use-cases/ports/upload-store.ts'
import { KeptUploadEntity } from './entities/kept-upload.ts'
import { KeptUploadPartEntity } from './entities/kept-upload-part.ts'
import { idRow, query } from './query.ts'
import { inTransaction, reading } from './transaction.ts'

/** Bytes that are held at a time. */
const PART = 1_048_576

export class PostgresUploadStore implements UploadStore {
  readonly #dataSource: DataSource

  constructor(dataSource: DataSource) {
    this.#dataSource = dataSource
  }

  keep({ path, name, size }: { readonly path: string; readonly name: string; readonly size: number }): Promise<number> {
    return inTransaction(this.#dataSource, async (manager) => {
      await manager.query(`DELETE FROM kept_upload WHERE kept_at < now() - interval '1 day'`)
      const [upload] = await query(manager, idRow, 'INSERT INTO kept_upload (name, size) VALUES ($1, $2) RETURNING id', [name, size])
      if (upload === undefined) throw new Error('no upload was made')
      let number = 0
      for await (const part of createReadStream(path, { highWaterMark: PART })) {
        await manager.insert(KeptUploadPartEntity, { uploadId: upload.id, number, bytes: z.instanceof(Buffer).parse(part) })
        number += 1
      }
      return upload.id
    })
  }

  async copyTo(id: number, path: string): Promise<KeptUpload> {
    const upload = await reading(this.#dataSource, (manager) => manager.findOneBy(KeptUploadEntity, { id }))
    if (upload === null) throw new NotFound(`There is no file ${id}: files are kept for a day. Send it again.`)
    await pipeline(Readable.from(this.#parts(id)), createWriteStream(path))
    return { id, name: upload.name, size: upload.size }
  }

  remove(id: number): Promise<void> {
    return inTransaction(this.#dataSource, async (manager) => {
      await manager.delete(KeptUploadEntity, { id })
    })
  }

  async *#parts(uploadId: number): AsyncGenerator<Buffer> {
    for (let number = 0; ; number++) {
      const part = await reading(this.#dataSource, (manager) => manager.findOneBy(KeptUploadPartEntity, { uploadId, number }))
      if (part === null) return
      yield part.bytes
    }
  }
}
