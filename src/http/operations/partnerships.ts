import { z } from 'zod'
import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { LEVELS } from '../../domain/municipality.ts'
import { PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES, type Partnership } from '../../domain/partnership.ts'
import { createPartnership } from '../../use-cases/create-partnership.ts'
import { listPartnerships } from '../../use-cases/list-partnerships.ts'
import { loadCards } from '../../use-cases/load-cards.ts'
import { removePartnership } from '../../use-cases/remove-partnership.ts'
import { updatePartnership } from '../../use-cases/update-partnership.ts'
import { makeCursor, readCursor } from '../cursor.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { operation } from '../operation.ts'
import { listOf } from '../schemas/municipality.ts'
import { countryPair, cursor, id, limit } from '../schemas/parameters.ts'
import { newPartnership, partnership, partnershipChange } from '../schemas/partnership.ts'
import { versionTag } from '../version-tag.ts'

const MOST = 500

export const readPartnerships = operation({
  id: 'readPartnerships',
  tag: 'Partnerships',
  method: 'get',
  path: '/v1/partnerships',
  summary: 'List partnerships',
  query: z.object({
    municipality: id.optional().meta({ description: 'With this municipality at one end.' }),
    level: z.enum(LEVELS).optional().meta({ description: 'With an end of this level.' }),
    country: countryPair,
    form: z.enum(PARTNERSHIP_FORMS).optional(),
    status: z.enum(PARTNERSHIP_STATUSES).optional(),
    limit: limit(100, MOST),
    cursor,
  }),
  status: 200,
  answers: 'A page of partnerships, in the order in which they were recorded',
  result: listOf(partnership),
  problems: ['unavailable'],
  async handle({ query, warnings }, dependencies) {
    const { cursor: given, limit: asked, ...question } = query
    const afterId = readCursor(given, question)
    const page = await listPartnerships(dependencies, {
      municipalityId: query.municipality ?? null,
      level: query.level ?? null,
      countries: query.country ?? [],
      form: query.form ?? null,
      status: query.status ?? null,
      afterId: given === undefined ? null : afterId,
      limit: warnings.clamp('limit', asked, MOST),
    })
    return {
      body: {
        items: page.items.map(({ datasetId, ...item }) => ({ ...item, dataset: datasetId })),
        warnings: warnings.list,
        next: page.nextAfterId === null ? null : makeCursor(page.nextAfterId, question),
      },
    }
  },
})

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
