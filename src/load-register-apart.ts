import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const COMMAND = fileURLToPath(new URL('./cli/load-register.ts', import.meta.url))
const RUN = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url))
/** As this process itself came to read TypeScript: by tsx where that is among the arguments of Node, else as a bundle. */
const START = process.execArgv.includes('tsx') ? [...process.execArgv, COMMAND] : [RUN, COMMAND]

/**
 * Loads the register in a process of its own: building it takes seconds of computing and half a gigabyte, which would
 * stop this one from answering and never be given back. Its progress bar goes to our standard error. Resolves when all
 * is written; rejects when the command fails. Aborting is safe at any moment, the next load goes on.
 */
export function loadRegisterApart(databaseUrl: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const command = spawn(process.execPath, START, {
      env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: ['ignore', 'ignore', 'inherit'], signal,
    })
    command.once('error', reject)
    command.once('exit', (code, killedBy) => {
      if (code === 0) resolve()
      else reject(new Error(`The register could not be loaded: the command ended with ${code ?? killedBy}`))
    })
  })
}
