import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { rankingSchema } from './schema.ts'

const said = z.string().min(1)
const notes = z.record(rankingSchema.keyof(), z.strictObject({ formula: said, source: said, blind: said }))

/** What a reader of a term's curves should know: what they are over, where that comes from, and what it cannot know. One note for every file of values. */
export const TERM_NOTES: z.output<typeof notes> = notes.parse(JSON.parse(readFileSync(new URL('term-notes.json', import.meta.url), 'utf8')))
