import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { countPartnerships } from '../../use-cases/partnership-statistics.ts'
import { countSaturation } from '../../use-cases/saturation.ts'
import { NumbersPage } from '../../../web/pages/numbers.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { filterChoices } from './filter-choices.ts'
import type { Page, PageRequest } from './page-request.ts'
import { readLinks } from './read-links.ts'
import { serviceState } from './service-state.ts'

/** Partnerships in numbers; 400 where a condition is at fault. Fails like the use cases behind it. */
export async function numbersPage({ query, language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  const { parameters, faults, question } = readLinks(query)
  const level = question.levels[0] ?? 'municipality'
  const [counts, saturation] = faults.length > 0 ? [null, null] : await Promise.all([
    countPartnerships(dependencies, question), countSaturation(dependencies, level, question.countries),
  ])
  const [datasets, state] = await Promise.all([dependencies.datasets.list(), serviceState(dependencies)])
  return {
    status: faults.length > 0 ? 400 : 200,
    content: NumbersPage({
      language, parameters, level, faults, state,
      counts, saturation: saturation?.items ?? [],
      choices: filterChoices(language, '').countries,
      datasets: datasets.filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET),
    }),
  }
}
