import { gives, type Dataset } from '../domain/dataset.ts'
import type { DatasetStore } from './ports/dataset-store.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { OwnWords, ReadingPorts } from './read-words.ts'
import { suggestInWords } from './suggest-in-words.ts'
import type { SuggestedPartner, SuggestedPartners, SuggestionPorts, SuggestionQuestion } from './suggest-partners.ts'

type Ports = SuggestionPorts & ReadingPorts & { readonly municipalities: MunicipalityStore; readonly datasets: DatasetStore }

export interface ExportedSuggestion {
  /** Place in the list, from 1. */
  readonly rank: number
  readonly partner: SuggestedPartner
  /** Where the municipality's record comes from. */
  readonly dataset: Dataset
}

export interface SuggestionExport {
  readonly items: readonly ExportedSuggestion[]
  /** How many are left out because their dataset may not be exported. */
  readonly leftOut: number
  /** Whether reasons may go along: they speak of partnerships, and each dataset of those must allow it. */
  readonly withReasons: boolean
  readonly names: SuggestedPartners['names']
}

/** The list as far as the licences let it leave the service. Fails like `suggestInWords`. */
export async function exportSuggestions(ports: Ports, question: SuggestionQuestion, ownWords: OwnWords): Promise<SuggestionExport> {
  const [{ items, names }, datasets] = await Promise.all([suggestInWords(ports, question, ownWords), ports.datasets.list()])
  const aggregates = await ports.municipalities.loadAggregates(items.map(({ id }) => id))
  const datasetOf = new Map(aggregates.map(({ municipality }) => [municipality.id, municipality.datasetId]))
  const exportable = new Map(datasets.filter((dataset) => gives(dataset, 'export')).map((dataset) => [dataset.id, dataset]))
  const exported = items.flatMap((partner, at) => {
    const dataset = exportable.get(datasetOf.get(partner.id) ?? '')
    return dataset === undefined ? [] : [{ rank: at + 1, partner, dataset }]
  })
  return {
    items: exported, names,
    leftOut: items.length - exported.length,
    withReasons: datasets.every((dataset) => gives(dataset, 'export') || !gives(dataset, 'show')),
  }
}
