import type { CellChoices, ChangedFacts, RowSentences } from './sentences.ts'

export const ENGLISH_CHOICES: CellChoices = {
  level: ['municipality', 'county', 'region'], form: ['partnership', 'friendship', 'project', 'contact'],
  status: ['active', 'dormant', 'suspended', 'ended'], role: ['offers', 'seeks', 'shares'],
  availability: ['seeking', 'open', 'at_capacity', 'closed'],
}
const choose = (field: keyof CellChoices) => `Write one of: ${ENGLISH_CHOICES[field].join(', ')}.`
const FACTS: ChangedFacts = { population: 'population', area: 'area', codes: 'codes' }

export const english: RowSentences = {
  unknown_country: ({ written }) => `No country is called '${written}': write its two letters (PL) or its name.`,
  unknown_level: ({ written }) => `'${written}' is no level; it was not used. ${choose('level')}`,
  unknown_form: ({ written }) => `'${written}' is no form of link. ${choose('form')}`,
  unknown_status: ({ written }) => `'${written}' is no state of a link. ${choose('status')}`,
  unknown_role: ({ written }) => `'${written}' is no role. ${choose('role')}`,
  unknown_availability: ({ written }) => `'${written}' does not say whether partners are sought. ${choose('availability')}`,
  unknown_language: ({ written }) => `'${written}' is no language: write its two letters and perhaps a level, such as de B2.`,
  not_a_year: () => 'Not a year: write four digits, or a date such as 1998-05-12.',
  not_a_date: () => 'Not a date: write it as 2027-01-31, or the year.',
  not_a_count: () => 'Not a number of inhabitants: write a whole number.',
  not_an_area: () => 'Not an area: write square kilometres as a number.',
  not_a_latitude: () => 'Not a latitude: write degrees north as a number from -90 to 90.',
  not_a_longitude: () => 'Not a longitude: write degrees east as a number from -180 to 180.',
  not_a_distance: () => 'Not a distance: write kilometres as a number.',
  wrong_width: ({ cells, columns }) =>
    `The row has ${cells} columns and the head ${columns}: a delimiter is missing or too many, or a cell with one in it does not stand in quotes.`,
  control_characters: ({ text }) => `A cell holds control characters: '${text}'. Take them out.`,
  year_out_of_range: ({ from, to }) => `Write a year from ${from} to ${to}.`,
  ends_before_it_begins: ({ since }) => `Lies before ${since}, the year of the beginning: mend one of them.`,
  sizes_reversed: () => 'Smaller than the smallest population: swap them.',
  too_long: ({ most }, { formats }) => `Longer than ${formats.number(most)} characters: shorten it.`,
  too_many_events: ({ most }) => `More than ${most} events: leave some out.`,
  event_too_long: ({ most }) => `An event is longer than ${most} characters: shorten it.`,
  holds_contact: () => 'Leave out e-mail addresses and telephone numbers: this text is public and searched.',
  unknown_topic: ({ written, suggested }, { topic }) =>
    `'${written}' is no topic of the vocabulary.${suggested === null ? '' : ` Is it '${topic(suggested)}'?`} GET /v1/vocabulary lists all topics.`,
  topic_left_out: ({ written, suggested }, { topic }) =>
    `'${written}' is no topic of the vocabulary and was left out.${suggested === null ? '' : ` Is it '${topic(suggested)}'?`}`,
  same_municipality_twice: () => 'Both ends are the same municipality: a municipality is no partner of itself.',

  nothing_named: () => 'Nothing says which municipality is meant: give a name or an official code.',
  unknown_id: ({ id }) => `There is no municipality ${id} in the register.`,
  unknown_codes: ({ codes }) => `The register does not know the code ${codes}: mend it, or give a name.`,
  unknown_geonames: ({ code }) => `No municipality of the register has or holds the GeoNames id ${code}: mend it, or take it out to go by the name.`,
  code_elsewhere: ({ scheme, code, country }, { formats }) =>
    `The ${scheme} code ${code} is that of a place elsewhere (${formats.country(country)}): mend the code, the country or the level.`,
  contradicting_codes: ({ code, otherCode }) => `The codes contradict each other: ${code} and ${otherCode} are two municipalities. Take the wrong one out.`,
  unknown_name: ({ name, country }, { formats }) =>
    `No municipality${country === null ? '' : ` of this country (${formats.country(country)})`} is called '${name}': mend the name, or give its GeoNames id.`,
  name_not_in_region: ({ name, region }) => `'${name}' is known, but not in ${region}: mend the name or the region.`,
  ambiguous_name: ({ name, bearers }) => `${bearers} municipalities are called '${name}', and none is much the likeliest: give its region or its GeoNames id.`,
  likeliest_bearer: ({ name, bearers }) => `Taken for the likeliest of ${bearers} called '${name}'. Should another be meant, give its GeoNames id.`,
  region_not_used: ({ region }) => `The region '${region}' is not known and was not used.`,
  part_of_municipality: () => 'Its name or code is that of a place inside a municipality of the register, not of its seat.',

  municipality_gone: () => 'The municipality is no longer in the register.',
  end_gone: () => 'A municipality of this row is no longer in the register.',
  same_pair_in_line: ({ line }) => `The same two municipalities stand in line ${line}: that line counts.`,
  same_municipality_in_line: ({ line }) => `The same municipality stands in line ${line}: that line counts.`,
  same_in_line: ({ line }) => `The same stands in line ${line}.`,
  years_reversed: () => 'The link would end before it begins: mend one of the years.',
  recorded_by_other: ({ dataset }) => `Recorded already by "${dataset}": change it there.`,
  stands_here: () => 'Stands here just so.',
  edited_here: () => 'Was edited here since it was imported: change it here.',
  described_itself: () => 'The municipality has described itself: its own word stands.',
  other_line_is_it: ({ line, name }) => `Line ${line} is ${name} in the register; this one is none of its own there.`,
  lines_alike: ({ line, name }) => `Several lines, the first of them ${line}, are as likely ${name}: give each its own code.`,
  named_like: ({ name, codes }) => `Called like ${name}, which has ${codes} in the register: is it another one? Give its GeoNames id.`,
  code_kept: ({ codes }) => `The register has ${codes}, which is kept.`,
  added_before: () => 'Was added by an earlier import.',
  erased_before: () => 'Was erased from the register and stays so.',
  new_without_place: () => 'Not in the register. To add it, give its coordinates in columns lat and lon.',
  new_not_asked_for: () => 'Not in the register. It is added when new municipalities are asked for.',

  partnership_changed: () => 'The partnership was changed or taken out since.',
  interest_gone: () => 'The interest was taken out since.',
  profile_changed: () => 'The profile was changed since.',
  municipality_changed: () => 'The municipality was changed or taken out since.',
  facts_changed: ({ fields }) => `Changed since: ${fields.map((field) => FACTS[field]).join(', ')}.`,
  in_words: ({ text }) => text,
}
