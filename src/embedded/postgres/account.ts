import { stat } from 'node:fs/promises'
import { databaseFault } from '../fault.ts'
import { run, type Account } from '../run.ts'

const CANDIDATES = ['postgres', 'nobody']

/**
 * The account PostgreSQL is to run under, or null for our own. PostgreSQL refuses to run as root, so root lends it
 * another one: the present owner of the cluster (so that a single start with sudo takes nothing away from a user),
 * else `postgres`, else `nobody`. Throws DependencyFault when root can become none of them.
 *
 * @param cluster the data directory, which need not exist yet
 */
export async function chooseAccount(cluster: string): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null
  const owner = await stat(cluster).catch(() => null)
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `user ${owner.uid}` }
  for (const name of CANDIDATES) {
    const account = await lookUp(name)
    if (account !== null && (await canBecome(account))) return account
  }
  throw databaseFault('PostgreSQL refuses to run as root, and neither "postgres" nor "nobody" is a user we may become; '
    + 'start as another user')
}

async function lookUp(name: string): Promise<Account | null> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name], null), run('id', ['-g', name], null)])
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout), name } : null
}

/** A container may withhold the right to change users, or not know the user's number. */
async function canBecome(account: Account): Promise<boolean> {
  return (await run('/bin/sh', ['-c', ':'], account)).code === 0
}
