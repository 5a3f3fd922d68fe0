import { z } from 'zod'
import { DECLARED_DATASET } from '../../domain/dataset.ts'
import type { Partnership } from '../../domain/partnership.ts'
import { createPartnership } from '../../use-cases/create-partnership.ts'
import { getPartnership } from '../../use-cases/get-partnership.ts'
import { loadCards } from '../../use-cases/load-cards.ts'
import { removePartnership } from '../../use-cases/remove-partnership.ts'
import { updatePartnership } from '../../use-cases/update-partnership.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { operation } from '../operation.ts'
import { id } from '../schemas/parameters.ts'
import { newPartnership, partnership, partnershipChange } from '../schemas/partnership.ts'
import { versionTag } from '../version-tag.ts'

export const recordPartnership = operation({
  id: 'recordPartnership',
  tag: 'Partnerships',
  method: 'post',
  path: '/v1/partnerships',
  summary: 'Record a partnership',
  body: newPartnership,
  needsKey: true,
  status: 201,
  answers: 'The partnership as it was recorded',
  result: partnership,
  problems: ['not-found', 'conflict'],
  async handle({ body: { a, b, ...fields } }, dependencies) {
    const created = await createPartnership(dependencies, { ...fields, aId: a, bId: b, datasetId: DECLARED_DATASET })
    return { ...await presented(created, dependencies), headers: headersOf(created, true) }
  },
})

export const readPartnership = operation({
  id: 'readPartnership',
  tag: 'Partnerships',
  method: 'get',
  path: '/v1/partnerships/{id}',
  summary: 'Read a partnership',
  description: 'With the `ETag` that changing it or taking it out asks for.',
  pathParameters: z.object({ id }),
  status: 200,
  answers: 'The partnership with its ends',
  result: partnership,
  problems: ['not-found'],
  async handle({ path }, dependencies) {
    const { datasetId, ...fields } = await getPartnership(dependencies, path.id)
    const body = { ...fields, dataset: datasetId }
    return { body, headers: { ETag: versionTag(body.version, body) } }
  },
})

export const changePartnership = operation({
  id: 'changePartnership',
  tag: 'Partnerships',
  method: 'patch',
  path: '/v1/partnerships/{id}',
  summary: 'Change a partnership',
  description: 'Fields that are left out stay as they are. A partnership that is over is given the status `ended`.',
  pathParameters: z.object({ id }),
  body: partnershipChange,
  needsKey: true,
  needsVersion: true,
  status: 200,
  answers: 'The partnership as it is now',
  result: partnership,
  problems: ['not-found', 'version-mismatch', 'version-required'],
  async handle({ path, body, expectedVersion }, dependencies) {
    const changed = await updatePartnership(dependencies, path.id, body, expectedVersion)
    return { ...await presented(changed, dependencies), headers: headersOf(changed, false) }
  },
})

export const deletePartnership = operation({
  id: 'deletePartnership',
  tag: 'Partnerships',
  method: 'delete',
  path: '/v1/partnerships/{id}',
  summary: 'Take a partnership out of the register',
  description: 'For one that never was. One that has ended is better kept, with the status `ended`.',
  pathParameters: z.object({ id }),
  needsKey: true,
  needsVersion: true,
  status: 204,
  answers: 'It is gone',
  result: z.undefined(),
  problems: ['not-found', 'version-mismatch', 'version-required'],
  async handle({ path, expectedVersion }, dependencies) {
    await removePartnership(dependencies, path.id, expectedVersion)
    return { body: undefined }
  },
})

async function presented({ aId, bId, datasetId, ...fields }: Partnership, dependencies: HttpDependencies) {
  const cards = await loadCards(dependencies, [aId, bId])
  const [a, b] = [cards.get(aId), cards.get(bId)]
  if (a === undefined || b === undefined) throw new Error(`An end of partnership ${fields.id} vanished while it was written`)
  return { body: { ...fields, dataset: datasetId, a, b } }
}

function headersOf({ id: number, version }: Partnership, isNew: boolean): Record<string, string> {
  return { ETag: versionTag(version), ...(isNew ? { Location: `/v1/partnerships/${number}` } : {}) }
}
