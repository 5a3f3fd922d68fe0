import { Router } from 'express'
import type { HttpDependencies } from './dependencies.ts'

/** How long a part may take to say that it is there, ms. */
const PATIENCE = 2_000

/**
 * `/livez`: the process serves. `/readyz`: the parts it cannot do without do as well, each with `ok` or what is
 * missing; 503 while one is away. Neither says more: both are open to everybody.
 */
export function healthRoutes({ readiness, logger }: Pick<HttpDependencies, 'readiness' | 'logger'>): Router {
  const router = Router()
  router.get('/livez', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' })
  })
  router.get('/readyz', async (_request, response) => {
    const parts = await Promise.all(Object.entries(readiness).map(async ([name, check]) => {
      try {
        await withinPatience(check())
        return [name, 'ok'] as const
      } catch (error) {
        logger.warn({ err: error, part: name }, 'not ready')
        return [name, 'unavailable'] as const
      }
    }))
    const ready = parts.every(([, state]) => state === 'ok')
    response.status(ready ? 200 : 503).set('Cache-Control', 'no-store')
    if (!ready) response.set('Retry-After', '2')
    response.json({ status: ready ? 'ok' : 'unavailable', parts: Object.fromEntries(parts) })
  })
  return router
}

function withinPatience(check: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE} ms`)), PATIENCE)
  })
  return Promise.race([check, late]).finally(() => clearTimeout(timer))
}
