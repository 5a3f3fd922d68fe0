import { describe, expect, it } from '@jest/globals'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { pageLabels } from '../../../web/labels/page-labels.ts'

/** Every text of a catalogue by its path; functions are called with marks that must come back. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') {
    const marks = Array.from({ length: value.length }, (_, at) => `‹${at}›`)
    const text = String(value(...marks))
    for (const mark of marks) if (!text.includes(mark)) throw new Error(`${path} leaves out what it is given`)
    return [[path, text]]
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`)
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}/${key}`))
}

/** The same in every language. */
const SHARED = [/^\/scheme\//, /^\/region$/]

describe.each(LANGUAGES)('labels in %s', (language) => {
  it('are all there, without loose ends, and say what they are given', () => {
    for (const [path, text] of texts(pageLabels(language))) {
      expect([path, text]).toEqual([path, text.trim()])
      expect([path, text]).not.toEqual([path, ''])
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|\[object|TODO/)])
    }
  })
})

describe('labels', () => {
  it('are translated', () => {
    const polish = new Map(texts(pageLabels('pl')))
    const same = texts(pageLabels('en')).filter(([path, text]) => polish.get(path) === text && !SHARED.some((pattern) => pattern.test(path)))
    expect(same.map(([path]) => path)).toEqual(['/partner'])
  })

  it('have the same entries in every language, but for the forms that counting needs', () => {
    const paths = (language: 'en' | 'pl') => texts(pageLabels(language)).map(([path]) => path).filter((path) => !/\/(few|many)$/.test(path))
    expect(paths('pl').toSorted()).toEqual(paths('en').toSorted())
  })
})
