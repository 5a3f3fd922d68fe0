import { DECLARED_DATASET, type Dataset } from '../../domain/dataset.ts'
import { TERM_NAMES } from '../../matching/findings.ts'
import { NotFound } from '../../shared/errors.ts'
import { AccessibilityPage } from '../../../web/pages/accessibility.tsx'
import { RankingTermPage } from '../../../web/pages/ranking-term.tsx'
import { RankingPage } from '../../../web/pages/ranking.tsx'
import { SourcesPage } from '../../../web/pages/sources.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import type { Page, PageRequest } from './page-request.ts'

/** How the ranking works. Fails like the store of datasets, as the others here do. */
export async function rankingPage({ language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  const { ranking } = dependencies
  return { status: 200, content: RankingPage({ language, values: ranking.values, datasets: named(await dependencies.datasets.list()) }) }
}

/** All figures of one term. Fails with NotFound where there is no such term. */
export async function rankingTermPage({ language }: PageRequest, path: string, dependencies: HttpDependencies): Promise<Page> {
  const term = TERM_NAMES.find((name) => name === path)
  if (term === undefined) throw new NotFound('The ranking has no such term.')
  const datasets = named(await dependencies.datasets.list())
  return { status: 200, content: RankingTermPage({ language, term, values: dependencies.ranking.values, datasets }) }
}

/** Where everything comes from; a dataset that may not be shown is named nowhere. */
export async function sourcesPage({ language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  const datasets = await dependencies.datasets.list()
  return { status: 200, content: SourcesPage({ language, datasets: datasets.filter(({ mayShow }) => mayShow) }) }
}

/** The accessibility statement. */
export async function accessibilityPage({ language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  return { status: 200, content: AccessibilityPage({ language, datasets: named(await dependencies.datasets.list()) }) }
}

function named(datasets: readonly Dataset[]): Dataset[] {
  return datasets.filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET)
}
