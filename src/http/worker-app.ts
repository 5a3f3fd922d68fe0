import express, { type Express } from 'express'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { HttpDependencies } from './dependencies.ts'
import { healthRoutes } from './health.ts'

/**
 * What a process of workers answers, for whoever watches it: `/livez`, `/readyz`, and `/metrics` with the figures of
 * the process. Those of the outbox and of the queue stand at the API, where they are read once for all.
 */
export function createWorkerApp({ readiness, logger }: Pick<HttpDependencies, 'readiness' | 'logger'>): Express {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const app = express()
  app.disable('x-powered-by')
  app.use(healthRoutes({ readiness, logger }))
  app.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).set('Cache-Control', 'no-store').send(await registry.metrics())
  })
  return app
}
