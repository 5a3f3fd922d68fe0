/**
 * `npm run migrate`: what a new version needs before its API and workers start. Brings the schema up to date, and loads
 * the register and the sample of partnerships where this edition of them is not loaded yet.
 */
import { InvalidSettings } from '../../config/settings.ts'
import { PostgresRegisterStore } from '../persistence/postgres-register-store.ts'
import { DependencyFault } from '../shared/errors.ts'
import { runLoadRegister } from './load-register.ts'
import { withDatabase } from './with-database.ts'

const print = (line: string) => console.log(line)

if (process.argv[1] === import.meta.filename) {
  try {
    await withDatabase(
      (database) => runLoadRegister(new PostgresRegisterStore(database), print, { always: false }),
      (migrations) => print(migrations.length === 0 ? 'Schema: as before.' : `Schema: ${migrations.join(', ')}.`),
    )
  } catch (error) {
    if (!(error instanceof InvalidSettings || error instanceof DependencyFault)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
