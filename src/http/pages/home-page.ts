import { findByName } from '../../use-cases/find-by-name.ts'
import { HomePage } from '../../../web/pages/home.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import type { PageRequest } from './page-request.ts'

const SHOWN = 20
const LONGEST_QUERY = 100

/** The first page, with what was found where something was asked. */
export async function homePage({ query, language }: PageRequest, dependencies: HttpDependencies) {
  const asked = (query.get('q')?.[0] ?? '').trim().slice(0, LONGEST_QUERY)
  const [found, datasets] = await Promise.all([
    asked === '' ? null : findByName(dependencies, asked, SHOWN),
    dependencies.datasets.list(),
  ])
  return HomePage({
    language, query: asked,
    items: found === null ? null : found.map(({ municipality, matched }) => ({ ...municipality, matched })),
    degraded: dependencies.isDegraded(),
    attributions: datasets.filter(({ mayShow, attribution }) => mayShow && attribution !== '').map(({ attribution }) => attribution),
  })
}
