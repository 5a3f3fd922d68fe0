import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { findByName } from '../../use-cases/find-by-name.ts'
import { conditionsOf } from '../../use-cases/partnership-question.ts'
import { HomePage, type RegisterFigures } from '../../../web/pages/home.tsx'
import { LONGEST_QUERY } from '../../../web/sections/search-form.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import type { Page, PageRequest } from './page-request.ts'
import { readLinks } from './read-links.ts'
import { serviceState } from './service-state.ts'

const SHOWN = 20

/** The first page, with what was found where something was asked. Fails like the use case behind it. */
export async function homePage({ query, language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  const asked = (query.get('q')?.[0] ?? '').trim().slice(0, LONGEST_QUERY)
  const [found, figures, datasets, state] = await Promise.all([
    asked === '' ? null : findByName(dependencies, asked, SHOWN),
    registerFigures(dependencies),
    dependencies.datasets.list(),
    serviceState(dependencies),
  ])
  return {
    status: 200,
    content: HomePage({
      language, query: asked,
      items: found === null ? null : found.map(({ municipality, matched }) => ({ ...municipality, matched })),
      figures, state,
      datasets: datasets.filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET),
    }),
  }
}

async function registerFigures({ live, partnershipList }: HttpDependencies): Promise<RegisterFigures | null> {
  if (!live.isLoaded || live.size === 0) return null
  const partnerships = await partnershipList.count(conditionsOf(readLinks(new Map()).question, live))
  return { municipalities: live.size, countries: live.current().snapshot.countries.size, partnerships }
}
