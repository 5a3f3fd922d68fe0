import { readFileSync } from 'node:fs'

/** Settings that may stand in a file instead: `MEILI_KEY_FILE=/run/secrets/meili-key` reads MEILI_KEY from there. */
export const SECRETS = ['DATABASE_URL', 'REDIS_URL', 'MEILI_KEY', 'MEILI_MASTER_KEY', 'ADMIN_KEY'] as const

/**
 * The variables with each secret that is named as a file in its place; the end of its last line is no part of it. Files
 * that can't be read, are empty or say what is said already come back as faults.
 */
export function readSecretFiles(given: Readonly<Record<string, string>>): {
  readonly variables: Readonly<Record<string, string>>
  readonly faults: readonly string[]
} {
  const variables = { ...given }
  const faults: string[] = []
  for (const name of SECRETS) {
    const path = given[`${name}_FILE`]
    if (path === undefined) continue
    if (given[name] !== undefined) faults.push(`${name}_FILE: set it or ${name}, not both`)
    const secret = readOrNull(path)
    if (secret === null || secret === '') faults.push(`${name}_FILE: ${secret === null ? 'can not be read' : 'is empty'}: ${path}`)
    else variables[name] = secret
  }
  return { variables, faults }
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trimEnd()
  } catch {
    return null
  }
}
