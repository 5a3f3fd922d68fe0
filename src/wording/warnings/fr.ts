import type { WarningCatalogue } from './catalogue.ts'

export const french: WarningCatalogue = {
  'unknown-parameter': ({ suggested }) => `Cette opération n’a pas ce paramètre ; il n’a pas été pris en compte.${suggested === null ? '' : ` S’agit-il de « ${suggested} » ?`}`,
  clamped: ({ written, limit }) => `Le maximum est ${limit} ; ${written} a été lu comme ${limit}.`,
  'language-unavailable': ({ asked, given }) => `Le service ne parle pas encore « ${asked} » ; il répond en « ${given} ».`,
  'not-used': () => 'Ne joue aucun rôle dans le classement et n’a pas été pris en compte.',
  assumed: ({ country }, formats) =>
    `Rien ne dit où se trouve la collectivité qui demande : d’après la langue du texte, le pays retenu est ${formats.country(country)} (${country}). Envoyez « country » si ce n’est pas le bon.`,
  'index-incomplete': ({ pending }, formats) => (pending === null
    ? 'Aucune collectivité ne peut encore être trouvée : le registre est vide, ou son chargement vient de commencer.'
    : `${formats.counted(pending, { one: 'fiche ne peut pas encore être trouvée', other: 'fiches ne peuvent pas encore être trouvées' })} ; il peut en manquer dans cette réponse.`),
}
