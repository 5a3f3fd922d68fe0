import { isDeepStrictEqual } from 'node:util'
import { DECLARED_DATASET, type Dataset } from '../../domain/dataset.ts'
import { EMPTY_PROFILE } from '../../domain/profile.ts'
import { NotFound } from '../../shared/errors.ts'
import { getMunicipality, type MunicipalityRecord } from '../../use-cases/get-municipality.ts'
import { loadCards } from '../../use-cases/load-cards.ts'
import { partnersAddress } from '../../../web/addresses.ts'
import { MunicipalityPage } from '../../../web/pages/municipality.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { topicLabel } from '../present/findings.ts'
import { id } from '../schemas/parameters.ts'
import type { Page, PageRequest, Redirect } from './page-request.ts'
import { readPartnerQuestion } from './read-partner-question.ts'
import { serviceState } from './service-state.ts'

/**
 * The page of one municipality: all that is on record about it. Its list of partners stood here once: addresses that
 * narrow it lead on to where it is. Fails like the use cases behind it.
 */
export async function municipalityPage({ language, query }: PageRequest, path: string, dependencies: HttpDependencies): Promise<Page | Redirect> {
  const asked = id.safeParse(path)
  if (!asked.success) throw new NotFound('There is no municipality with such a number.')
  const { parameters } = readPartnerQuestion(query)
  if (Object.keys(parameters).length > 0) return { redirect: partnersAddress(asked.data, language, parameters) }
  const record = await getMunicipality(dependencies, asked.data)
  const [datasets, regions, state] = await Promise.all([
    dependencies.datasets.list(),
    loadCards(dependencies, record.profile.wants.regions),
    serviceState(dependencies),
  ])
  return {
    status: 200,
    content: MunicipalityPage({
      language, record, state,
      datasets: shownDatasets(datasets, record),
      topic: (topic) => topicLabel(topic, language),
      regionNames: new Map([...regions.values()].map((region) => [region.id, region.name])),
    }),
  }
}

/** All registers are named; what municipalities say of themselves is where this one says something. */
function shownDatasets(datasets: readonly Dataset[], record: MunicipalityRecord): Dataset[] {
  const isUsed = ({ id: dataset }: Dataset) => dataset !== DECLARED_DATASET ||
    record.datasets.some((used) => used.id === dataset) || !isDeepStrictEqual(record.profile, EMPTY_PROFILE)
  return datasets.filter((dataset) => dataset.mayShow && isUsed(dataset))
}
