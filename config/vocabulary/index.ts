/**
 * The controlled vocabulary of cooperation topics: 60 topics in 11 groups. `topics.json` says what they are and which
 * published sources use each; `languages/` holds labels and synonyms, a file a language.
 */
import { readFileSync } from 'node:fs'
import {
  structureSchema, VOCABULARY_LANGUAGES, wordsSchema, type VocabularyLanguage, type VocabularyStructure,
} from './schema.ts'

export { VOCABULARY_LANGUAGES, type VocabularyLanguage } from './schema.ts'

type Labels = Readonly<Record<VocabularyLanguage, string>>
export type TopicGroup = VocabularyStructure['groups'][number] & { readonly labels: Labels }
export type Topic = VocabularyStructure['topics'][number] & {
  readonly labels: Labels
  /** Other words for the topic, for understanding free text; a star stands for any ending. Never shown. */
  readonly synonyms: Readonly<Record<VocabularyLanguage, readonly string[]>>
}

export interface Vocabulary {
  readonly sources: VocabularyStructure['sources']
  readonly groups: readonly TopicGroup[]
  readonly topics: readonly Topic[]
}

/** Groups and topics, checked. A wrong or incomplete file ends the start with the path of the fault. */
export const VOCABULARY: Vocabulary = Object.freeze(read())

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

function read(): Vocabulary {
  const { sources, groups, topics } = structureSchema.parse(readJson('topics.json'))
  const schema = wordsSchema({ groups, topics })
  const words = inEach((language) => schema.parse(readJson(`languages/${language}.json`)))
  const topicOf = (language: VocabularyLanguage, id: string) => {
    const found = words[language].topics[id]
    if (found === undefined) throw new Error(`languages/${language}.json has no topic ${id}`)
    return found
  }
  return {
    sources,
    groups: groups.map((group) => ({ ...group, labels: inEach((language) => words[language].groups[group.id] ?? '') })),
    topics: topics.map((topic) => ({
      ...topic,
      labels: inEach((language) => topicOf(language, topic.id).label),
      synonyms: inEach((language) => topicOf(language, topic.id).synonyms),
    })),
  }
}

/** A value for each language. */
function inEach<Value>(make: (language: VocabularyLanguage) => Value): Readonly<Record<VocabularyLanguage, Value>> {
  return Object.fromEntries(VOCABULARY_LANGUAGES.map((language) => [language, make(language)])) as Record<VocabularyLanguage, Value>
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`./${file}`, import.meta.url), 'utf8'))
}
