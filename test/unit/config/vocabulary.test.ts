import { describe, expect, it } from '@jest/globals'
import { GROUP_OF_TOPIC, TOPICS, VOCABULARY, VOCABULARY_LANGUAGES } from '../../../config/vocabulary/index.ts'

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

  it('knows the source of every topic', () => {
    expect(topics.flatMap(({ usedBy }) => usedBy).filter((key) => !(key in sources))).toEqual([])
  })

  it('finds topics and their groups by id', () => {
    expect(TOPICS.size).toBe(topics.length)
    expect(TOPICS.get('youth_exchange')?.labels.pl).toBe('Wymiana młodzieży')
    expect(GROUP_OF_TOPIC.get('youth_exchange')).toBe('youth_education')
  })
})
