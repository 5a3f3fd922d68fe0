import { findByName } from '../../use-cases/find-by-name.ts'
import { partnersAddress } from '../../../web/addresses.ts'
import { ProfilePartnersPage } from '../../../web/pages/profile-partners.tsx'
import { LONGEST_QUERY } from '../../../web/sections/search-form.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { countryChoices } from './filter-choices.ts'
import { ownAsker } from './own-asker.ts'
import type { Page, PageRequest, Redirect } from './page-request.ts'
import { readListPage } from './partner-list.ts'
import { partnersDesk } from './partners-desk.ts'
import { readOwnProfile } from './read-own-profile.ts'
import { readPartnerQuestion } from './read-partner-question.ts'
import { readText } from './read-text.ts'

const SHOWN = 10

/**
 * Where partners are sought: finds a municipality of the register by name, or ranks partners for one that the address
 * describes; with `edit=yes` the description is shown to be changed. 400 where the description or the question is at fault. Fails like the use cases behind it.
 */
export async function profilePartnersPage({ language, query }: PageRequest, dependencies: HttpDependencies): Promise<Page | Redirect> {
  const question = readPartnerQuestion(query)
  const own = readOwnProfile(query)
  const page = readListPage(query.get('page')?.[0])
  const searched = readText(query.get('q')?.[0], LONGEST_QUERY)
  const isEdited = query.get('edit')?.[0] === 'yes'
  const asker = isEdited ? null : await ownAsker(dependencies, own)
  const needsPlace = asker !== null && asker.location === null && question.maxDistance !== null
  const faults = [...own.faults, ...question.faults, ...(needsPlace ? [{ field: 'distance_max', kind: 'place' } as const] : [])]
  const parameters = { ...own.parameters, ...question.parameters }
  if (question.isWordy && !isEdited && faults.length === 0) return { redirect: partnersAddress(null, language, parameters) }
  const [found, desk] = await Promise.all([
    searched === '' ? null : findByName(dependencies, searched, SHOWN),
    partnersDesk({ language, asker, country: asker?.country ?? '', question, parameters, faults, page }, dependencies),
  ])
  return {
    status: faults.length > 0 ? 400 : 200,
    content: ProfilePartnersPage({
      ...desk, isEdited,
      query: searched,
      found: found === null ? null : found.map(({ municipality, matched }) => ({ ...municipality, matched })),
      described: asker === null ? null : { country: asker.country, place: asker.place, near: own.near },
      countries: countryChoices(language),
      own: asker?.location ?? null,
    }),
  }
}
