import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { distanceMetres } from '../../domain/distance.ts'
import { explainFit } from '../../use-cases/explain-fit.ts'
import { findByName } from '../../use-cases/find-by-name.ts'
import { getMunicipality, type MunicipalityRecord } from '../../use-cases/get-municipality.ts'
import { ComparePage, type Compared } from '../../../web/pages/compare.tsx'
import type { Language } from '../../wording/language.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { explanationPresenter, topicLabel } from '../present/findings.ts'
import type { Page, PageRequest } from './page-request.ts'
import { readIds } from './read-ids.ts'

/** Side by side. */
const MOST_COMPARED = 4
/** Municipalities of a name to choose from. */
const MOST_NAMED = 8

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
  return {
    record,
    distance: distanceMetres(first.card.location, record.card.location),
    fit: { score: fit.score, reasons: reasons.map(({ text }) => text), reservations: reservations.map(({ text }) => text) },
  }
}
