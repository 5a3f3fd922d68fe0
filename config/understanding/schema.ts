/** Shapes of the files by which free text is understood. */
import { z } from 'zod'
import { PARTNERSHIP_FORMS } from '../../src/domain/partnership.ts'
import { TRAITS } from '../../src/domain/trait.ts'
import { SIZE_CLASSES } from '../../src/understanding/size-classes.ts'
import { VOCABULARY_LANGUAGES } from '../vocabulary/schema.ts'

/** Words parted by single spaces. A star at the end of a word stands for any ending. */
const phrase = z.string().regex(/^[^\s*]+\*?( [^\s*]+\*?)*$/)
const phrases = z.array(phrase)
const country = z.string().regex(/^[A-Z]{2}$/)
const language = z.string().regex(/^[a-z]{2}$/)

export const languageFileSchema = z.strictObject({
  letters: z.string(),
  /** Whether two words of a phrase may as well stand the other way round. */
  isFreeOrder: z.boolean(),
  stopWords: z.array(z.string()).min(20),
  fillers: phrases,
  negation: phrases.min(2),
  contrast: phrases.min(1),
  notOnly: phrases.min(1),
  offers: phrases.min(1),
  seeks: phrases.min(1),
  itSeeks: phrases.min(1),
  needs: phrases.min(1),
  shares: phrases.min(1),
  self: phrases.min(1),
  partner: phrases.min(1),
  preferably: phrases.min(1),
  languageCues: phrases.min(1),
  notPlaces: phrases.min(1),
  sameSize: phrases.min(1),
  alike: phrases.min(1),
  /** Words of the vocabulary that say nothing beside what they go with: a tradition of wine growing is wine growing. */
  generic: phrases.min(1),
  /** "Our", which makes a size that follows the asker's own. */
  ours: phrases.min(1),
  /** Beside a word for the partner; nouns that are a size by themselves ("Kleinstadt") are among the words for the partner too. */
  sizes: z.record(z.enum(SIZE_CLASSES), phrases.min(1)),
  quantities: z.strictObject({
    atMost: phrases.min(1), atLeast: phrases.min(1), about: phrases.min(1), between: phrases.min(1), to: phrases.min(1),
    inhabitants: phrases.min(1), thousand: phrases.min(1), kilometres: phrases.min(1), miles: phrases, orMore: phrases, orFewer: phrases,
  }),
  dates: z.strictObject({ by: phrases.min(1), months: z.array(phrases.min(1)).length(12) }),
  traits: z.record(z.enum(TRAITS), phrases.min(1)),
  forms: z.record(z.enum(PARTNERSHIP_FORMS), phrases.min(1)),
  /** Adjectives, inhabitants and forms that the names from Unicode CLDR lack, by country. */
  countries: z.record(country, phrases.min(1)),
  languages: z.record(language, phrases.min(1)),
  compoundHeads: phrases,
})
export type LanguageFile = z.infer<typeof languageFileSchema>

export const programmesSchema = z.strictObject({ about: z.string(), programmes: z.record(z.string(), phrases.min(1)) })
/** By a name that the register has: names in other languages. */
export const regionNamesSchema = z.strictObject({ about: z.string(), regions: z.record(z.string(), z.partialRecord(z.enum(VOCABULARY_LANGUAGES), z.array(z.string()).min(1))) })
export const nationLanguagesSchema = z.record(country, language)
