/** Reasons and reservations in English. "You" is the municipality that looks for partners. */
import type { EvidenceByCode, Wish } from '../../matching/findings.ts'
import { capital, hasLinks, hasTies, oneOrSeveral, tellingWishes } from './phrases.ts'
import type { Sentences, Words } from './sentences.ts'

const INHABITANTS = { one: 'inhabitant', other: 'inhabitants' }
const PARTNERSHIPS = { one: 'partnership', other: 'partnerships' }
const PARTNERS = { one: 'partner', other: 'partners' }
const TIMES = { one: 'time', other: 'times' }
const WAYS = { one: 'way', other: 'ways' }
const MUNICIPALITIES = { one: 'municipality', other: 'municipalities' }

/** Countries whose names want an article in a sentence. */
const WITH_ARTICLE = new Set(['NL', 'GB', 'FO', 'IM', 'AX', 'US', 'AE', 'PH', 'BS', 'MV', 'DO'])

const country = (code: string, { formats }: Words) => `${WITH_ARTICLE.has(code) ? 'the ' : ''}${formats.country(code)}`

const STATUSES = {
  unknown: 'It has not said whether it looks for partners',
  seeking: 'It is looking for partners now',
  open: 'It is open to partners',
  at_capacity: 'It has as many partners as it can care for',
  closed: 'It does not look for partners',
} as const

const dated = (confirmedOn: string | null, { formats }: Words) =>
  confirmedOn === null ? '; it gave no date.' : `, as confirmed on ${formats.date(confirmedOn)}.`

const level = (value: string) => (value === 'official' ? 'official language' : value === 'native' ? 'native' : `level ${value}`)

function sizes(candidate: number | null, asker: number | null, { formats }: Words): string | null {
  if (candidate === null) return 'Its population is not known, so the sizes cannot be compared.'
  if (asker === null) return `It has ${formats.counted(candidate, INHABITANTS)}; your population is not known.`
  return null
}

function compared(candidate: number | null, asker: number | null, { formats }: Words): string {
  return `${formats.counted(candidate ?? 0, INHABITANTS)} against your ${formats.number(asker ?? 0)}`
}

function partnersSizes({ askerPopulation, candidatePopulation, askersPartners, candidatesPartners }: EvidenceByCode['partners_of_such_size'], { formats }: Words): string {
  const typical = (population: number) => formats.number(Math.round(population))
  const parts = [
    ...(candidatePopulation === null || askersPartners === null ? []
      : [`it has ${formats.counted(candidatePopulation, INHABITANTS)}, your partners typically ${typical(askersPartners)}`]),
    ...(askerPopulation === null || candidatesPartners === null ? []
      : [`you have ${formats.counted(askerPopulation, INHABITANTS)}, its partners typically ${typical(candidatesPartners)}`]),
  ]
  return parts.length === 0 ? 'the populations are not known' : parts.join('; ')
}

function regionAndCountry({ asker, candidate, askerCountry, candidateCountry }: EvidenceByCode['region_and_country_linked'], words: Words): string {
  const { formats, names } = words
  const tie = (whose: string, side: { readonly region: number; readonly links: number } | null, other: string) => {
    if (side === null) return []
    const name = names.municipality(side.region)
    return [`${whose}${name === null ? '' : ` (${name})`} has ${formats.counted(side.links, PARTNERSHIPS)} with ${country(other, words)}`]
  }
  const ties = [...tie('your region', asker, candidateCountry), ...tie('its region', candidate, askerCountry)]
  return ties.length === 0 ? 'neither region is known' : ties.join('; ')
}

function activity({ region, alike, country: code }: EvidenceByCode['partnerships_common_there'], words: Words): string {
  const { formats } = words
  const counts = ({ links, municipalities }: { readonly links: number; readonly municipalities: number }) =>
    `${formats.counted(links, PARTNERSHIPS)} for ${formats.counted(municipalities, MUNICIPALITIES)}`
  return [
    ...(region === null ? [] : [`${counts(region)} in its region`]),
    `${counts(alike)} of its size in ${country(code, words)}`,
  ].join('; ')
}

function setting({ askersAround, candidatesAround, candidateIsCentre }: EvidenceByCode['setting_alike'], { formats }: Words): string {
  const around = `about ${formats.counted(candidatesAround, INHABITANTS)} in and around it` +
    (askersAround === null ? '' : `, about ${formats.number(askersAround)} in and around you`)
  if (candidateIsCentre === null) return around
  return `${around}; it is ${candidateIsCentre ? 'the largest place' : 'not the largest place'} for 20 km`
}

export const english: Sentences = {
  size_alike({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Similar in size: ${compared(candidate, asker, words)}.`
  },
  size_unlike({ askerPopulation: asker, candidatePopulation: candidate, ratio }, words) {
    const { formats } = words
    return sizes(candidate, asker, words) ??
      `Different in size: ${formats.counted(candidate ?? 0, INHABITANTS)} against your ${formats.number(asker ?? 0)}, ` +
        `${formats.countedRatio(ratio ?? 1, TIMES)} ${(candidate ?? 0) > (asker ?? 0) ? 'as many' : 'fewer'}.`
  },
  size_often_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Sizes that often go together: ${compared(candidate, asker, words)}.`
  },
  size_seldom_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Sizes that seldom go together: ${compared(candidate, asker, words)}.`
  },
  partners_of_such_size: (evidence, words) => `The sizes of partners so far speak for it: ${partnersSizes(evidence, words)}.`,
  partners_of_other_size: (evidence, words) => `The sizes of partners so far speak against it: ${partnersSizes(evidence, words)}.`,
  region_and_country_linked: (evidence, words) =>
    `${hasTies(evidence) ? 'Close ties for these regions: ' : 'No fewer ties than could be expected for these regions: '}${regionAndCountry(evidence, words)}.`,
  region_and_country_seldom_linked: (evidence, words) => `Few ties for these regions: ${regionAndCountry(evidence, words)}.`,
  countries_often_linked: ({ askerCountry, candidateCountry, share, links }, words) =>
    `Municipalities of ${country(askerCountry, words)} often choose partners in ${country(candidateCountry, words)}: ` +
    `${words.formats.share(share)} of their links, about ${words.formats.counted(links, PARTNERSHIPS)} in the record behind the ranking.`,
  countries_seldom_linked: ({ askerCountry, candidateCountry, share, links }, words) =>
    `Municipalities of ${country(askerCountry, words)} seldom choose partners in ${country(candidateCountry, words)}: ` +
    `${words.formats.share(share)} of their links, about ${words.formats.counted(links, PARTNERSHIPS)} in the record behind the ranking.`,
  nearer: ({ metres }, { formats }) => `Within reach: ${formats.distance(metres)} away as the crow flies.`,
  further: ({ metres }, { formats }) => `Far away: ${formats.distance(metres)} as the crow flies.`,
  partners_shared: ({ partners }, { formats, some }) =>
    `You have ${formats.counted(partners.length, PARTNERS)} in common: ${some(partners)}.`,
  no_shared_partner: () => 'You have no partner in common.',
  partners_of_partners_linked({ paths, examples }, { formats, names }) {
    const chains = examples.flatMap(({ askersPartner, candidatesPartner }) => {
      const [own, other] = [names.municipality(askersPartner), names.municipality(candidatesPartner)]
      return own === null || other === null ? [] : [`your partner ${own} is linked with ${other}, and ${other} with it`]
    })
    return `Partners of your partners lead to it in ${formats.counted(paths, WAYS)}${chains.length > 0 ? `: ${chains[0]}` : ''}.`
  },
  no_chain_of_partners: () => 'No partner of your partners is linked with it.',
  setting_alike: (evidence, words) => `A setting that goes with yours: ${setting(evidence, words)}.`,
  setting_unlike: (evidence, words) => `Another setting than yours: ${setting(evidence, words)}.`,
  surroundings_linked: ({ links }, { formats }) =>
    `Your part of the country and its part of its country share ${formats.counted(links, PARTNERSHIPS)}, more than usual.`,
  surroundings_seldom_linked: ({ links }, { formats }) =>
    `Your part of the country and its part of its country share ${formats.counted(links, PARTNERSHIPS)}, fewer than usual.`,
  neighbours_linked({ links, examples }, { formats, names }) {
    const pairs = examples.flatMap(({ nearAsker, nearCandidate }) => {
      const [near, far] = [names.municipality(nearAsker), names.municipality(nearCandidate)]
      return near === null || far === null ? [] : [`${near} with ${far}`]
    })
    return `Your neighbours have ${formats.counted(links, PARTNERSHIPS)} with its neighbours` +
      `${pairs.length > 0 ? `, for example ${pairs[0]}` : ''}.`
  },
  neighbours_not_linked: () => 'No neighbour of yours has a partnership around it.',
  near_partner({ askersPartners, candidatesPartners }, { some }) {
    if (askersPartners.length > 0) return `It lies within 30 km of ${oneOrSeveral(askersPartners, 'your partner', 'your partners')}: ${some(askersPartners)}.`
    return `You lie within 30 km of ${oneOrSeveral(candidatesPartners, 'its partner', 'its partners')}: ${some(candidatesPartners)}.`
  },
  not_near_partner: () => 'It does not lie near any partner of yours.',
  country_still_free: ({ country: code }, words) => `You have no partner in ${country(code, words)} yet.`,
  country_already_covered({ country: code, askersPartners, candidatesPartners }, words) {
    if (askersPartners.length > 0) return `You already have ${oneOrSeveral(askersPartners, 'a partner', 'partners')} in ${country(code, words)}: ${words.some(askersPartners)}.`
    return `It already has ${oneOrSeveral(candidatesPartners, 'a partner', 'partners')} in your country: ${words.some(candidatesPartners)}.`
  },
  regions_linked({ links, askerRegion, candidateRegion }, { formats, names }) {
    const [own, other] = [names.municipality(askerRegion), names.municipality(candidateRegion)]
    return `Your region and its region${own === null || other === null ? '' : ` (${own} and ${other})`} ` +
      `share ${formats.counted(links, PARTNERSHIPS)}.`
  },
  regions_seldom_linked: ({ links }, { formats }) =>
    links === 0 ? 'No partnership between your two regions is on record.'
      : `Your two regions share only ${formats.counted(links, PARTNERSHIPS)}.`,
  partnerships_common_there: (evidence, words) =>
    `${hasLinks(evidence) ? 'Partnerships are common among municipalities like it: ' : 'A partnership is likelier there than elsewhere, though none is on record yet: '}${activity(evidence, words)}.`,
  partnerships_rare_there: (evidence, words) => `Partnerships are rare among municipalities like it: ${activity(evidence, words)}.`,
  both_capitals: () => 'Both are capitals.',
  not_both_capitals: () => 'Only one of you is a capital.',
  same_name: () => 'Both bear the same name.',
  other_name: () => 'The names differ.',
  official_language_shared: ({ languages }, { formats }) =>
    `An official language is the same: ${formats.and(languages.map(formats.language))}.`,
  no_official_language_shared: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `The official languages differ: ${listed(askerLanguages, formats.language, formats.and)} and ` +
    `${listed(candidateLanguages, formats.language, formats.and)}.`,
  traits_shared: ({ traits, sameSizeBand }, { formats, trait }) =>
    `In common: ${formats.and(traits.map(trait))}${sameSizeBand ? ', at a similar size' : ''}.`,
  traits_not_shared({ askerTraits, candidateTraits }, { formats, trait }) {
    if (askerTraits.length === 0 && candidateTraits.length === 0) return 'No special trait is known of either.'
    if (askerTraits.join() === candidateTraits.join()) return `Alike in kind (${listed(askerTraits, trait, formats.and)}), which seldom makes partners.`
    return `Different in kind: you (${listed(askerTraits, trait, formats.and)}), it (${listed(candidateTraits, trait, formats.and)}).`
  },
  interests_shared({ topics, related }, { formats, names }) {
    if (topics.length === 0) return `Related interests: ${formats.and(related.map(names.topic))}.`
    return `Shared interests: ${formats.and(topics.map(names.topic))}.`
  },
  interests_differ: ({ likeness }) =>
    likeness === null ? 'The interests of one side are not known.' : 'The declared interests have little in common.',
  needs_met({ candidateOffers, askerOffers }, { formats, names }) {
    const parts = [
      ...(candidateOffers.length > 0 ? [`it offers what you seek (${formats.and(candidateOffers.map(names.topic))})`] : []),
      ...(askerOffers.length > 0 ? [`it seeks what you offer (${formats.and(askerOffers.map(names.topic))})`] : []),
    ]
    return parts.length === 0 ? 'What one side seeks the other offers in part.' : `${capital(parts.join('; '))}.`
  },
  needs_unmet({ askerCovered, candidateCovered }, { formats }) {
    if (askerCovered !== null) return `It offers ${formats.share(askerCovered)} of what you seek.`
    return candidateCovered === null ? 'Neither side has said what it seeks.' : `You offer ${formats.share(candidateCovered)} of what it seeks.`
  },
  language_to_work_in: ({ language, askerLevel, candidateLevel }, { formats }) =>
    `You can work together in ${formats.language(language)} (you: ${level(askerLevel)}; it: ${level(candidateLevel)}).`,
  no_language_to_work_in: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `No common working language is known: you ${listed(askerLanguages, formats.language, formats.and)}, ` +
    `it ${listed(candidateLanguages, formats.language, formats.and)}.`,
  wishes_met: ({ wishes }, words) => `Wishes met: ${said(wishes, true, words)}.`,
  wishes_violated: ({ wishes }, words) => `Wishes not met: ${said(wishes, false, words)}.`,
  seeking_partners: ({ status, confirmedOn }, words) => STATUSES[status] + dated(confirmedOn, words),
  not_seeking_partners: ({ status, confirmedOn }, words) =>
    status === 'unknown' ? `${STATUSES.unknown}.` : STATUSES[status] + dated(confirmedOn, words),
  has_partners: ({ partners }, { formats }) => `It has experience: ${formats.counted(partners, PARTNERSHIPS)} on record.`,
  has_no_partner_on_record: () => 'No partnership of it is on record.',
  words_found: ({ score, words }, { formats }) => `Its own texts speak of what you wrote: ${words.join(', ')} (match ${formats.share(score)}).`,
  words_not_found: () => 'Its own texts do not speak of what you wrote.',
}

function said(wishes: readonly Wish[], met: boolean, words: Words): string {
  return tellingWishes(wishes, met).map((wish) => `${wish.side === 'asker' ? 'yours' : 'its own'}, ${wishSaid(wish, words)}`).join('; ')
}

function wishSaid(wish: Wish, words: Words): string {
  const { formats, names, trait, linkForm } = words
  switch (wish.kind) {
    case 'place': {
      const regions = wish.regions.flatMap((id) => names.municipality(id) ?? [])
      return `in ${formats.or([...wish.countries.map((code) => country(code, words)), ...regions])}`
    }
    case 'size':
      return `${between(wish.min, wish.max, formats.number)} inhabitants`
    case 'distance':
      return `${between(wish.min, wish.max, formats.distance)} away`
    case 'similar':
      return `alike in: ${trait(wish.trait)}`
    case 'complementary':
      return `unlike in: ${trait(wish.trait)}`
    case 'present':
      return `with this trait: ${trait(wish.trait)}`
    case 'absent':
      return `without this trait: ${trait(wish.trait)}`
    case 'form':
      return `form of link: ${formats.or(wish.forms.map(linkForm))}`
    case 'programme':
      return `programme ${wish.programme}`
  }
}

function between(min: number | null, max: number | null, write: (value: number) => string): string {
  if (min === null) return max === null ? 'any number of' : `at most ${write(max)}`
  return max === null ? `at least ${write(min)}` : `${write(min)} to ${write(max)}`
}

function listed<Item>(items: readonly Item[], name: (item: Item) => string, and: (names: readonly string[]) => string): string {
  return items.length === 0 ? 'none known' : and(items.map(name))
}
