import type { WarningCatalogue } from './catalogue.ts'

export const english: WarningCatalogue = {
  'unknown-parameter': ({ suggested }) => `Not a parameter of this operation; it was not used.${suggested === null ? '' : ` Did you mean '${suggested}'?`}`,
  clamped: ({ written, limit }) => `At most ${limit} are given; ${written} was read as ${limit}.`,
  'language-unavailable': ({ asked, given }) => `The service does not speak '${asked}' yet; it answers in '${given}'.`,
  'not-used': () => 'Plays no part in ranking; it was not used.',
  assumed: ({ country }, formats) =>
    `Nothing says where the asker is: ${formats.country(country)} (${country}) was taken, by the language of the text. Send \`country\` if that is wrong.`,
  'index-incomplete': ({ pending }, formats) => (pending === null
    ? 'No municipality is searchable yet: the register is empty, or its loading has just begun.'
    : `${formats.counted(pending, { one: 'record is', other: 'records are' })} not searchable yet; this answer may lack some of them.`),
}
