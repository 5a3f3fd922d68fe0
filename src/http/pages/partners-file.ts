import { EVERYTHING } from '../../domain/filter.ts'
import { exportSuggestions } from '../../use-cases/export-suggestions.ts'
import type { FileFormat } from '../../../web/addresses.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { suggestionsDownload } from '../downloads/suggestions.ts'
import { HttpFault } from '../problem.ts'
import { ownAsker } from './own-asker.ts'
import type { FileAnswer, PageRequest } from './page-request.ts'
import { LONGEST_LIST, type ListAsker } from './partner-list.ts'
import { readAskerCard } from './partners-page.ts'
import { readOwnProfile } from './read-own-profile.ts'
import { readPartnerQuestion } from './read-partner-question.ts'

/** The list of partners for a municipality of the register as a file. Fails like the page of the same address. */
export async function partnersFile(request: PageRequest, path: string, format: FileFormat, dependencies: HttpDependencies): Promise<FileAnswer> {
  const { id, location } = await readAskerCard(path, dependencies)
  return fileFor({ input: { id }, location }, request, format, dependencies)
}

/** The same for a municipality that the address describes. */
export async function profilePartnersFile(request: PageRequest, format: FileFormat, dependencies: HttpDependencies): Promise<FileAnswer> {
  const asker = await ownAsker(dependencies, readOwnProfile(request.query))
  if (asker === null) throw new HttpFault('malformed-request', 'The address describes no municipality that could seek partners: own_country is missing or something else is at fault.')
  return fileFor(asker, request, format, dependencies)
}

async function fileFor(asker: ListAsker, { query, language }: PageRequest, format: FileFormat, dependencies: HttpDependencies): Promise<FileAnswer> {
  const { faults, wanted, words, ownWords, weights, balance, maxDistance } = readPartnerQuestion(query)
  const [fault] = faults
  if (fault !== undefined) throw new HttpFault('malformed-request', `The address cannot be read: ${fault.field} is at fault.`)
  const found = await exportSuggestions(dependencies, {
    asker: asker.input, wanted, conditions: EVERYTHING, words, weights, balance, maxDistance, limit: LONGEST_LIST, facets: [],
  }, ownWords)
  return { download: suggestionsDownload(found, format, language), format }
}
