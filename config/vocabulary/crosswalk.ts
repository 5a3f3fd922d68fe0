import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { TOPICS } from './index.ts'

const crosswalkSchema = z.strictObject({
  provenance: z.strictObject({ source: z.string().min(1), rule: z.string().min(1), licence: z.string().min(1) }),
  topics: z.record(z.string().min(1), z.string().refine((topic) => TOPICS.has(topic), { error: 'is no topic of the vocabulary' })),
})

/** Topics for words that lists use and the vocabulary does not: themes of city networks and programmes. */
export const TOPIC_CROSSWALK: ReadonlyMap<string, string> = new Map(Object.entries(
  crosswalkSchema.parse(JSON.parse(readFileSync(new URL('./crosswalk.json', import.meta.url), 'utf8'))).topics,
))
