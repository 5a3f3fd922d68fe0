/** Shapes of the vocabulary's files. */
import { z } from 'zod'

/** Languages in which the vocabulary is complete: every group and topic has a label, every topic its synonyms. */
export const VOCABULARY_LANGUAGES = ['en', 'pl', 'de', 'fr', 'uk', 'cs', 'it', 'es'] as const
export type VocabularyLanguage = (typeof VOCABULARY_LANGUAGES)[number]

const key = z.string().regex(/^[a-z][a-z_]*$/)
const text = z.string().trim().min(1)

/** Fewer other words than this for a topic, and a language is not understood well enough. */
const FEWEST_SYNONYMS = 5

/** Words parted by single spaces. A star at the end of a word stands for any ending. */
const phrase = z.string().regex(/^[^\s*]+\*?( [^\s*]+\*?)*$/)

/** `topics.json`: what the topics are, without words for them. */
export const structureSchema = z.strictObject({
  about: text,
  sources: z.record(z.string(), z.strictObject({ name: text, url: z.url().nullable(), says: text })),
  groups: z.array(z.strictObject({
    id: key,
    /** Ids of the group's topics, in the order in which lists show them. */
    narrower: z.array(key).min(1),
  })),
  topics: z.array(z.strictObject({
    id: key,
    /** Id of the topic's group. */
    broader: key,
    /** Numbers of the UN Sustainable Development Goals the topic serves. */
    sdg: z.array(z.int().min(1).max(17)),
    /** Keys of `sources`. */
    usedBy: z.array(z.string()).min(1),
  })),
})
export type VocabularyStructure = z.infer<typeof structureSchema>

/** `languages/<language>.json`: the words of a language for exactly these groups and topics. */
export function wordsSchema({ groups, topics }: Pick<VocabularyStructure, 'groups' | 'topics'>) {
  const ids = (of: readonly { readonly id: string }[]) => z.enum(of.map(({ id }) => id))
  return z.strictObject({
    groups: z.record(ids(groups), text),
    topics: z.record(ids(topics), z.strictObject({
      label: text,
      /** Other words for the topic, for understanding free text. Never shown. */
      synonyms: z.array(phrase).min(FEWEST_SYNONYMS),
    })),
  })
}
export type VocabularyWords = z.infer<ReturnType<typeof wordsSchema>>
