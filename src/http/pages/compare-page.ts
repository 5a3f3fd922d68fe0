import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { distanceMetres } from '../../domain/distance.ts'
import type { Exclusion } from '../../matching/eligible.ts'
import { explainFit } from '../../use-cases/explain-fit.ts'
import { findByName } from '../../use-cases/find-by-name.ts'
import { getMunicipality, type MunicipalityRecord } from '../../use-cases/get-municipality.ts'
import { ComparePage, type Compared } from '../../../web/pages/compare.tsx'
import type { Language } from '../../wording/language.ts'
import { sayExclusion } from '../../wording/missing.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { explanationPresenter, topicLabel } from '../present/findings.ts'
import type { Page, PageRequest } from './page-request.ts'
import { readIds } from './read-ids.ts'

/** Side by side. */
const MOST_COMPARED = 4
/** Municipalities of a name to choose from. */
const MOST_NAMED = 8
/** The ranking speaks of partners abroad and of the same level; what it would say of these two is about no pair at all. */
const NO_PAIR: ReadonlySet<Exclusion> = new Set<Exclusion>(['own_country', 'other_level'])

/** Up to four municipalities side by side, each against the first. Fails with NotFound for an unknown id. */
export async function comparePage({ query, language }: PageRequest, dependencies: HttpDependencies): Promise<Page> {
  const ids = readIds(query, MOST_COMPARED)
  const words = (query.get('q')?.[0] ?? '').trim().slice(0, 100)
  const [records, found, datasets] = await Promise.all([
    Promise.all(ids.map((id) => getMunicipality(dependencies, id))),
    words === '' ? [] : findByName(dependencies, words, MOST_NAMED),
    dependencies.datasets.list(),
  ])
  const [first, ...others] = records
  const compared = first === undefined ? [] : [
    { record: first, distance: null, fit: null },
    ...await Promise.all(others.map((record) => against(first, record, language, dependencies))),
  ]
  return {
    status: 200,
    content: ComparePage({
      language, ids, compared, words,
      found: found.map(({ municipality }) => municipality).filter(({ id }) => !ids.includes(id)),
      mayAdd: ids.length < MOST_COMPARED,
      topic: (topic) => topicLabel(topic, language),
      datasets: datasets.filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET),
    }),
  }
}

async function against(first: MunicipalityRecord, record: MunicipalityRecord, language: Language, dependencies: HttpDependencies): Promise<Compared> {
  const { fit, names } = await explainFit(dependencies, first.card.id, record.card.id, {})
  const { reasons, reservations } = explanationPresenter(language, names)(fit)
  const isPair = !fit.exclusions.some((exclusion) => NO_PAIR.has(exclusion))
  return {
    record,
    distance: distanceMetres(first.card.location, record.card.location),
    fit: {
      score: isPair ? fit.score : null,
      reasons: isPair ? reasons.map(({ text }) => text) : [],
      reservations: isPair ? reservations.map(({ text }) => text) : [],
      exclusions: fit.exclusions.map((exclusion) => sayExclusion(exclusion, language)),
    },
  }
}
