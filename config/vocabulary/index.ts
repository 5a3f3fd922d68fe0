/**
 * The controlled vocabulary of cooperation topics: 60 topics in 11 groups, with labels and synonyms in four
 * languages. The data stand in `topics.json`, with the published sources that use each topic.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Languages that every label has. */
export const VOCABULARY_LANGUAGES = ['en', 'pl', 'de', 'fr'] as const
export type VocabularyLanguage = (typeof VOCABULARY_LANGUAGES)[number]

const key = z.string().regex(/^[a-z][a-z_]*$/)
const text = z.string().trim().min(1)
const labels = z.strictObject({ en: text, pl: text, de: text, fr: text })
const synonyms = z.strictObject({ en: z.array(text), pl: z.array(text), de: z.array(text), fr: z.array(text) })

const group = z.strictObject({
  id: key,
  labels,
  /** Ids of the group's topics, in the order in which lists show them. */
  narrower: z.array(key).min(1),
})

const topic = z.strictObject({
  id: key,
  /** Id of the topic's group. */
  broader: key,
  labels,
  /** Other words for the topic, for understanding free text. Never shown. */
  alt: synonyms,
  /** Numbers of the UN Sustainable Development Goals the topic serves. */
  sdg: z.array(z.int().min(1).max(17)),
  /** Keys of `sources`. */
  usedBy: z.array(z.string()).min(1),
})

export const vocabularySchema = z.strictObject({
  about: text,
  sources: z.record(z.string(), z.strictObject({ name: text, url: z.url().nullable(), says: text })),
  groups: z.array(group),
  topics: z.array(topic),
})

export type TopicGroup = z.infer<typeof group>
export type Topic = z.infer<typeof topic>
export type Vocabulary = z.infer<typeof vocabularySchema>

/** Groups and topics, checked. A wrong file ends the start with the path of the fault. */
export const VOCABULARY: Vocabulary = Object.freeze(
  vocabularySchema.parse(JSON.parse(readFileSync(new URL('./topics.json', import.meta.url), 'utf8'))),
)

/** Topic by id. */
export const TOPICS: ReadonlyMap<string, Topic> = new Map(VOCABULARY.topics.map((each) => [each.id, each]))

/** Id of a topic's group by the topic's id. */
export const GROUP_OF_TOPIC: ReadonlyMap<string, string> =
  new Map(VOCABULARY.topics.map(({ id: topicId, broader }) => [topicId, broader]))

/** Groups and topics as a tree, the way ranking reads it: `parent` is the broader one. */
export const TOPIC_TREE: readonly { readonly id: string; readonly parent: string | null }[] = Object.freeze([
  ...VOCABULARY.groups.map(({ id }) => ({ id, parent: null })),
  ...VOCABULARY.topics.map(({ id, broader }) => ({ id, parent: broader })),
])
