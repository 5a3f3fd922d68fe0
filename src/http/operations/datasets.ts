import { z } from 'zod'
import type { Dataset } from '../../domain/dataset.ts'
import { changeDataset, putDataset } from '../../use-cases/change-dataset.ts'
import type { DatasetChanged } from '../../use-cases/ports/dataset-store.ts'
import { operation } from '../operation.ts'
import { presentDataset } from '../present/dataset.ts'
import { datasetChange, datasetId, keptDataset, listedDataset, newDataset } from '../schemas/dataset.ts'
import { listOf } from '../schemas/municipality.ts'
import { versionTag } from '../version-tag.ts'

const effect = 'Lists and files follow at once, search and suggestions within a minute.'

export const readDatasets = operation({
  id: 'readDatasets',
  tag: 'Datasets',
  method: 'get',
  path: '/v1/datasets',
  summary: 'Where the records come from, and on what terms',
  description: 'All datasets whose records may be shown, with the lines to show beside them.',
  status: 200,
  answers: 'The datasets',
  result: listOf(listedDataset),
  problems: ['unavailable'],
  async handle({ warnings }, dependencies) {
    const shown = (await dependencies.datasets.list()).filter(({ mayShow }) => mayShow)
    return { body: { items: shown.map(withRights), warnings: warnings.list, next: null } }
  },
})

export const writeDataset = operation({
  id: 'writeDataset',
  tag: 'Datasets',
  method: 'put',
  path: '/v1/datasets/{id}',
  summary: 'Say what a dataset is and what may be done with its records',
  description: `Adds it where there is none yet. ${effect} What needs a written consent gives no right before its document is named.`,
  pathParameters: z.object({ id: datasetId }),
  body: newDataset,
  needsKey: true,
  needsVersion: true,
  takesItsTime: true,
  status: 200,
  answers: 'The dataset as it is now',
  result: keptDataset,
  problems: ['version-mismatch', 'version-required'],
  async handle({ path, body, expectedVersion }, dependencies) {
    return presented(await putDataset(dependencies, { id: path.id, ...body }, expectedVersion))
  },
})

export const patchDataset = operation({
  id: 'patchDataset',
  tag: 'Datasets',
  method: 'patch',
  path: '/v1/datasets/{id}',
  summary: 'Change what is said of a dataset, or what may be done with its records',
  description: `Fields that are left out stay as they are. ${effect}`,
  pathParameters: z.object({ id: datasetId }),
  body: datasetChange,
  needsKey: true,
  needsVersion: true,
  takesItsTime: true,
  status: 200,
  answers: 'The dataset as it is now',
  result: keptDataset,
  problems: ['not-found', 'version-mismatch', 'version-required'],
  async handle({ path, body, expectedVersion }, dependencies) {
    return presented(await changeDataset(dependencies, path.id, body, expectedVersion))
  },
})

function withRights(dataset: Dataset) {
  const { mayShow, maySearch, mayExport } = dataset
  return { ...presentDataset(dataset), mayShow, maySearch, mayExport }
}

function presented({ dataset, touched }: DatasetChanged) {
  const { consentRequired, consentDocument, revision } = dataset
  return { body: { ...withRights(dataset), consentRequired, consentDocument, touched }, headers: { ETag: versionTag(revision) } }
}
