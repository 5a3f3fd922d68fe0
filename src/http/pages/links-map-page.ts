import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { listPartnerships } from '../../use-cases/list-partnerships.ts'
import type { MunicipalityCard } from '../../use-cases/municipality-card.ts'
import { LinksMapPage } from '../../../web/pages/links-map.tsx'
import type { End } from '../../../web/links/region-ties.ts'
import { endsInOrder } from '../../../web/sections/links/link-table.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { topicLabel } from '../present/findings.ts'
import { filterChoices } from './filter-choices.ts'
import type { Page, PageRequest } from './page-request.ts'
import { readLinks } from './read-links.ts'
import { serviceState } from './service-state.ts'

/** As many partnerships as are looked at; more than any two countries have. */
const MOST_READ = 1_000
/** Where nobody says which countries, the pair that the service began with. */
const USUAL_COUNTRIES = ['PL', 'DE']

/** The map of partnerships between two countries, or of one; 400 where a condition is at fault. Fails like the use case behind it. */
export async function linksMapPage({ query, language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  const { parameters, faults, question } = readLinks(query)
  const countries = question.countries.length === 0 && faults.length === 0 ? USUAL_COUNTRIES : question.countries
  const found = faults.length > 0 ? null
    : await listPartnerships(dependencies, { ...question, countries }, { sort: 'since', after: null, limit: MOST_READ })
  const regionOf = regionReader(dependencies)
  const [datasets, state] = await Promise.all([dependencies.datasets.list(), serviceState(dependencies)])
  return {
    status: faults.length > 0 ? 400 : 200,
    content: LinksMapPage({
      language, parameters, countries, faults, state,
      list: found === null ? null : {
        total: found.total,
        items: found.items,
        ends: found.items.map((link) => {
          const [one, other] = endsInOrder(link, countries[0] ?? null)
          return [regionOf(one), regionOf(other)] as const
        }),
      },
      choices: filterChoices(language, '').countries,
      topic: (id) => topicLabel(id, language),
      datasets: datasets.filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET),
    }),
  }
}

/** Finds the region of a municipality in the snapshot; a region is its own. Fails with DependencyFault while that is loaded. */
function regionReader({ live }: HttpDependencies): (card: MunicipalityCard) => End {
  const { snapshot } = live.current()
  return (card) => {
    if (card.level === 'region') return { card, regionId: card.id }
    const position = snapshot.positionOf(card.id)
    const region = position < 0 ? 0 : snapshot.columns.region[position] ?? 0
    return { card, regionId: snapshot.regions.values[region] ?? 0 }
  }
}
