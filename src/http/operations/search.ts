import { z } from 'zod'
import { findByName } from '../../use-cases/find-by-name.ts'
import { warnOfBacklog } from '../backlog.ts'
import { operation } from '../operation.ts'
import { degradedMark } from '../present/degraded.ts'
import { fault } from '../schema-faults.ts'
import { listOf, municipality } from '../schemas/municipality.ts'
import { countries, limit } from '../schemas/parameters.ts'
import { text } from '../schemas/text.ts'

const MOST = 50

const found = municipality.extend({
  matched: z.object({
    name: z.string().meta({ description: 'The name by which it was found, as it is written.' }),
    place: z.string().optional().meta({ description: 'The place inside the municipality that bears the name.' }),
  }),
}).meta({ id: 'FoundMunicipality' })

export const searchAnswer = listOf(found)

export const searchByName = operation({
  id: 'searchByName',
  tag: 'Search',
  method: 'get',
  path: '/v1/search',
  summary: 'Find municipalities by name',
  description: 'In any spelling, language or script, with slips of the keyboard, by the beginning of the name, as "Name, Country". ' +
    'A village leads to the municipality it belongs to.',
  query: z.object({
    q: text(100).min(1, { error: fault('letters_needed', {}) })
      .meta({ description: 'What was typed so far.', example: 'Breslau' }),
    country: countries,
    limit: limit(10, MOST),
  }),
  status: 200,
  answers: 'Municipalities, best first',
  result: searchAnswer,
  problems: ['unavailable'],
  async handle({ query, warnings }, dependencies) {
    const count = warnings.clamp('limit', query.limit, MOST)
    const among = query.country === undefined || query.country.length === 0 ? null : new Set(query.country)
    const [matches] = await Promise.all([findByName(dependencies, query.q, count, among), warnOfBacklog(dependencies, warnings)])
    const items = matches.map(({ municipality: card, matched }) => ({ ...card, matched }))
    return { body: { items, warnings: warnings.list, next: null, ...degradedMark(dependencies) } }
  },
})
