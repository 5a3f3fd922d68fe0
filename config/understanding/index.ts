/**
 * The words by which free text is understood, beside the vocabulary of topics: how each language negates, counts, names
 * countries, traits and forms of link. A file a language under `languages/`; programmes are the same in all.
 */
import { readFileSync } from 'node:fs'
import type { Cue, LanguageWords, Meaning } from '../../src/understanding/lexicon.ts'
import { compileLexicon, type Lexicon } from '../../src/understanding/lexicon-index.ts'
import { registerTables } from '../register/tables.ts'
import { VOCABULARY, VOCABULARY_LANGUAGES, type VocabularyLanguage } from '../vocabulary/index.ts'
import { languageFileSchema, nationLanguagesSchema, programmesSchema, regionNamesSchema, type LanguageFile } from './schema.ts'

type Phrase = readonly [phrase: string, meaning: Meaning]

/** The file's lists of cues, and the cue each stands for. */
const CUE_LISTS = {
  negation: 'negation', contrast: 'contrast', notOnly: 'notOnly', offers: 'offers', seeks: 'seeks', itSeeks: 'itSeeks', needs: 'needs', shares: 'shares',
  self: 'self', partner: 'partner', preferably: 'preferably', languageCues: 'languageCue', notPlaces: 'notPlace', sameSize: 'sameSize', alike: 'alike', generic: 'generic', ours: 'ours', fillers: 'filler',
} as const satisfies Partial<Record<keyof LanguageFile, Cue>>

/** "Club" and "volunteers" say nothing beside what those do. */
const GENERIC_TOPICS: ReadonlySet<string> = new Set(['clubs_associations', 'civil_society'])

let compiled: Lexicon | null = null

/** All languages, ready to read texts; made once, when it is first needed. A wrong file fails with the path of the fault. */
export function lexicon(): Lexicon {
  compiled ??= compileLexicon(
    VOCABULARY_LANGUAGES.map(languageWords),
    {
      languageOfNation: new Map(Object.entries(nationLanguagesSchema.parse(readJson('nation-languages.json')))),
      genericTopics: GENERIC_TOPICS,
      regionNames: regionNames(),
    },
  )
  return compiled
}

/** A language's words, from its file, the vocabulary, the programmes and the names of countries in Unicode CLDR. */
export function languageWords(language: VocabularyLanguage): LanguageWords {
  const file = languageFileSchema.parse(readJson(`languages/${language}.json`))
  const cueLists = Object.entries(CUE_LISTS) as [keyof typeof CUE_LISTS, Cue][]
  return {
    language,
    letters: file.letters,
    isFreeOrder: file.isFreeOrder,
    stopWords: file.stopWords,
    quantities: file.quantities,
    dates: file.dates,
    compoundHeads: file.compoundHeads,
    phrases: [
      ...VOCABULARY.topics.flatMap(({ id, labels, synonyms }) =>
        [labels[language], ...synonyms[language]].map((text): Phrase => [text, { kind: 'topic', value: id }])),
      ...countryNames(language),
      ...cueLists.flatMap(([list, cue]) => file[list].map((text): Phrase => [text, { kind: 'cue', value: cue }])),
      ...entries(file.sizes, (value) => ({ kind: 'size', value })),
      ...entries(file.traits, (value) => ({ kind: 'trait', value })),
      ...entries(file.forms, (value) => ({ kind: 'form', value })),
      ...entries(file.countries, (value) => ({ kind: 'country', value })),
      ...entries(file.languages, (value) => ({ kind: 'language', value })),
      ...entries(programmesSchema.parse(readJson('programmes.json')).programmes, (value) => ({ kind: 'programme', value })),
    ],
  }
}

/** By names in other languages a name that the register has. */
function regionNames(): Map<string, string> {
  const { regions } = regionNamesSchema.parse(readJson('region-names.json'))
  return new Map(Object.entries(regions).flatMap(([own, names]) =>
    Object.values(names).flat().map((name) => [name, own] as const)))
}

function entries<Key extends string>(lists: Readonly<Partial<Record<Key, readonly string[]>>>, meaning: (key: Key) => Meaning): Phrase[] {
  return (Object.entries(lists) as [Key, readonly string[]][]).flatMap(([key, texts]) => texts.map((text): Phrase => [text, meaning(key)]))
}

function countryNames(language: VocabularyLanguage): Phrase[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return registerTables().countries.flatMap(({ country }) => {
    const name = names.of(country)
    return name === undefined || name === country ? [] : [[name.replaceAll(/[()*]/gu, ' '), { kind: 'country', value: country }] as const]
  })
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`./${file}`, import.meta.url), 'utf8'))
}
