import type { ProvenanceWords } from './catalogue.ts'

export const english: ProvenanceWords = {
  source: {
    fitted: ({ pairs, choices, alternatives, folds, coldShare, neitherKnown, seed }, { number, share }, decimal) =>
      `Conditional logit on ${number(pairs)} recorded partnerships (Wikipedia lists, Wikidata, the German association’s database), ${number(choices)} choices with ` +
      `${number(alternatives)} sampled alternatives, ${folds}-fold cross-fitting, ${share(coldShare)} of them asked of towns without any, those of which neither end is known counted ${decimal(neitherKnown)} times; npm run fit, seed ${seed}.`,
    judged: () => 'Set by judgement.',
    judged_until_replies: () => 'Set by judgement; to be fitted from replies to suggestions.',
  },
  note: {
    stale_adverts: ({ months }) => `Half-life of a confirmation: adverts of ${months} months and more are mostly stale.`,
    recorded_themes: ({ oddsRatio }, _formats, decimal) =>
      `A theme that both have on record has an odds ratio of ${decimal(oddsRatio)} in the same size band; equal declared interests weigh more.`,
    flat_temperatures: ({ from, to, reciprocalRank, recall, at, chosen, odds }, _formats, decimal) =>
      `On the recorded partnerships, temperatures from ${decimal(from)} to ${decimal(to)} differ by less than ${decimal(reciprocalRank)} in mean reciprocal rank and ` +
      `${decimal(recall)} in recall at ${at}; ${chosen} lets the less willing side decide wherever the two differ by more than a factor of ${odds} in odds.`,
    wishes_outweigh: ({ odds, strongest, near, beyond, another }, { number }) =>
      `Between a wish that is met and one that is violated lies a factor of ${odds} in odds: more than the strongest measured one, ${strongest} for places within ${near} km ` +
      `against those beyond ${number(beyond)} km, and such a one together with another of a factor of ${another}.`,
    published_damped: ({ factor, known, asked }, { share }, decimal) =>
      `The published logarithms times ${decimal(factor)}, by coordinate search over factors: ${share(known)} of the training partnerships known, the other ${share(asked)} asked for. ` +
      'Weaker: the country pair tells most of it.',
  },
}
