import { execFile, type SpawnOptions } from 'node:child_process'
import { systemCode } from './fault.ts'

/** A user of the operating system under whom a program runs. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

/** How a program ended. */
export interface Outcome {
  /** Exit code; null when it could not be started or was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Why it could not be started (`ENOENT`, `EACCES` ...); null when it was. */
  readonly refusal: string | null
}

/** What programs of ours may see of the environment: no key or password of the service is among it. */
const PASSED_ON = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'ComSpec', 'USERPROFILE', 'APPDATA']

/**
 * How a program is spawned under an account: from `/`, since it may not be able to enter our folder, with messages
 * in English and a bare environment.
 */
export function spawnOptions(account: Account | null): Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'> {
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C' }
  for (const name of PASSED_ON) if (process.env[name] !== undefined) env[name] = process.env[name]
  const place = process.platform === 'win32' ? {} : { cwd: '/' }
  return { ...place, env, ...(account === null ? {} : { uid: account.uid, gid: account.gid }) }
}

/** Runs a program to its end. Never throws: every failure is in the outcome. */
export function run(file: string, args: readonly string[], account: Account | null): Promise<Outcome> {
  return new Promise((resolve) => {
    try {
      execFile(file, args, { ...spawnOptions(account), encoding: 'utf8' }, (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : null
        resolve({ code, stdout, stderr, refusal: systemCode(error) })
      })
    } catch (error) {
      // Some refusals, such as EPERM for an account that we may not become, are thrown at once.
      resolve({ code: null, stdout: '', stderr: '', refusal: systemCode(error) ?? String(error) })
    }
  })
}
