import { maskContacts } from '../domain/contacts.ts'
import { findDeadline } from './deadlines.ts'
import { nothingGathered } from './gathered.ts'
import type { LanguageIndex, Lexicon } from './lexicon-index.ts'
import { findMentions, type Mention } from './mentions.ts'
import { findQuantities } from './quantities.ts'
import { SentenceReading } from './reading.ts'
import { languagesOf, scoreLanguages } from './recognise-language.ts'
import { AS_WRITTEN, findRegions, inSentencesOf, type RegionForms, type RegionNames } from './region-names.ts'
import { sentencesOf, type Stretch } from './sentences.ts'
import { type Token, tokenize } from './tokens.ts'
import type { Understood } from './understood.ts'

/** Shorter words say too little to be looked for. */
const SHORTEST_REST = 3

/**
 * What a text says of the partner that is wanted, in any of the lexicon's languages, also mixed by sentences. Never
 * fails: what is not understood is in `rest`. E-mail addresses and telephone numbers are overlooked.
 */
export function understand(text: string, lexicon: Lexicon, regions: RegionNames): Understood {
  const masked = maskContacts(text)
  const tokens = tokenize(masked)
  const sentences = sentencesOf(tokens)
  const own = sentenceLanguages(tokens, sentences, lexicon.languages)
  const deadline = findDeadline(tokens, lexicon.dates)
  const languageAt = (token: Token) => own[sentences.findIndex(({ from, to }) => token.start >= (tokens[from]?.start ?? 0) && token.end <= (tokens[to - 1]?.end ?? 0))] ?? []
  const quantities = findQuantities(tokens, (token) => readers(languageAt(token), lexicon.languages).map((index) => index.quantities))
  const taken = new Set<number>()
  const take = ({ from, to }: Stretch) => { for (let at = from; at < to; at++) taken.add(at) }
  if (deadline !== null) take(deadline)
  const counted = quantities.filter(({ from, to }) => !isAnyTaken(taken, from, to))
  counted.forEach(take)

  const called: RegionNames = {
    find(folded) {
      const known = lexicon.regionNames.get(folded)
      return regions.find(folded) ?? (known === undefined ? null : regions.find(known))
    },
  }
  const gathered = nothingGathered()
  for (const [index, sentence] of sentences.entries()) {
    const spoken = readers(own[index] ?? [], lexicon.languages)
    const others = lexicon.languages.filter((language) => !spoken.includes(language))
    const namedIn = (forms: RegionForms) => {
      const named = findRegions(tokens, sentence, called, forms, (at) => taken.has(at))
      named.forEach(take)
      return named
    }
    const codes = spoken.map(({ language }) => language)
    const named = [...namedIn(AS_WRITTEN), ...namedIn(inSentencesOf(codes, 'severalWords'))]
    const mentions = findMentions(tokens, sentence.from, sentence.to, spoken, others, (at) => taken.has(at))
    const telling = mentions.filter((mention) => !isFiller(mention))
    telling.forEach(take)
    // One word in another form may as well be a word of the vocabulary, which goes before if it says anything.
    named.push(...namedIn(inSentencesOf(codes, 'oneWord')))
    const fillers = mentions.filter((mention) => isFiller(mention) && !isAnyTaken(taken, mention.from, mention.to))
    fillers.forEach(take)
    new SentenceReading({
      tokens, sentence, deadline, quantities: counted, mentions: [...telling, ...fillers, ...named].toSorted((a, b) => a.from - b.from),
      languageOfNation: lexicon.languageOfNation, genericTopics: lexicon.genericTopics,
      isEmpty: (token) => token.kind !== 'word' || token.text.length < SHORTEST_REST || spoken.some(({ phrases }) => phrases.read(token).isStop),
    }, gathered).read()
  }
  const readAs = [...new Set(own.flat().map(({ language }) => language))]
  const { ofClass, ...found } = gathered
  return { text: masked, readAs, ...found, population: found.population ?? ofClass }
}

function isFiller({ meanings }: Mention): boolean {
  return meanings.every(({ kind, value }) => kind === 'cue' && value === 'filler')
}

/** The languages in which each sentence is read, the surest first. */
function sentenceLanguages(tokens: readonly Token[], sentences: readonly Stretch[], languages: readonly LanguageIndex[]): LanguageIndex[][] {
  const whole = scoreLanguages(tokens, languages)
  return sentences.map(({ from, to }) => languagesOf(scoreLanguages(tokens.slice(from, to), languages), whole))
}

/** All languages, where nothing tells which. */
function readers(own: readonly LanguageIndex[], all: readonly LanguageIndex[]): readonly LanguageIndex[] {
  return own.length > 0 ? own : all
}

function isAnyTaken(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return true
  return false
}
