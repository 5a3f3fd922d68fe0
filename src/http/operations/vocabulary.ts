import { z } from 'zod'
import { VOCABULARY } from '../../../config/vocabulary/index.ts'
import { operation } from '../operation.ts'
import { warnings as warningList } from '../schemas/municipality.ts'

const topic = z.object({ id: z.string(), label: z.string() })

export const readVocabulary = operation({
  id: 'readVocabulary',
  tag: 'Search',
  method: 'get',
  path: '/v1/vocabulary',
  summary: 'The topics of cooperation, by group',
  status: 200,
  answers: 'Groups and their topics, named in the language of the answer',
  result: z.object({ groups: z.array(topic.extend({ topics: z.array(topic) })), warnings: warningList }),
  handle: ({ language, warnings }) => Promise.resolve({
    body: {
      groups: VOCABULARY.groups.map((group) => ({
        id: group.id,
        label: group.labels[language],
        topics: VOCABULARY.topics.filter(({ broader }) => broader === group.id).map(({ id, labels }) => ({ id, label: labels[language] })),
      })),
      warnings: warnings.list,
    },
  }),
})
