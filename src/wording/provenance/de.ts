import type { ProvenanceWords } from './catalogue.ts'

export const german: ProvenanceWords = {
  source: {
    fitted: ({ pairs, choices, alternatives, folds, coldShare, neitherKnown, seed }, { number, share }, decimal) =>
      `Bedingtes Logit-Modell über ${number(pairs)} verzeichnete Partnerschaften (Listen der Wikipedia, Wikidata, die Datenbank des deutschen Verbands): ${number(choices)} Entscheidungen mit ` +
      `${number(alternatives)} gezogenen Alternativen, in ${folds} Teilen, von denen jeder durch die übrigen erklärt wird; ${share(coldShare)} der Entscheidungen betreffen Orte, denen alle Partnerschaften genommen wurden, und solche, bei denen keine Seite bekannt ist, zählen ${decimal(neitherKnown)}-fach; npm run fit, Startwert ${seed}.`,
    judged: () => 'Nach eigener Einschätzung festgelegt.',
    judged_until_replies: () => 'Nach eigener Einschätzung festgelegt; wird angepasst, sobald es Antworten auf Vorschläge gibt.',
  },
  note: {
    stale_adverts: ({ months }) => `Halbwertszeit einer Bestätigung: Anzeigen, die ${months} Monate und älter sind, sind meist überholt.`,
    recorded_themes: ({ oddsRatio }, _formats, decimal) =>
      `Ein Thema, das bei beiden verzeichnet ist, hat in derselben Größenklasse ein Chancenverhältnis von ${decimal(oddsRatio)}; gleiche selbst erklärte Interessen wiegen mehr.`,
    flat_temperatures: ({ from, to, reciprocalRank, recall, at, chosen, odds }, _formats, decimal) =>
      `Auf den verzeichneten Partnerschaften unterscheiden sich Temperaturen von ${decimal(from)} bis ${decimal(to)} um weniger als ${decimal(reciprocalRank)} im mittleren reziproken Rang und ` +
      `${decimal(recall)} in der Trefferquote bei ${at}; mit ${chosen} entscheidet die weniger geneigte Seite, sobald sich die Chancen beider um mehr als das ${odds}-Fache unterscheiden.`,
    wishes_outweigh: ({ odds, strongest, near, beyond, another }, { number }) =>
      `Zwischen einem erfüllten und einem verletzten Wunsch liegt ein Faktor von ${odds} in den Chancen: mehr als der stärkste gemessene, ${strongest} für Orte innerhalb von ${near} km ` +
      `gegenüber solchen jenseits von ${number(beyond)} km, und dieser zusammen mit einem weiteren von ${another}.`,
    published_damped: ({ factor, known, asked }, { share }, decimal) =>
      `Die veröffentlichten Logarithmen mal ${decimal(factor)}, durch Koordinatensuche über Faktoren: ${share(known)} der Partnerschaften zum Lernen bekannt, die übrigen ${share(asked)} gefragt. ` +
      'Schwächer: Das meiste davon sagt schon das Länderpaar.',
  },
}
