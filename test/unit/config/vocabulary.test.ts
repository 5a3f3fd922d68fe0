import { describe, expect, it } from '@jest/globals'
import { GROUP_OF_TOPIC, TOPICS, VOCABULARY, VOCABULARY_LANGUAGES } from '../../../config/vocabulary/index.ts'
import { wordsSchema } from '../../../config/vocabulary/schema.ts'

const { groups, topics, sources } = VOCABULARY
const repeated = (values: readonly string[]) => values.filter((value, i) => values.indexOf(value) !== i)

describe('the vocabulary of cooperation topics', () => {
  it('has ids that are unique among topics and groups together', () => {
    expect(repeated([...topics, ...groups].map(({ id }) => id))).toEqual([])
  })

  it('names a group that exists for every topic', () => {
    const known = new Set(groups.map(({ id }) => id))
    expect(topics.filter(({ broader }) => !known.has(broader))).toEqual([])
  })

  it.each(groups)('lists under $id exactly the topics that name it', ({ id, narrower }) => {
    expect([...narrower].sort()).toEqual(topics.filter(({ broader }) => broader === id).map((topic) => topic.id).sort())
  })

  it.each(VOCABULARY_LANGUAGES)('gives each topic a label of its own in %s', (language) => {
    expect(repeated(topics.map(({ labels }) => labels[language]))).toEqual([])
  })

  it.each(VOCABULARY_LANGUAGES)('gives no word of %s to two topics', (language) => {
    expect(repeated(topics.flatMap(({ synonyms }) => synonyms[language].map((word) => word.toLowerCase())))).toEqual([])
  })

  it('refuses a language that lacks a topic, or has one too many', () => {
    const structure = { groups: [{ id: 'sport', narrower: ['running'] }], topics: [{ id: 'running', broader: 'sport', sdg: [], usedBy: ['x'] }] }
    const running = { label: 'Running', synonyms: ['a', 'b', 'c', 'd', 'run*'] }
    const read = (words: unknown) => wordsSchema(structure).safeParse(words).success
    expect(read({ groups: { sport: 'Sport' }, topics: { running } })).toBe(true)
    expect(read({ groups: { sport: 'Sport' }, topics: {} })).toBe(false)
    expect(read({ groups: {}, topics: { running } })).toBe(false)
    expect(read({ groups: { sport: 'Sport' }, topics: { running, walking: running } })).toBe(false)
    expect(read({ groups: { sport: 'Sport' }, topics: { running: { ...running, synonyms: ['*run', 'a', 'b', 'c', 'd'] } } })).toBe(false)
  })

  it('knows the source of every topic', () => {
    expect(topics.flatMap(({ usedBy }) => usedBy).filter((key) => !(key in sources))).toEqual([])
  })

  it('finds topics and their groups by id', () => {
    expect(TOPICS.size).toBe(topics.length)
    expect(TOPICS.get('youth_exchange')?.labels.pl).toBe('Wymiana młodzieży')
    expect(GROUP_OF_TOPIC.get('youth_exchange')).toBe('youth_education')
  })
})
