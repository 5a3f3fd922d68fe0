import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { EntityManager } from 'typeorm'

export type CopyValue = string | number | boolean | null

/** Characters that are sent to the database at a time. */
const BLOCK = 64 * 1_024

/**
 * Appends rows by COPY, as part of the caller's transaction: some ten times faster than INSERT.
 * @param target table and columns, in the order of the values: `place (municipality_id, name)`
 */
export async function copyRows(manager: EntityManager, target: string, rows: Iterable<readonly CopyValue[]>): Promise<void> {
  const client: unknown = await manager.queryRunner?.connect()
  if (!(client instanceof Client)) throw new TypeError('COPY needs a transaction on a connection of pg')
  await pipeline(Readable.from(blocks(rows)), client.query(copyFrom(`COPY ${target} FROM STDIN`)))
}

function* blocks(rows: Iterable<readonly CopyValue[]>): Generator<string> {
  let block = ''
  for (const row of rows) {
    block += `${row.map(encode).join('\t')}\n`
    if (block.length < BLOCK) continue
    yield block
    block = ''
  }
  if (block !== '') yield block
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** PostgreSQL's text format of COPY. */
function encode(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (typeof value === 'number') return String(value)
  return value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}
