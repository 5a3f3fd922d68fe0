import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { findByName } from '../../use-cases/find-by-name.ts'
import { partnersAddress } from '../../../web/addresses.ts'
import { ProfilePartnersPage } from '../../../web/pages/profile-partners.tsx'
import { LONGEST_QUERY } from '../../../web/sections/search-form.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { countryChoices } from './filter-choices.ts'
import { namesOf } from './names-of.ts'
import { ownAsker } from './own-asker.ts'
import type { Page, PageRequest, Redirect } from './page-request.ts'
import { partnerChoices } from './partner-choices.ts'
import { partnerListPage, readListPage } from './partner-list.ts'
import { readOwnProfile } from './read-own-profile.ts'
import { readPartnerQuestion } from './read-partner-question.ts'
import { readText } from './read-text.ts'
import { serviceState } from './service-state.ts'
import { understoodText } from './understood-text.ts'

const SHOWN = 10

/**
 * Where partners are sought: finds a municipality of the register by name, or ranks partners for one that the address
 * describes. 400 where the description or the question is at fault. Fails like the use cases behind it.
 */
export async function profilePartnersPage({ language, query }: PageRequest, dependencies: HttpDependencies): Promise<Page | Redirect> {
  const question = readPartnerQuestion(query)
  const own = readOwnProfile(query)
  const page = readListPage(query.get('page')?.[0])
  const searched = readText(query.get('q')?.[0], LONGEST_QUERY)
  const asker = await ownAsker(dependencies, own)
  const needsPlace = asker !== null && asker.location === null && question.maxDistance !== null
  const faults = [...own.faults, ...question.faults, ...(needsPlace ? [{ field: 'distance_max', kind: 'place' } as const] : [])]
  const parameters = { ...own.parameters, ...question.parameters }
  if (question.isWordy && faults.length === 0) return { redirect: partnersAddress(null, language, parameters) }
  const [found, list, understood, choices, names, datasets, state] = await Promise.all([
    searched === '' ? null : findByName(dependencies, searched, SHOWN),
    asker === null || faults.length > 0 ? null : partnerListPage(dependencies, asker, question, page, language),
    faults.length > 0 ? null : understoodText(question.ownWords, language, dependencies),
    partnerChoices(dependencies, language, asker?.country ?? '', faults.length > 0 ? [] : parameters['country'] ?? []),
    namesOf(parameters, language, dependencies),
    dependencies.datasets.list(),
    serviceState(dependencies),
  ])
  return {
    status: faults.length > 0 ? 400 : 200,
    content: ProfilePartnersPage({
      language, parameters, faults, choices, names, understood, page, state,
      query: searched,
      found: found === null ? null : found.map(({ municipality, matched }) => ({ ...municipality, matched })),
      described: asker === null ? null : { country: asker.country, place: asker.place, near: own.near },
      countries: countryChoices(language),
      own: asker?.location ?? null,
      list: list?.list ?? null,
      hasNext: list?.hasNext ?? false,
      datasets: datasets.filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET),
    }),
  }
}
