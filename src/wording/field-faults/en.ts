import type { FieldFaultSentences, KindNames } from './sentences.ts'

const KINDS: KindNames = { int: 'a whole number', number: 'a number', string: 'text', boolean: 'true or false', array: 'a list', object: 'an object' }
const CHARACTERS = { one: 'character', other: 'characters' }
const ENTRIES = { one: 'entry', other: 'entries' }
const didYouMean = (meant: string | null) => (meant === null ? '' : ` Did you mean '${meant}'?`)

export const english: FieldFaultSentences = {
  needed: () => 'Needed, but not given.',
  more_than_one_value: () => 'Given more than once, or as a list: give one value.',
  wrong_kind: ({ expected }) => `Write ${KINDS[expected]}.`,
  not_one_of: ({ words, meant }) => `Write one of: ${words.join(', ')}.${didYouMean(meant)}`,
  too_few_characters: ({ least }, formats) => `Give at least ${formats.counted(least, CHARACTERS)}.`,
  too_many_characters: ({ most }, formats) => `Give at most ${formats.counted(most, CHARACTERS)}.`,
  too_few_entries: ({ least }, formats) => `Give at least ${formats.counted(least, ENTRIES)}.`,
  too_many_entries: ({ most }, formats) => `Give at most ${formats.counted(most, ENTRIES)}.`,
  number_too_small: ({ least }) => `Write a number of at least ${least}.`,
  number_too_large: ({ most }) => `Write a number of at most ${most}.`,
  unknown_field: () => 'Unknown field: leave it out, or mend its name.',
  unreadable: () => 'Not a value that can be read here: write it as the description of the API says.',

  whole_number: ({ least, most }) => `Write a whole number from ${least} to ${most}.`,
  how_many: ({ most }) => `Write how many to give, a whole number from 1 to ${most}.`,
  true_or_false: () => 'Write true or false.',
  inhabitants_range: () => 'Write a range of inhabitants such as 5000..20000, or with one end: 5000.. or ..20000.',
  too_many_inhabitants: ({ most }) => `Write at most ${most} inhabitants.`,
  year_range: () => 'Write a year, or a range of years such as 1990..1999, 1990.. or ..1999.',
  range_reversed: ({ range }) => `The range ends before it begins. Write ${range}.`,
  weight: ({ most }) => `Write a weight from 0 (the term is switched off) to ${most}; 1 is the usual one.`,
  balance_steps: ({ steps }) => `Write 'all', 'none', or those of ${steps.join(', ')} that are wanted, parted by commas.`,
  country_code: ({ meant }) => `Write a country as its two letters of ISO 3166-1, for example PL.${didYouMean(meant)}`,
  country_or_any: () => 'Write any, for those without any partner, or countries as their two letters, for example DE.',
  language_code: ({ meant }) => `Write a language as its two letters of ISO 639-1, for example pl.${didYouMean(meant)}`,
  language_tag: () => "Write a language tag such as 'pl' or 'en-GB'.",
  topic: ({ meant }) => `Not a topic of the vocabulary.${didYouMean(meant)} GET /v1/vocabulary lists all topics.`,
  letters_needed: () => 'Write at least one letter of the name.',
  not_a_cursor: () => 'Send the value of `next` as it was given, with the other parameters unchanged, or leave it out.',
  not_a_version_tag: () => 'Write the ETag of the record in double quotes as it was read, for example "12", or * for any version.',
  not_an_idempotency_key: () => 'Write 1 to 255 visible ASCII characters, such as a UUID, other ones for each request.',
  same_municipality: () => 'Write the id of another municipality: it is the same one twice.',

  text_needed: () => 'Write at least one character.',
  control_characters: () => 'Leave out control characters and broken characters.',
  contact_details: () => 'Leave out e-mail addresses and telephone numbers: this text is public and searched.',
  date: () => 'Write a date as 2026-11-23.',

  nothing_to_change: () => 'Name at least one field to change.',
  listed_twice: ({ value }) => `'${value}' is there twice: keep one.`,
  source_needed: () => 'Say where the link is recorded: an address or the name of a document.',
  event_without_name: () => 'Name the event, or leave it out.',
  event_separators: () => 'Leave out line breaks, semicolons and bars: they part events in files.',
  own_partner: () => 'A municipality cannot be its own partner: name another one.',
  year_in_future: ({ latest }) => `Lies in the future: write a year up to ${latest}.`,
  until_before_since: () => 'Lies before the year in since: swap or mend them.',
  claimed_and_denied: ({ trait }) => `'${trait}' is both claimed and denied: keep one.`,
  smaller_than: ({ field }) => `Smaller than ${field}: swap them.`,
  date_in_future: ({ today }) => `Lies in the future: write ${today} or an earlier date.`,
  expires_before_confirmed: () => 'Lies before confirmedOn: write a later date.',
  not_a_region: ({ id }) => `${id} is not the id of a region: find it with GET /v1/municipalities?level=region&q=NAME.`,
  profile_twice: () => 'Write the profile in one place: in `profile` or beside it.',
  asker_without_country: () => 'Needed, but not given: the country of the asker, or its id. A text may tell it as well, for example "we are a town in Bavaria".',

  dataset_id: () => 'Write a short name of small letters, digits, dots, hyphens and underscores.',
  consent_needed: () =>
    'This dataset needs a written consent before it may be shown, searched or exported: name the document, or set mayShow, maySearch and mayExport to false.',
  key_name: ({ most }) => `Say in 1 to ${most} characters whom the key is for.`,
  key_origin: ({ written }) => `Write an origin as scheme and host, for example https://example.org, and not '${written}'.`,
  key_origins: ({ most }) => `A public key names 1 to ${most} origins whose pages may use it.`,
  key_rate: ({ most }) => `Write a whole number of requests a minute from 1 to ${most}.`,
}
