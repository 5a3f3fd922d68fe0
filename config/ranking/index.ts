import { readFileSync } from 'node:fs'
import type { RankingValues } from '../../src/matching/values.ts'
import { rankingSchema } from './schema.ts'

/** The folder of the values that are shipped: this one. */
export const SHIPPED = new URL('./', import.meta.url)

/**
 * The ranking values that are shipped: one file a term in this folder, `sharedPartners` in `shared-partners.json`.
 * Throws when a file is missing, is no JSON or does not have the shape of schema.ts, naming the file and the field.
 */
export function loadRankingValues(folder: URL = SHIPPED): RankingValues {
  const files = Object.fromEntries(Object.keys(rankingSchema.shape).map((name) => [name, readJson(rankingFile(name, folder))]))
  const parsed = rankingSchema.safeParse(files)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path: [name, ...field], message }) => `${fileOf(String(name))}: ${field.join('.')}: ${message}`)
  throw new Error(`Ranking values are not valid:\n${faults.join('\n')}`)
}

/** The file of a term's values. */
export function rankingFile(name: string, folder: URL): URL {
  return new URL(fileOf(name), folder)
}

function fileOf(name: string): string {
  return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`
}

function readJson(file: URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Error(`Cannot read ranking values from ${file.pathname}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
