import { describe, expect, it } from '@jest/globals'
import { LANGUAGES, type Language } from '../../../src/wording/language.ts'
import { aboutLabels } from '../../../web/labels/about/index.ts'
import { directoryLabels } from '../../../web/labels/directory/index.ts'
import { embedLabels } from '../../../web/labels/embed/index.ts'
import { frameLabels } from '../../../web/labels/frame/index.ts'
import { homeLabels } from '../../../web/labels/home/index.ts'
import { importLabels } from '../../../web/labels/import/index.ts'
import { linkLabels } from '../../../web/labels/links/index.ts'
import { ownWordsLabels } from '../../../web/labels/own-words.ts'
import { pageLabels } from '../../../web/labels/page-labels.ts'
import { partnersLabels } from '../../../web/labels/partners/index.ts'
import { rankingLabels } from '../../../web/labels/ranking/index.ts'
import { recordLabels } from '../../../web/labels/record/index.ts'
import { shortlistLabels } from '../../../web/labels/shortlist/index.ts'

/** All fixed words of the pages, by catalogue. */
const catalogues = (language: Language) => ({
  page: pageLabels(language), frame: frameLabels(language), directory: directoryLabels(language),
  ranking: rankingLabels(language), about: aboutLabels(language), links: linkLabels(language), shortlist: shortlistLabels(language),
  partners: partnersLabels(language), record: recordLabels(language), import: importLabels(language), home: homeLabels(language),
  embed: embedLabels(language), ownWords: ownWordsLabels(language),
})

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
const SHARED = [/^\/page\/scheme\//, /^\/partners\/weighted$/, /^\/import\/ofSide$/]

/** Words that two languages happen to share. */
const COGNATES: Readonly<Record<Exclude<Language, 'en'>, readonly string[]>> = {
  pl: ['/import/end/region', '/import/side/b', '/links/partner', '/page/partner', '/page/region'],
  de: ['/import/side/b', '/links/partner', '/page/region', '/page/partner', '/page/form', '/about/version'],
  fr: ['/import/date', '/page/altitude', '/page/distance', '/page/source', '/page/contribution', '/page/fact/population', '/page/sources', '/page/sourceNumber', '/page/programme', '/shortlist/note', '/about/licence', '/about/version', '/ranking/axis/kilometres'],
  uk: [],
}

describe.each(LANGUAGES)('labels in %s', (language) => {
  it('are all there, without loose ends, and say what they are given', () => {
    for (const [path, text] of texts(catalogues(language))) {
      expect([path, text]).toEqual([path, text.trim()])
      expect([path, text]).not.toEqual([path, ''])
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|\[object|TODO/)])
      expect([path, text]).not.toEqual([path, expect.stringMatching(language === 'fr' ? /[^\u00A0\u202F][:;?!»]|«[^\u00A0]/ : /\s[:;?!]/)])
    }
  })

  it('have the same entries as in English, but for the forms that counting needs', () => {
    const paths = (of: Language) => texts(catalogues(of)).map(([path]) => path).filter((path) => !/\/(few|many)$/.test(path))
    expect(paths(language).toSorted()).toEqual(paths('en').toSorted())
  })
})

describe.each(['pl', 'de', 'fr', 'uk'] as const)('labels in %s', (language) => {
  it('are translated', () => {
    const own = new Map(texts(catalogues(language)))
    const same = texts(catalogues('en')).filter(([path, text]) => own.get(path) === text && !SHARED.some((pattern) => pattern.test(path)))
    expect(same.map(([path]) => path).toSorted()).toEqual(COGNATES[language].toSorted())
  })
})
