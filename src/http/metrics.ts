import type { RequestHandler } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { HttpDependencies } from './dependencies.ts'
import { routeOf } from './middleware/request-log.ts'

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.02, 0.03, 0.04, 0.06, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export interface Metrics {
  /** Times every request, by method, route and status. */
  readonly observe: RequestHandler
  /** `GET /metrics` in the format of Prometheus. */
  readonly serve: RequestHandler
}

/** The figures by which the service is watched. A source that does not answer leaves its gauges out and says so in the log. */
export function createMetrics(dependencies: HttpDependencies): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'twinmatch_http_request_seconds', help: 'Time until the answer was sent, by route pattern.',
    labelNames: ['method', 'route', 'status'], buckets: SECONDS, registers: [registry],
  })
  registerSources(registry, dependencies)
  return {
    observe(request, response, next) {
      const begin = process.hrtime.bigint()
      response.once('finish', () => {
        const seconds = Number(process.hrtime.bigint() - begin) / 1e9
        requests.observe({ method: request.method, route: routeOf(request), status: response.statusCode }, seconds)
      })
      next()
    },
    async serve(_request, response) {
      response.type(registry.contentType).set('Cache-Control', 'no-store').send(await registry.metrics())
    },
  }
}

function registerSources(registry: Registry, { outbox, queue, live, isDegraded, logger }: HttpDependencies): void {
  /** A gauge that is asked for its values when the figures are read. */
  const gauge = (name: string, help: string, read: () => Promise<number | null> | number | null) => new Gauge({
    name, help, registers: [registry],
    async collect() {
      try {
        const value = await read()
        if (value === null) this.remove()
        else this.set(value)
      } catch (error) {
        this.remove()
        logger.warn({ err: error, metric: name }, 'a figure could not be read')
      }
    },
  })
  const age = shared(() => outbox.age())
  const counts = shared(() => queue.counts())
  gauge('twinmatch_outbox_pending', 'Municipalities whose index copy is out of date.', async () => (await age()).pending)
  gauge('twinmatch_outbox_oldest_seconds', 'Age of the oldest change that is not in the index yet (sync lag).', async () => (await age()).oldestMs / 1_000)
  gauge('twinmatch_outbox_quarantined', 'Documents set aside because the engine refused them.', async () => (await age()).quarantined)
  gauge('twinmatch_queue_waiting', 'Jobs that wait.', async () => (await counts()).waiting)
  gauge('twinmatch_queue_active', 'Jobs that run.', async () => (await counts()).active)
  gauge('twinmatch_queue_failed', 'Jobs that failed for good.', async () => (await counts()).failed)
  gauge('twinmatch_search_degraded', '1 while the stand-in of the search engine answers, else 0.', () => Number(isDegraded()))
  gauge('twinmatch_snapshot_age_seconds', 'Time since the snapshot was last known to be up to date.', () => inSeconds(live.ageMs()))
  gauge('twinmatch_snapshot_municipalities', 'Municipalities, counties and regions in the snapshot.', () => live.size)
}

function inSeconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1_000
}

/** Asks once for all gauges that are read at the same time. */
function shared<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asking: Promise<Value> | null = null
  return () => {
    asking ??= ask().finally(() => { asking = null })
    return asking
  }
}
