import { z } from 'zod'
import { VOCABULARY } from '../../../config/vocabulary/index.ts'
import { Spellings } from '../nearest.ts'
import { fault } from '../schema-faults.ts'

const ids = [...VOCABULARY.groups, ...VOCABULARY.topics].map(({ id }) => id)

/** Ids, labels and synonyms of every topic, so that a mistyped or translated topic is answered with its id. */
const spellings = new Spellings([
  ...[...VOCABULARY.groups, ...VOCABULARY.topics].flatMap(({ id, labels }) =>
    [id, ...Object.values(labels)].map((written) => [written, id] as const)),
  ...VOCABULARY.topics.flatMap(({ id, synonyms }) =>
    Object.values(synonyms).flat().filter((written) => !written.includes('*')).map((written) => [written, id] as const)),
])

/** A topic of the cooperation vocabulary, or a whole group of them. */
export const topicId = z.enum(ids, {
  error: ({ input }) => fault('topic', { meant: spellings.meant(input) }),
}).meta({ id: 'TopicId', description: 'Id of a topic, or of a group of topics, in the cooperation vocabulary.', example: 'youth_exchange' })

/** The topics that a filter by these topics selects: a group stands for itself and all that is in it. */
export function withNarrower(topics: readonly string[]): string[] {
  const narrower = new Map(VOCABULARY.groups.map((group) => [group.id, group.narrower]))
  return [...new Set(topics.flatMap((topic) => [topic, ...(narrower.get(topic) ?? [])]))]
}

/** The same the other way round: groups and topics as a person chose them. */
export function withoutNarrower(topics: readonly string[]): string[] {
  const inGroups = new Set(VOCABULARY.groups.filter(({ id }) => topics.includes(id)).flatMap(({ narrower }) => narrower))
  return topics.filter((topic) => !inGroups.has(topic))
}

/** ISO 639-1. */
const LANGUAGE_CODES = (
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
  'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ' +
  'ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn ' +
  'no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta ' +
  'te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
).split(' ')

const languageNames = new Spellings(['en', 'pl', 'de'].flatMap((language) => {
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return LANGUAGE_CODES.map((code) => [names.of(code) ?? code, code] as const)
}))

export const languageCode = z.preprocess(
  (value) => (typeof value === 'string' ? value.toLowerCase() : value),
  z.enum(LANGUAGE_CODES, {
    error: ({ input }) => fault('language_code', { meant: languageNames.meant(input) }),
  }).meta({ id: 'LanguageCode', description: 'ISO 639-1.', example: 'pl' }),
)
