import type { RankingValues } from '../matching/values.ts'

/** What a reader of a term's curves should know: what they are over, where that comes from, and what it cannot know. */
export interface TermNote {
  readonly formula: string
  readonly source: string
  readonly blind: string
}

const RECORD = 'A place without a record is unknown, not unlikely: the record is of Wikipedia, Wikidata and the German association, and thin in the south and east.'
const JUDGEMENT = 'Set by judgement; no record of replies exists yet to fit it on.'

/** One note for every file of values. */
export const TERM_NOTES: { readonly [Name in keyof RankingValues]: TermNote } = {
  mutual: {
    formula: 'S = -t ln((e^(-a/t) + e^(-b/t)) / 2), a and b both directions, centred; t the temperature',
    source: 'Logarithm of the harmonic mean of the odds; shares by Aumann and Shapley 1974', blind: 'Whether the other side was ever asked.',
  },
  fullRecord: {
    formula: 'Counts of links by pair of countries, and of towns and links by country and size',
    source: 'The partnerships that the values were fitted on', blind: RECORD,
  },
  size: {
    formula: 'byAsker: ln(candidate / asker) by the asker\'s inhabitants; byRank: ln of the ratio of ranks, each within its country; byCountry, byPair: ln(found / expected) of links by size band',
    source: 'Kaltenbrunner et al. 2013 (assortative by size); fitted', blind: 'Population is that of the seat until an official register brings the municipality\'s own.',
  },
  partnersSizes: {
    formula: 'ln(population / geometric mean of the other side\'s partners), for one or two partners and for more',
    source: 'Fitted', blind: RECORD,
  },
  localSetting: {
    formula: 'byDominance: ln(population / largest other place within 20 km); byDominanceGap: candidate\'s less asker\'s; byAroundGap: ln(people around the candidate / around the asker)',
    source: 'Fitted', blind: 'Borders: a suburb across a frontier counts like one at home.',
  },
  countryPair: {
    formula: 'b ln P(candidate\'s country | asker\'s) - d ln(municipalities of the candidate\'s country)',
    source: 'Zelinsky 1991; fitted', blind: RECORD,
  },
  regionAndCountry: {
    formula: 'ln(share of an area\'s partners in the country / share of its country\'s there), smoothed',
    source: 'Fitted', blind: RECORD,
  },
  distance: {
    formula: 'Over kilometres: for all, by the asker\'s size (below 10,000, to 50,000, above), by the closeness of the two countries, and for pairs of countries with 60 links or more',
    source: 'Zelinsky 1991 (some friction); fitted', blind: 'Roads, trains and flights: it is as the crow flies.',
  },
  sharedPartners: {
    formula: 'Sum of 1 / ln(1 + d_x) over shared partners x, by how many partners either side has; and n / sqrt(d_u d_v)',
    source: 'Adamic and Adar 2003; fitted', blind: RECORD,
  },
  pathsOfThree: {
    formula: 'Sum of 1 / sqrt(d_x d_y) over chains asker - x - y - candidate, by how many partners either side has; and the same over sqrt(d_u d_v)',
    source: 'Fitted', blind: RECORD,
  },
  neighboursLinks: {
    formula: 'Links between municipalities within 30 km of either side, each end weighed by 1 / (1 + (km / 12)^2)',
    source: 'Fitted', blind: RECORD,
  },
  surroundingsLinks: {
    formula: 'ln((n + 1/2) / (e + 1/2)) of the links of both surroundings, weighed by exp(-(km / 100)^2 / 2)',
    source: 'Fitted', blind: RECORD,
  },
  nearPartner: {
    formula: 'The one side\'s partners within 30 km of the other, each weighed by 1 / (1 + (km / 12)^2)',
    source: 'Fitted', blind: RECORD,
  },
  partnerInCountry: {
    formula: 'Partners that one side has in the other\'s country, by how many it has in all',
    source: 'Fitted (odds 0.36 for the second in a country)', blind: 'Partnerships that are asleep.',
  },
  regionLinks: {
    formula: 'ln((n + 1) / (e + 1)) of the links of the two regions, and of the two counties',
    source: 'Fitted', blind: RECORD,
  },
  activity: {
    formula: 'ln((links + s) / (expected + s)) of the candidate\'s region, its county, and its country\'s towns of its size',
    source: 'Fitted', blind: 'Who wants another partner.',
  },
  capitals: { formula: 'One value when both are capitals, one when only the candidate is', source: 'Fitted', blind: 'Districts of capitals that twin on their own.' },
  sameName: {
    formula: 'One value for the same folded name', source: 'Zelinsky 1991; measured over 1,000, held at 20 since partnerships that rest on a name are warned against',
    blind: 'Names that mean the same in two languages.',
  },
  officialLanguage: {
    formula: 'Over kilometres, where the two states share an official language', source: 'Fitted', blind: 'Minorities, and what is spoken in the town hall.',
  },
  traits: {
    formula: 'A value a trait that both have, in the same size band and in others, and one for a trait that only the candidate has',
    source: 'Fitted', blind: 'Traits that nobody has declared and geography does not show.',
  },
  interests: { formula: 'full x soft Jaccard: sum of idf x nearness over the sum of idf of the union', source: 'Odds of 1.4 for a theme on record; the rest by judgement', blind: JUDGEMENT },
  offersAndNeeds: { formula: 'full x share of the needs (by idf) that the other side offers or shares', source: 'Judgement', blind: JUDGEMENT },
  workingLanguages: { formula: 'full x the greatest over languages of the lesser skill of both', source: 'Judgement', blind: JUDGEMENT },
  wants: { formula: 'A value for every wish that is met, and one for every wish that is violated', source: 'Judgement', blind: JUDGEMENT },
  availability: { formula: 'A value a status, halved every so many months since it was confirmed', source: 'Judgement', blind: JUDGEMENT },
  peerStatus: { formula: 'One value for a candidate with partners, by whether the asker has some, in the measure in which the record is complete', source: 'Fitted', blind: RECORD },
  words: { formula: 'full x the search engine\'s score', source: 'Judgement', blind: JUDGEMENT },
}
