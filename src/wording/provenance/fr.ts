import type { ProvenanceWords } from './catalogue.ts'

export const french: ProvenanceWords = {
  source: {
    fitted: ({ pairs, choices, alternatives, folds, coldShare, neitherKnown, seed }, { number, share }, decimal) =>
      `Logit conditionnel sur ${number(pairs)} partenariats enregistrés (listes de Wikipédia, Wikidata, base de l’association allemande) : ${number(choices)} choix avec ` +
      `${number(alternatives)} alternatives tirées au sort, en ${folds} parties dont chacune est expliquée par les autres ; ${share(coldShare)} des choix portent sur des villes privées de tous leurs partenariats, et ceux dont aucun des deux côtés n’est connu comptent ${decimal(neitherKnown)} fois ; npm run fit, graine ${seed}.`,
    judged: () => 'Fixé selon notre appréciation.',
    judged_until_replies: () => 'Fixé selon notre appréciation ; à ajuster quand il y aura des réponses aux propositions.',
  },
  note: {
    stale_adverts: ({ months }) => `Demi-vie d’une confirmation : les annonces de ${months} mois et plus sont le plus souvent périmées.`,
    recorded_themes: ({ oddsRatio }, _formats, decimal) =>
      `Un thème enregistré chez les deux a un rapport de cotes de ${decimal(oddsRatio)} dans la même classe de taille ; des intérêts déclarés égaux pèsent davantage.`,
    flat_temperatures: ({ from, to, reciprocalRank, recall, at, chosen, odds }, _formats, decimal) =>
      `Sur les partenariats enregistrés, les températures de ${decimal(from)} à ${decimal(to)} diffèrent de moins de ${decimal(reciprocalRank)} en rang réciproque moyen et de ` +
      `${decimal(recall)} en rappel à ${at} ; avec ${chosen}, le côté le moins disposé décide dès que les cotes des deux diffèrent de plus d’un facteur ${odds}.`,
    wishes_outweigh: ({ odds, strongest, near, beyond, another }, { number }) =>
      `Entre un souhait satisfait et un souhait contrarié, il y a un facteur ${odds} en cotes : plus que le plus fort qui ait été mesuré, ${strongest} pour les lieux à moins de ${near} km ` +
      `par rapport à ceux au-delà de ${number(beyond)} km, joint à un autre de ${another}.`,
    published_damped: ({ factor, known, asked }, { share }, decimal) =>
      `Les logarithmes publiés fois ${decimal(factor)}, par recherche de facteurs coordonnée par coordonnée : ${share(known)} des partenariats d’apprentissage connus, les ${share(asked)} restants demandés. ` +
      'Plus faible : la paire de pays en dit déjà l’essentiel.',
  },
}
