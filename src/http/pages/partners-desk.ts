import { DECLARED_DATASET, type Dataset } from '../../domain/dataset.ts'
import type { Language } from '../../wording/language.ts'
import type { ConditionFault } from '../../../web/conditions.ts'
import type { Parameters } from '../../../web/parameters.ts'
import type { PartnersDeskProps } from '../../../web/sections/partners-desk.tsx'
import type { ServiceState } from '../../../web/sections/state-notices.tsx'
import type { HttpDependencies } from '../dependencies.ts'
import { namesOf } from './names-of.ts'
import { partnerChoices } from './partner-choices.ts'
import { partnerListPage, type ListAsker } from './partner-list.ts'
import type { PartnerQuestion } from './read-partner-question.ts'
import { serviceState } from './service-state.ts'
import { understoodText } from './understood-text.ts'

export interface DeskQuestion {
  readonly language: Language
  /** Null where nobody is known to ask yet. */
  readonly asker: ListAsker | null
  /** Country of the asker, which is offered nowhere; empty where that is not known. */
  readonly country: string
  readonly question: PartnerQuestion
  /** The state of the page, and all that is wrong with it. */
  readonly parameters: Parameters
  readonly faults: readonly ConditionFault[]
  readonly page: number
}

type DeskAnswer = Omit<PartnersDeskProps, 'id' | 'askerName' | 'own' | 'kept'> & { readonly state: ServiceState; readonly datasets: readonly Dataset[] }

/** What a page of partners shows, whoever asks; without a list where something is at fault. Fails like the use cases behind it. */
export async function partnersDesk({ language, asker, country, question, parameters, faults, page }: DeskQuestion, dependencies: HttpDependencies): Promise<DeskAnswer> {
  const isFaulty = faults.length > 0
  const [found, understood, choices, names, datasets, state] = await Promise.all([
    asker === null || isFaulty ? null : partnerListPage(dependencies, asker, question, page, language),
    isFaulty ? null : understoodText(question.ownWords, language, dependencies),
    partnerChoices(dependencies, language, country, isFaulty ? [] : parameters['country'] ?? []),
    namesOf(parameters, language, dependencies),
    dependencies.datasets.list(),
    serviceState(dependencies),
  ])
  return {
    language, parameters, faults, choices, names, understood, page, state,
    list: found?.list ?? null,
    hasNext: found?.hasNext ?? false,
    datasets: datasets.filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET),
  }
}
