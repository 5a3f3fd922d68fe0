import type { InterestRole } from '../domain/profile.ts'
import type { Deadline } from './deadlines.ts'
import { addNew, type Gathered, middleOf, take } from './gathered.ts'
import type { Cue, Meaning } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import type { Quantity } from './quantities.ts'
import type { Stretch } from './sentences.ts'
import { INHABITANTS_OF, INHABITANTS_WITHOUT, type SizeClass } from './size-classes.ts'
import { COMMA, type Token, TOGETHER } from './tokens.ts'
import type { Span, Strength } from './understood.ts'

/** A nation's name beside these words is one of its language, or of people; so many words may part them. */
const BESIDE = 2

/** Between two words that name one thing: "club de tenis". */
const OF = new Set(['of', 'for', 'de', 'di', 'del', 'da', 'du', 'des', 'd', 'für', 'von'])

export interface SentenceParts {
  readonly tokens: readonly Token[]
  readonly sentence: Stretch
  readonly mentions: readonly Mention[]
  readonly quantities: readonly Quantity[]
  readonly deadline: Deadline | null
  readonly languageOfNation: ReadonlyMap<string, string>
  /** Topics that say nothing beside another: a sports club is no club. */
  readonly genericTopics: ReadonlySet<string>
  /** Whether a word says too little to be looked for. */
  readonly isEmpty: (token: Token) => boolean
}

/** Reads one sentence: what its words mean depends on the negations, roles and subjects before them. */
export class SentenceReading {
  readonly #parts: SentenceParts
  readonly #into: Gathered
  #isNegated = false
  #strength: Strength = 'condition'
  #role: InterestRole = 'shares'
  #isSelf = false

  constructor(parts: SentenceParts, into: Gathered) {
    this.#parts = parts
    this.#into = into
  }

  read(): void {
    const { tokens, sentence, mentions, quantities, deadline } = this.#parts
    const starting = new Map<number, Mention>(mentions.map((mention) => [mention.from, mention]))
    const counted = new Map<number, Quantity>(quantities.map((quantity) => [quantity.from, quantity]))
    let at = sentence.from
    while (at < sentence.to) {
      const token = tokens[at]
      if (token === undefined) return
      if (token.breakBefore >= COMMA) this.#endClause()
      const mention = starting.get(at)
      const quantity = counted.get(at)
      if (deadline?.from === at) {
        this.#into.deadline ??= { span: this.#span(at, deadline.to), date: deadline.date }
        at = deadline.to
      } else if (quantity !== undefined) {
        this.#takeQuantity(quantity)
        at = quantity.to
      } else if (mention !== undefined) {
        this.#takeMention(mention)
        at = mention.to
      } else {
        if (!this.#isNegated && !this.#parts.isEmpty(token)) this.#into.rest.push({ span: this.#span(at, at + 1), word: token.text })
        at++
      }
    }
  }

  #endClause(): void {
    this.#isNegated = false
    this.#strength = 'condition'
  }

  #takeQuantity(quantity: Quantity): void {
    const { about } = quantity
    const span = this.#span(quantity.from, quantity.to)
    // "Not over 5,000" is up to 5,000; of what is not between two numbers, two ranges are left.
    if (this.#isNegated && (quantity.min === null) === (quantity.max === null)) return
    const [min, max] = this.#isNegated ? [quantity.max, quantity.min] : [quantity.min, quantity.max]
    if (quantity.of === 'metres') this.#into.distance ??= { min, max, span }
    else if (this.#isSelf) this.#into.self.population ??= about === null ? null : { population: about, span }
    else this.#into.population ??= { min, max, like: about === null ? 'range' : 'about', strength: about === null ? this.#strength : 'preference', span }
  }

  #takeMention(mention: Mention): void {
    for (const meaning of mention.meanings) if (meaning.kind === 'cue') this.#takeCue(meaning.value, mention)
    for (const meaning of this.#settled(mention)) this.#takeThing(meaning, mention)
  }

  #takeCue(cue: Cue, mention: Mention): void {
    if (cue === 'negation') this.#isNegated = true
    else if (cue === 'contrast' || cue === 'notOnly') this.#isNegated = false
    else if (cue === 'preferably') this.#strength = 'preference'
    else if (cue === 'offers') this.#turnTo('offers')
    else if (cue === 'needs') this.#turnTo('seeks')
    else if (cue === 'shares') this.#turnTo('shares')
    else if (cue === 'self') this.#isSelf = true
    else if (cue === 'sameSize' && !this.#isNegated) {
      this.#into.population ??= { min: null, max: null, like: 'own', strength: 'preference', span: this.#span(mention.from, mention.to) }
    } else if (cue === 'alike' && !this.#isNegated) {
      for (const { trait, span } of this.#into.self.traits) addNew(this.#into.traits, { trait, strength: 'preference', span }, (found) => found.trait)
    } else if (cue === 'seeks' || cue === 'itSeeks') {
      if (cue === 'itSeeks') this.#giveToSelf(mention.from)
      this.#turnTo(this.#isPartnerSoughtAfter(mention) ? 'shares' : 'seeks')
    }
  }

  #turnTo(role: InterestRole): void {
    this.#role = role
    this.#isSelf = false
  }

  /** Whether what is sought from here on is a municipality and not a thing. */
  #isPartnerSoughtAfter({ to }: Mention): boolean {
    const { tokens, mentions, sentence } = this.#parts
    const clauseEnd = tokens.findIndex(({ breakBefore }, at) => at >= to && (breakBefore >= COMMA || at >= sentence.to))
    const next = mentions.filter((mention) => mention.from >= to && (clauseEnd < 0 || mention.from < clauseEnd))
      .find(({ meanings }) => meanings.some(({ kind, value }) => (kind !== 'cue' && kind !== 'size') || value === 'partner'))
    return next === undefined || next.meanings.some(({ kind }) => kind !== 'topic')
  }

  /** "The small spa town seeks ...": what was said before the verb is about the asker. */
  #giveToSelf(before: number): void {
    const { tokens, sentence } = this.#parts
    const start = tokens[sentence.from]?.start ?? 0
    const end = tokens[before]?.start ?? 0
    const isHere = ({ span }: { readonly span: Span }) => span.start >= start && span.start < end
    const { self, countries, regions, traits, population } = this.#into
    for (const { trait, span } of take(traits, isHere)) self.traits.push({ trait, span })
    for (const { country, span } of take(countries, isHere)) self.country ??= { country, span }
    for (const { region, span } of take(regions, isHere)) self.region ??= { region, span }
    if (this.#into.ofClass !== null && isHere(this.#into.ofClass)) this.#into.ofClass = null
    if (population !== null && isHere(population)) {
      this.#into.population = null
      if (population.like === 'about') self.population ??= { population: middleOf(population), span: population.span }
    }
  }

  /** The meanings that hold beside the words around: one word may name a nation, its language or its people. */
  #settled(mention: Mention): Exclude<Meaning, { kind: 'cue' }>[] {
    const things = mention.meanings.filter((meaning) => meaning.kind !== 'cue')
    const nation = things.find((meaning) => meaning.kind === 'country')
    if (nation === undefined) return things
    const named = things.find((meaning) => meaning.kind === 'language')
    if (named !== undefined) return things.filter(({ kind }) => kind !== (mention.exactness === 'whole' ? 'country' : 'language'))
    if (this.#isBeside(mention, 'notPlace')) return things.filter(({ kind }) => kind !== 'country')
    const language = this.#parts.languageOfNation.get(nation.value)
    if (language === undefined || !this.#isBeside(mention, 'languageCue')) return things
    return [...things.filter(({ kind }) => kind !== 'country'), { kind: 'language', value: language }]
  }

  #isBeside(mention: Stretch, cue: Cue): boolean {
    return this.#beside(mention).some((other) => says(other, cue))
  }

  /** The mentions right before and after, in the same clause. */
  #beside({ from, to }: Stretch): readonly Mention[] {
    return this.#parts.mentions.filter((other) =>
      (other.from >= to && other.from < to + BESIDE && this.#isOneClause(to - 1, other.from)) ||
      (other.to <= from && other.to > from - BESIDE && this.#isOneClause(other.to - 1, from)))
  }

  /** Whether a topic is left to what it is said of: by what it is, or by the word ("a tradition of wine growing"). */
  #isGeneric(topic: string, mention: Mention): boolean {
    const { from, to } = mention
    const isGenericWord = says(mention, 'generic')
    if (!isGenericWord && !this.#parts.genericTopics.has(topic)) return false
    return this.#beside(mention).some((other) => {
      const [between, ...more] = this.#parts.tokens.slice(Math.min(to, other.to), Math.max(from, other.from))
      const isOneThing = more.length === 0 && (between === undefined || OF.has(between.lower))
      return isOneThing && other.meanings.some(({ kind, value }) => (kind === 'topic' && value !== topic) || (kind === 'trait' && isGenericWord))
    })
  }

  #isOneClause(from: number, to: number): boolean {
    return this.#parts.tokens.slice(from + 1, to + 1).every(({ breakBefore }) => breakBefore < COMMA)
  }

  #takeThing(meaning: Exclude<Meaning, { kind: 'cue' }>, mention: Mention): void {
    const { from, to } = mention
    const span = this.#span(from, to)
    const into = this.#into
    if (meaning.kind === 'size') this.#takeSize(meaning.value, { from, to })
    else if (meaning.kind === 'programme') {
      if (this.#isNegated) return
      into.programme ??= { programme: meaning.value, span }
      // Programmes fund projects.
      addNew(into.forms, { form: 'project', span }, ({ form }) => form)
    } else if (this.#isNegated) addNew(into.negated, { kind: meaning.kind, value: String(meaning.value), span }, ({ kind, value }) => `${kind} ${value}`)
    else if (meaning.kind === 'topic' && this.#isGeneric(meaning.value, mention)) return
    else if (meaning.kind === 'topic') addNew(into.topics, { topic: meaning.value, role: this.#role, span }, ({ topic, role }) => `${topic} ${role}`)
    else if (meaning.kind === 'language') addNew(into.languages, { language: meaning.value, span }, ({ language }) => language)
    else if (meaning.kind === 'form') addNew(into.forms, { form: meaning.value, span }, ({ form }) => form)
    else if (meaning.kind === 'region') {
      if (this.#isSelf) into.self.region ??= { region: meaning.value, span }
      else addNew(into.regions, { region: meaning.value, strength: this.#strength, span }, ({ region }) => region)
    } else if (meaning.kind === 'country') {
      if (this.#isSelf) into.self.country ??= { country: meaning.value, span }
      else addNew(into.countries, { country: meaning.value, strength: this.#strength, span }, ({ country }) => country)
    } else if (this.#isSelf) addNew(into.self.traits, { trait: meaning.value, span }, ({ trait }) => trait)
    else addNew(into.traits, { trait: meaning.value, strength: this.#strength, span }, ({ trait }) => trait)
  }

  /** A size that is wanted is a vague wish, one that is not wanted a condition. */
  #takeSize(size: SizeClass, stretch: Stretch): void {
    const range = this.#isNegated ? INHABITANTS_WITHOUT[size] : INHABITANTS_OF[size]
    if (range === null || this.#isSelf || !this.#isOfPartner(stretch)) return
    this.#into.ofClass ??= { ...range, like: 'range', strength: this.#isNegated ? 'condition' : 'preference', span: this.#span(stretch.from, stretch.to) }
  }

  /**
   * Whether a size is that of the partner: of a word that means one, or with one next to it, or only places and the like
   * between ("a small Bavarian town"). Small enterprises are none, nor is "our small town".
   */
  #isOfPartner({ from, to }: Stretch): boolean {
    const { tokens, mentions } = this.#parts
    const isPartner = (mention: Mention) => says(mention, 'partner') || mention.meanings.some(({ kind }) => kind === 'trait')
    const own = mentions.find((mention) => mention.from === from)
    if (mentions.some((mention) => mention.to === from && says(mention, 'ours'))) return false
    if (own !== undefined && isPartner(own)) return true
    for (let at = to; tokens[at]?.breakBefore === TOGETHER;) {
      const next = mentions.find((mention) => mention.from === at)
      if (next === undefined || (next.meanings.some(({ kind }) => kind === 'topic') && !isPartner(next))) break
      if (isPartner(next)) return true
      at = next.to
    }
    const before = mentions.find((mention) => mention.to === from)
    return before !== undefined && tokens[from]?.breakBefore === TOGETHER && isPartner(before)
  }

  #span(from: number, to: number): Span {
    const { tokens } = this.#parts
    return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
  }
}

function says({ meanings }: Mention, cue: Cue): boolean {
  return meanings.some(({ kind, value }) => kind === 'cue' && value === cue)
}
