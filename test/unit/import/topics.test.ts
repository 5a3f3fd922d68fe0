import { describe, expect, it } from '@jest/globals'
import { VOCABULARY } from '../../../config/vocabulary/index.ts'
import { topicReader } from '../../../src/import/rows/topics.ts'

const topics = topicReader(VOCABULARY, new Map([['Blue Flag', 'coast_maritime']]))

describe('topics in the cells of a list', () => {
  it.each([
    ['music_choirs', 'music_choirs'], ['Muzyka, chóry i orkiestry', 'music_choirs'], ['Feuerwehr', 'fire_rescue'], ['blue flag', 'coast_maritime'],
    ['chóry', 'music_choirs'], ['straże pożarne', 'fire_rescue'], ['gospodarki odpadami', 'waste_circular'], ['hasiči', 'fire_rescue'], ['школи', 'schools'], ['хори', 'music_choirs'],
  ])('are known by what people call them, in its forms: %s', (written, topic) => {
    expect(topics.read(written)).toBe(topic)
  })

  it.each(['', 'bzdura', 'chóralistyka amatorska', 'chór i orkiestra z Frombork', '*'])('are not guessed: %j', (written) => {
    expect(topics.read(written)).toBeNull()
  })

  it('have no form that is several topics\' at once', () => {
    const [one, other] = VOCABULARY.topics
    if (one === undefined || other === undefined) throw new Error('The vocabulary is empty')
    const both = [one, other].map((topic) => ({ ...topic, synonyms: { ...topic.synonyms, pl: ['wspóln*'] } }))
    expect(topicReader({ ...VOCABULARY, topics: both }, new Map()).read('wspólne')).toBeNull()
    expect(topicReader({ ...VOCABULARY, topics: both.slice(0, 1) }, new Map()).read('wspólne')).toBe(one.id)
  })
})
