import type { WarningCatalogue } from './catalogue.ts'

export const german: WarningCatalogue = {
  'unknown-parameter': ({ suggested }) => `Kein Parameter dieser Operation; er wurde nicht verwendet.${suggested === null ? '' : ` Ist „${suggested}“ gemeint?`}`,
  clamped: ({ written, limit }) => `Höchstens ${limit} werden gegeben; ${written} wurde als ${limit} gelesen.`,
  'language-unavailable': ({ asked, given }) => `Der Dienst spricht „${asked}“ noch nicht; er antwortet in „${given}“.`,
  'not-used': () => 'Spielt für die Reihung keine Rolle und wurde nicht verwendet.',
  assumed: ({ country }, formats) =>
    `Nichts sagt, wo die fragende Kommune liegt: Nach der Sprache des Textes wurde als Land ${formats.country(country)} (${country}) angenommen. Senden Sie „country“, wenn das nicht stimmt.`,
  'index-incomplete': ({ pending }, formats) => (pending === null
    ? 'Noch ist keine Kommune zu finden: Das Register ist leer, oder es wird eben erst geladen.'
    : `${formats.counted(pending, { one: 'Datensatz ist', other: 'Datensätze sind' })} noch nicht zu finden; in dieser Antwort können einige davon fehlen.`),
}
