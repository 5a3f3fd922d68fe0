import { z } from 'zod'
import type { Dataset } from '../../domain/dataset.ts'
import { LEVELS } from '../../domain/municipality.ts'
import { countPartnerships } from '../../use-cases/partnership-statistics.ts'
import { countSaturation } from '../../use-cases/saturation.ts'
import { warnOfBacklog } from '../backlog.ts'
import { operation } from '../operation.ts'
import { presentDataset } from '../present/dataset.ts'
import { countries } from '../schemas/parameters.ts'
import { partnershipParameters, partnershipQuestion } from '../schemas/partnership-question.ts'
import { partnershipStatistics, saturation } from '../schemas/statistics.ts'

export const readPartnershipStatistics = operation({
  id: 'readPartnershipStatistics',
  tag: 'Statistics',
  method: 'get',
  path: '/v1/statistics/partnerships',
  summary: 'Count partnerships by country pair and by year',
  description: 'Over the partnerships that the parameters choose, as in the list of partnerships. The counts say what is ' +
    'recorded here, not what exists: `record` names the datasets behind them.',
  query: z.object(partnershipParameters),
  status: 200,
  answers: 'Counts, and the record that they are made of',
  result: partnershipStatistics,
  problems: ['unavailable'],
  async handle({ query, warnings }, dependencies) {
    const { record, ...counts } = await countPartnerships(dependencies, partnershipQuestion(query))
    return { body: { ...counts, record: presentRecorded(record), warnings: warnings.list } }
  },
})

export const readSaturation = operation({
  id: 'readSaturation',
  tag: 'Statistics',
  method: 'get',
  path: '/v1/statistics/saturation',
  summary: 'Count who has a partner, who looks for one and who is still free',
  description: 'By country and size. A municipality counts as free where no partnership of it is recorded here; it may have ' +
    'some that nobody has recorded: `record` names the datasets behind the counts.',
  query: z.object({
    level: z.enum(LEVELS).default('municipality'),
    country: countries,
  }),
  status: 200,
  answers: 'Counts by country and size band, and the record that they are made of',
  result: saturation,
  problems: ['unavailable'],
  async handle({ query, warnings }, dependencies) {
    const [{ items, record }] = await Promise.all([
      countSaturation(dependencies, query.level, query.country ?? []), warnOfBacklog(dependencies, warnings),
    ])
    return { body: { items, record: presentRecorded(record), warnings: warnings.list } }
  },
})

function presentRecorded(record: readonly { readonly dataset: Dataset; readonly count: number }[]) {
  return record.map(({ dataset, count }) => ({ ...presentDataset(dataset), partnerships: count }))
}
