/** The gate of understanding: judged phrases whose words are not the vocabulary's own. See docs/understanding.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { lexicon } from '../../../config/understanding/index.ts'
import { VOCABULARY_LANGUAGES } from '../../../config/vocabulary/index.ts'
import { parseWordCases } from '../../../src/evaluation/word-cases.ts'
import { ALL_LANGUAGES, scoreWords } from '../../../src/evaluation/word-scores.ts'
import { understand } from '../../../src/understanding/understand.ts'

const directory = join(import.meta.dirname, '../../relevance/phrases')
const cases = ['tuning', 'held-out', 'fresh'].flatMap((part) => readdirSync(join(directory, part)).flatMap((file) =>
  parseWordCases(readFileSync(join(directory, part, file), 'utf8'))))
const { scores } = scoreWords(cases, (text) => understand(text, lexicon(), { find: () => null }))
const scoreOf = (language: string, kind: string) => {
  const score = scores.find((each) => each.language === language && each.kind === kind)
  if (score === undefined) throw new Error(`Nothing is judged of ${kind} in ${language}`)
  return score
}

describe('phrases that people judged', () => {
  it('are there in number for every language', () => {
    for (const language of VOCABULARY_LANGUAGES) expect(cases.filter((each) => each.language === language).length).toBeGreaterThanOrEqual(25)
  })

  it('are understood: topics with F1 of at least .85, and at most one in twenty is false', () => {
    const { f1, precision } = scoreOf(ALL_LANGUAGES, 'topics')
    expect(f1).toBeGreaterThanOrEqual(0.85)
    expect(precision).toBeGreaterThanOrEqual(0.95)
  })

  it.each(VOCABULARY_LANGUAGES)('are understood in %s', (language) => {
    expect(scoreOf(language, 'topics').f1).toBeGreaterThanOrEqual(0.75)
  })

  it.each(['countries', 'not countries', 'without traits', 'sizes', 'distances', 'programmes', 'deadlines'])('are understood as to %s', (kind) => {
    expect(scoreOf(ALL_LANGUAGES, kind).f1).toBeGreaterThanOrEqual(0.85)
  })
})
