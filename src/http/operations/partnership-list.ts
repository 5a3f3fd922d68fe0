import { z } from 'zod'
import { exportPartnerships } from '../../use-cases/export-partnerships.ts'
import { listPartnerships } from '../../use-cases/list-partnerships.ts'
import { PARTNERSHIP_SORTS, type PartnershipSort } from '../../use-cases/ports/partnership-list.ts'
import { makeCursor, placeNumber, placeText, readCursor } from '../cursor.ts'
import { partnershipDownload } from '../downloads/partnerships.ts'
import { operation } from '../operation.ts'
import { listOf } from '../schemas/municipality.ts'
import { cursor, format as formatParameter, limitIfAny } from '../schemas/parameters.ts'
import { partnership } from '../schemas/partnership.ts'
import { partnershipParameters, partnershipQuestion } from '../schemas/partnership-question.ts'

const USUAL = 100
const MOST = 500

export const readPartnerships = operation({
  id: 'readPartnerships',
  tag: 'Partnerships',
  method: 'get',
  path: '/v1/partnerships',
  summary: 'List partnerships',
  description: 'Values of one parameter are alternatives; different parameters must all hold, those on municipality, level, ' +
    'region and country of one and the same end. JSON comes in pages. CSV and GeoJSON give the whole list, without what ' +
    'may not be exported: the header `Twinmatch-Left-Out` says how many links that is. With `format=csv` the file begins ' +
    'with a byte order mark, for spreadsheets.',
  query: z.object({
    ...partnershipParameters,
    sort: z.enum(PARTNERSHIP_SORTS).default('recorded').meta({
      description: '`recorded`: in the order of recording; `since`: by year of signature, unknown ones last; `name`: by the name of the end that meets the conditions.',
    }),
    limit: limitIfAny(USUAL, MOST),
    cursor,
    format: formatParameter,
  }),
  formats: ['csv', 'geojson'],
  status: 200,
  answers: 'A page of partnerships, or all of them as a file',
  result: listOf(partnership).extend({ total: z.int().meta({ description: 'How many there are on all pages, as counted for the first.' }) }),
  problems: ['unavailable'],
  async handle({ query, warnings, format }, dependencies) {
    const { cursor: given, limit: asked, sort, format: inAddress, ...parameters } = query
    const question = partnershipQuestion(parameters)
    if (format !== 'json') {
      const found = await exportPartnerships(dependencies, question, { sort, limit: asked ?? null })
      return partnershipDownload(found, format, inAddress !== undefined)
    }
    const after = readCursor(placeOf(sort).extend({ total: placeNumber }), given, { question, sort })
    const page = await listPartnerships(dependencies, question, {
      sort, after, limit: warnings.clamp('limit', asked ?? USUAL, MOST), ...(after === null ? {} : { total: after.total }),
    })
    return {
      body: {
        items: page.items.map(({ datasetId, ...item }) => ({ ...item, dataset: datasetId })),
        total: page.total,
        warnings: warnings.list,
        next: page.next === null ? null : makeCursor({ ...page.next, total: page.total }, { question, sort }),
      },
    }
  },
})

/** What a place in a list of this order is made of. */
export const placeOf = (sort: PartnershipSort) => z.object({ key: sort === 'name' ? placeText : placeNumber, id: placeNumber })
