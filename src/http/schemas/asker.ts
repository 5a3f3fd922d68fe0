import { z } from 'zod'
import { LEVELS } from '../../domain/municipality.ts'
import { TRAITS } from '../../domain/trait.ts'
import type { BalanceStep } from '../../matching/balance/steps.ts'
import type { OwnWords } from '../../use-cases/read-words.ts'
import type { QuestionInWords } from '../../use-cases/suggest-in-words.ts'
import { fault } from '../schema-faults.ts'
import { balance } from './balance.ts'
import { countryCode } from './country.ts'
import { boundedList } from './list.ts'
import { availability, interest, wants, workingLanguage } from './profile.ts'
import { text } from './text.ts'
import { ownWords, without } from './understood.ts'

const id = z.int().min(1).max(2_147_483_647)

/** What an asker says of itself; what is left out is unknown. */
const said = {
  country: countryCode.exactOptional().meta({ description: 'Needed, unless `id` or the text tells where the asker is.' }),
  level: z.enum(LEVELS).exactOptional(),
  name: text(200).exactOptional(),
  location: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).exactOptional(),
  regionId: id.exactOptional(),
  population: z.int().min(1).max(100_000_000).exactOptional(),
  traits: boundedList(z.enum(TRAITS), TRAITS.length).exactOptional(),
  interests: boundedList(interest, 100).exactOptional(),
  languages: boundedList(workingLanguage, 50).exactOptional(),
  wants: wants.exactOptional(),
  partners: boundedList(id, 1_000).exactOptional().meta({ description: 'Ids of its present partners.' }),
}

/** Parts of a stored profile that play no part in ranking an asker: accepted, so that a profile can be sent as it is. */
const unused = {
  deniedTraits: boundedList(z.enum(TRAITS), TRAITS.length).exactOptional(),
  availability: availability.exactOptional(),
  description: text(10_000).exactOptional(),
  request: text(10_000).exactOptional(),
}
const UNUSED = Object.keys(unused)

const profile = z.strictObject({ ...said, ...unused })

export interface AskerRead {
  readonly asker: QuestionInWords['asker']
  /** The question in the asker's own words; an empty text for none. */
  readonly ownWords: OwnWords
  /** What has a part in the order beside the score; undefined where the body does not say. */
  readonly balance: ReadonlySet<BalanceStep> | undefined
  /** Fields that were sent and are not used. */
  readonly unused: readonly string[]
}

/** The body of a question: the asker's profile, as it stands or under `profile`; of a municipality of the register its `id`. */
export const asker = z.strictObject({
  id: id.exactOptional().meta({ description: 'A municipality of the register that asks; the rest of the profile is what it says otherwise this time.' }),
  profile: profile.exactOptional().meta({ description: 'The same fields, if one likes them apart.' }),
  balance: balance.meta({ description: 'The same as the parameter of this name, before which it goes.' }),
  text: ownWords.default(''),
  without: without.default([]),
  ...said,
  ...unused,
}).transform(({ id: askerId, profile: nested, balance: steps, text: words, without: left, ...flat }, context): AskerRead => {
  if (nested !== undefined && Object.keys(flat).length > 0) {
    context.addIssue({ code: 'custom', path: ['profile'], message: fault('profile_twice', {}) })
  }
  const sent = nested ?? flat
  const ignored = Object.keys(sent).filter((field) => UNUSED.includes(field))
  const inWords: OwnWords = { text: words, without: left }
  const { deniedTraits: _d, availability: _a, description: _t, request: _r, country, ...rest } = sent
  if (askerId !== undefined) {
    return { asker: { id: askerId, profile: country === undefined ? rest : { ...rest, country } }, ownWords: inWords, balance: steps, unused: ignored }
  }
  const path = nested === undefined ? ['country'] : ['profile', 'country']
  if (country === undefined && words === '') {
    context.addIssue({ code: 'custom', path, message: fault('asker_without_country', {}) })
    return z.NEVER
  }
  return { asker: country === undefined ? { profile: rest, field: `/${path.join('/')}` } : { profile: { ...rest, country } }, ownWords: inWords, balance: steps, unused: ignored }
}).meta({ id: 'Asker' })
