import { NotFound } from '../../shared/errors.ts'
import { getMunicipality } from '../../use-cases/get-municipality.ts'
import type { MunicipalityCard } from '../../use-cases/municipality-card.ts'
import { partnersAddress } from '../../../web/addresses.ts'
import { PartnersPage } from '../../../web/pages/partners.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { id } from '../schemas/parameters.ts'
import type { Page, PageRequest, Redirect } from './page-request.ts'
import { readListPage } from './partner-list.ts'
import { partnersDesk } from './partners-desk.ts'
import { readPartnerQuestion } from './read-partner-question.ts'

/**
 * Partners for a municipality of the register; 400 where the question is at fault, and on to the shortest address
 * where a form made a longer one. Fails like the use cases behind it.
 */
export async function partnersPage({ language, query }: PageRequest, path: string, dependencies: HttpDependencies): Promise<Page | Redirect> {
  const question = readPartnerQuestion(query)
  const { parameters, faults, isWordy } = question
  const page = readListPage(query.get('page')?.[0])
  const asker = await readAskerCard(path, dependencies)
  if (isWordy && faults.length === 0) return { redirect: partnersAddress(asker.id, language, parameters) }
  const desk = await partnersDesk({
    language, country: asker.country, question, parameters, faults, page, asker: { input: { id: asker.id }, location: asker.location },
  }, dependencies)
  return { status: faults.length > 0 ? 400 : 200, content: PartnersPage({ ...desk, asker }) }
}

/** The card of the municipality that a path names. Fails with NotFound, also for one that may be shown and not be searched. */
export async function readAskerCard(path: string, dependencies: HttpDependencies): Promise<MunicipalityCard> {
  const asked = id.safeParse(path)
  if (!asked.success) throw new NotFound('There is no municipality with such a number.')
  const { card, municipality: { datasetId }, datasets } = await getMunicipality(dependencies, asked.data)
  if (!datasets.some((dataset) => dataset.id === datasetId && dataset.maySearch)) throw new NotFound(`No partners are sought for municipality ${card.id}.`)
  return card
}
