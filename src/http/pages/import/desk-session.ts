import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Request, Response } from 'express'
import { hashOf } from '../../caller.ts'
import type { HttpDependencies } from '../../dependencies.ts'
import { IMPORT_PATH } from '../../../../web/addresses.ts'

/*
 * A key is sent once, and from then on the browser sends a random token in its place, which opens nothing but the pages
 * below /import (docs/adr/0017). Only hashes of both are kept.
 */

const COOKIE = 'twinmatch_desk'
const OURS = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{43})(?:;|$)`)
/** A working day, ms. */
const LASTS = 8 * 3_600_000

type Ports = Pick<HttpDependencies, 'settings' | 'keys' | 'deskSessions' | 'clock'>

/** Begins a session where the key may write; answers whether it may. Fails with DependencyFault. */
export async function openSession(key: string, request: Request, response: Response, ports: Ports): Promise<boolean> {
  const keyHash = hashOf(key).toString('hex')
  if (!(await mayWrite(keyHash, ports))) return false
  const token = randomBytes(32).toString('base64url')
  await ports.deskSessions.open({ tokenHash: hashOf(token).toString('hex'), keyHash, endsAt: new Date(ports.clock.now().getTime() + LASTS) })
  response.cookie(COOKIE, token, cookieOptions(request))
  return true
}

/** Whether the browser has a session of a key that holds still. Fails with DependencyFault. */
export async function hasSession(request: Request, ports: Ports): Promise<boolean> {
  const token = tokenOf(request)
  if (token === null) return false
  const session = await ports.deskSessions.find(hashOf(token).toString('hex'), ports.clock.now())
  return session !== null && mayWrite(session.keyHash, ports)
}

export async function endSession(request: Request, response: Response, { deskSessions }: Pick<Ports, 'deskSessions'>): Promise<void> {
  const token = tokenOf(request)
  if (token !== null) await deskSessions.end(hashOf(token).toString('hex'))
  response.clearCookie(COOKIE, cookieOptions(request))
}

/** Without an age, so that browsers forget it when they are closed; never sent along from another site, nor readable by scripts. */
function cookieOptions({ secure }: Request) {
  return { path: IMPORT_PATH, httpOnly: true, sameSite: 'strict', secure } as const
}

function tokenOf({ headers }: Request): string | null {
  return OURS.exec(headers.cookie ?? '')?.[1] ?? null
}

async function mayWrite(keyHash: string, { settings: { adminKey }, keys }: Ports): Promise<boolean> {
  if (adminKey !== null && timingSafeEqual(Buffer.from(keyHash, 'hex'), hashOf(adminKey))) return true
  const key = await keys.findByHash(keyHash)
  return key !== null && key.revokedAt === null && key.kind === 'secret'
}
