/**
 * Raisons et réserves en français. « Vous » est la collectivité qui cherche des partenaires, « elle » celle qui est
 * proposée. Les noms de pays et de lieux sont mis en apposition, sans article ni préposition. L’espace qui précède
 * « : », « ; » et « » » est insécable.
 */
import type { EvidenceByCode, Wish } from '../../matching/findings.ts'
import { capital, hasLinks, hasTies, oneOrSeveral, tellingWishes } from './phrases.ts'
import type { Sentences, Words } from './sentences.ts'

const INHABITANTS = { one: 'habitant', other: 'habitants' }
const PARTNERSHIPS = { one: 'partenariat', other: 'partenariats' }
const PARTNERS_IN_COMMON = { one: 'partenaire en commun', other: 'partenaires en commun' }
const WAYS = { one: 'chemin mène', other: 'chemins mènent' }
const MUNICIPALITIES = { one: 'collectivité', other: 'collectivités' }
const TIMES = { one: 'fois', other: 'fois' }
const OFFICIAL_LANGUAGES = { one: 'Langue officielle commune', other: 'Langues officielles communes' }

const STATUSES = {
  unknown: 'Elle n’a pas indiqué si elle cherche des partenaires',
  seeking: 'Elle cherche actuellement des partenaires',
  open: 'Elle est ouverte à des partenaires',
  at_capacity: 'Elle a autant de partenaires qu’elle peut en suivre',
  closed: 'Elle ne cherche pas de partenaires',
} as const

const dated = (confirmedOn: string | null, { formats }: Words) =>
  confirmedOn === null ? ' (sans date).' : ` (confirmé le ${formats.date(confirmedOn)}).`

const level = (value: string) => (value === 'official' ? 'langue officielle' : value === 'native' ? 'langue maternelle' : `niveau ${value}`)

function sizes(candidate: number | null, asker: number | null, { formats }: Words): string | null {
  if (candidate === null) return 'Sa population n’est pas connue ; les tailles ne peuvent donc pas être comparées.'
  if (asker === null) return `Elle compte ${formats.counted(candidate, INHABITANTS)} ; votre population n’est pas connue.`
  return null
}

function compared(candidate: number | null, asker: number | null, { formats }: Words): string {
  return `${formats.counted(candidate ?? 0, INHABITANTS)}, contre ${formats.number(asker ?? 0)} chez vous`
}

function partnersSizes({ askerPopulation, candidatePopulation, askersPartners, candidatesPartners }: EvidenceByCode['partners_of_such_size'], { formats }: Words): string {
  const typical = (population: number) => formats.number(Math.round(population))
  const parts = [
    ...(candidatePopulation === null || askersPartners === null ? []
      : [`elle compte ${formats.counted(candidatePopulation, INHABITANTS)}, vos partenaires en général ${typical(askersPartners)}`]),
    ...(askerPopulation === null || candidatesPartners === null ? []
      : [`vous comptez ${formats.counted(askerPopulation, INHABITANTS)}, ses partenaires en général ${typical(candidatesPartners)}`]),
  ]
  return parts.length === 0 ? 'les populations ne sont pas connues' : parts.join(' ; ')
}

function regionAndCountry({ asker, candidate, askerCountry, candidateCountry }: EvidenceByCode['region_and_country_linked'], { formats, names }: Words): string {
  const tie = (whose: string, side: { readonly region: number; readonly links: number } | null, other: string) => {
    if (side === null) return []
    const name = names.municipality(side.region)
    return [`${whose}${name === null ? '' : ` (${name})`} a ${formats.counted(side.links, PARTNERSHIPS)} avec ce pays (${formats.country(other)})`]
  }
  const ties = [...tie('votre région', asker, candidateCountry), ...tie('sa région', candidate, askerCountry)]
  return ties.length === 0 ? 'aucune des deux régions n’est connue' : ties.join(' ; ')
}

function activity({ region, alike, country: code }: EvidenceByCode['partnerships_common_there'], { formats }: Words): string {
  const counts = ({ links, municipalities }: { readonly links: number; readonly municipalities: number }) =>
    `${formats.counted(links, PARTNERSHIPS)} pour ${formats.counted(municipalities, MUNICIPALITIES)}`
  return [
    ...(region === null ? [] : [`${counts(region)} dans sa région`]),
    `${counts(alike)} de sa taille dans son pays (${formats.country(code)})`,
  ].join(' ; ')
}

function countries({ askerCountry, candidateCountry, share, links }: EvidenceByCode['countries_often_linked'], { formats }: Words): string {
  return `(${formats.country(askerCountry)} et ${formats.country(candidateCountry)}) : ${formats.share(share)} des partenariats ` +
    `du premier, environ ${formats.counted(links, PARTNERSHIPS)} dans le relevé sur lequel repose le classement`
}

function setting({ askersAround, candidatesAround, candidateIsCentre }: EvidenceByCode['setting_alike'], { formats }: Words): string {
  const around = `environ ${formats.counted(candidatesAround, INHABITANTS)} chez elle et autour d’elle` +
    (askersAround === null ? '' : `, environ ${formats.number(askersAround)} chez vous et autour de vous`)
  if (candidateIsCentre === null) return around
  return `${around} ; elle ${candidateIsCentre ? 'est' : 'n’est pas'} la plus grande localité à 20 km à la ronde`
}

export const french: Sentences = {
  size_alike({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Taille semblable : ${compared(candidate, asker, words)}.`
  },
  size_unlike({ askerPopulation: asker, candidatePopulation: candidate, ratio }, words) {
    const { formats } = words
    return sizes(candidate, asker, words) ??
      `Taille différente : ${compared(candidate, asker, words)} ` +
        `(${formats.countedRatio(ratio ?? 1, TIMES)} ${(candidate ?? 0) > (asker ?? 0) ? 'plus' : 'moins'}).`
  },
  size_often_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Des tailles qui vont souvent ensemble : ${compared(candidate, asker, words)}.`
  },
  size_seldom_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Des tailles qui vont rarement ensemble : ${compared(candidate, asker, words)}.`
  },
  partners_of_such_size: (evidence, words) => `La taille des partenaires actuels plaide pour elle : ${partnersSizes(evidence, words)}.`,
  partners_of_other_size: (evidence, words) => `La taille des partenaires actuels plaide contre elle : ${partnersSizes(evidence, words)}.`,
  region_and_country_linked: (evidence, words) =>
    `${hasTies(evidence) ? 'Des liens étroits pour ces régions : ' : 'Pas moins de liens qu’on ne pouvait en attendre pour ces régions : '}${regionAndCountry(evidence, words)}.`,
  region_and_country_seldom_linked: (evidence, words) => `Peu de liens pour ces régions : ${regionAndCountry(evidence, words)}.`,
  countries_often_linked: (evidence, words) => `Les collectivités de ces deux pays s’associent souvent ${countries(evidence, words)}.`,
  countries_seldom_linked: (evidence, words) => `Les collectivités de ces deux pays s’associent rarement ${countries(evidence, words)}.`,
  nearer: ({ metres }, { formats }) => `À portée de voyage : ${formats.distance(metres)} à vol d’oiseau.`,
  further: ({ metres }, { formats }) => `Loin : ${formats.distance(metres)} à vol d’oiseau.`,
  partners_shared: ({ partners }, { formats, some }) =>
    `Vous avez ${formats.counted(partners.length, PARTNERS_IN_COMMON)} : ${some(partners)}.`,
  no_shared_partner: () => 'Vous n’avez aucun partenaire en commun.',
  partners_of_partners_linked({ paths, examples }, { formats, names }) {
    const chains = examples.flatMap(({ askersPartner, candidatesPartner }) => {
      const [own, other] = [names.municipality(askersPartner), names.municipality(candidatesPartner)]
      return own === null || other === null ? [] : [`votre partenaire ${own} est lié à ${other}, qui est lié à elle`]
    })
    return `Par les partenaires de vos partenaires, ${formats.counted(paths, WAYS)} à elle${chains.length > 0 ? ` : ${chains[0]}` : ''}.`
  },
  no_chain_of_partners: () => 'Aucun partenaire de vos partenaires n’est lié à elle.',
  setting_alike: (evidence, words) => `Un cadre qui va avec le vôtre : ${setting(evidence, words)}.`,
  setting_unlike: (evidence, words) => `Un autre cadre que le vôtre : ${setting(evidence, words)}.`,
  surroundings_linked: ({ links }, { formats }) =>
    `Votre partie du pays et la sienne sont unies par ${formats.counted(links, PARTNERSHIPS)}, plus que d’habitude.`,
  surroundings_seldom_linked: ({ links }, { formats }) =>
    `Votre partie du pays et la sienne sont unies par ${formats.counted(links, PARTNERSHIPS)}, moins que d’habitude.`,
  neighbours_linked({ links, examples }, { formats, names }) {
    const pairs = examples.flatMap(({ nearAsker, nearCandidate }) => {
      const [near, far] = [names.municipality(nearAsker), names.municipality(nearCandidate)]
      return near === null || far === null ? [] : [`${near} avec ${far}`]
    })
    return `Vos voisins ont ${formats.counted(links, PARTNERSHIPS)} avec ses voisins` +
      `${pairs.length > 0 ? `, par exemple ${pairs[0]}` : ''}.`
  },
  neighbours_not_linked: () => 'Aucun de vos voisins n’a de partenariat dans ses environs.',
  near_partner({ askersPartners, candidatesPartners }, { some }) {
    if (askersPartners.length > 0) {
      return `Elle se trouve à 30 km au plus de ${oneOrSeveral(askersPartners, 'votre partenaire', 'vos partenaires')} : ${some(askersPartners)}.`
    }
    return `Vous vous trouvez à 30 km au plus de ${oneOrSeveral(candidatesPartners, 'son partenaire', 'ses partenaires')} : ${some(candidatesPartners)}.`
  },
  not_near_partner: () => 'Elle n’est proche d’aucun de vos partenaires.',
  country_still_free: ({ country }, { formats }) => `Vous n’avez pas encore de partenaire dans ce pays (${formats.country(country)}).`,
  country_already_covered({ country, askersPartners, candidatesPartners }, { formats, some }) {
    if (askersPartners.length > 0) {
      return `Vous avez déjà ${oneOrSeveral(askersPartners, 'un partenaire', 'des partenaires')} dans ce pays (${formats.country(country)}) : ${some(askersPartners)}.`
    }
    return `Elle a déjà ${oneOrSeveral(candidatesPartners, 'un partenaire', 'des partenaires')} dans votre pays : ${some(candidatesPartners)}.`
  },
  regions_linked({ links, askerRegion, candidateRegion }, { formats, names }) {
    const [own, other] = [names.municipality(askerRegion), names.municipality(candidateRegion)]
    return `Votre région et la sienne${own === null || other === null ? '' : ` (${own} et ${other})`} ` +
      `sont unies par ${formats.counted(links, PARTNERSHIPS)}.`
  },
  regions_seldom_linked: ({ links }, { formats }) =>
    links === 0 ? 'Aucun partenariat n’est enregistré entre votre région et la sienne.'
      : `Votre région et la sienne ne sont unies que par ${formats.counted(links, PARTNERSHIPS)}.`,
  partnerships_common_there: (evidence, words) =>
    `${hasLinks(evidence) ? 'Les collectivités comparables ont souvent des partenaires : ' : 'Un partenariat y est plus probable qu’ailleurs, même si aucun n’est encore enregistré : '}${activity(evidence, words)}.`,
  partnerships_rare_there: (evidence, words) => `Les collectivités comparables ont rarement des partenaires : ${activity(evidence, words)}.`,
  both_capitals: () => 'Toutes deux sont des capitales.',
  not_both_capitals: () => 'Une seule des deux est une capitale.',
  same_name: () => 'Toutes deux portent le même nom.',
  other_name: () => 'Les noms sont différents.',
  official_language_shared: ({ languages }, { formats }) =>
    `${oneOrSeveral(languages, OFFICIAL_LANGUAGES.one, OFFICIAL_LANGUAGES.other)} : ${formats.and(languages.map(formats.language))}.`,
  no_official_language_shared: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `Langues officielles différentes : chez vous ${listed(askerLanguages, formats.language, formats.and)}, ` +
    `chez elle ${listed(candidateLanguages, formats.language, formats.and)}.`,
  traits_shared: ({ traits, sameSizeBand }, { formats, trait }) =>
    `Points communs : ${formats.and(traits.map(trait))}${sameSizeBand ? ', à taille semblable' : ''}.`,
  traits_not_shared({ askerTraits, candidateTraits }, { formats, trait }) {
    if (askerTraits.length === 0 && candidateTraits.length === 0) return 'Aucune caractéristique particulière n’est connue d’un côté ni de l’autre.'
    if (askerTraits.join() === candidateTraits.join()) return `Même caractère (${listed(askerTraits, trait, formats.and)}), ce qui mène rarement à un partenariat.`
    return `Caractère différent : chez vous ${listed(askerTraits, trait, formats.and)}, chez elle ${listed(candidateTraits, trait, formats.and)}.`
  },
  interests_shared({ topics, related }, { formats, names }) {
    if (topics.length === 0) return `Centres d’intérêt apparentés : ${formats.and(related.map(names.topic))}.`
    return `Centres d’intérêt communs : ${formats.and(topics.map(names.topic))}.`
  },
  interests_differ: ({ likeness }) =>
    likeness === null ? 'Les centres d’intérêt d’un des côtés ne sont pas connus.' : 'Les centres d’intérêt déclarés ont peu en commun.',
  needs_met({ candidateOffers, askerOffers }, { formats, names }) {
    const parts = [
      ...(candidateOffers.length > 0 ? [`elle offre ce que vous cherchez (${formats.and(candidateOffers.map(names.topic))})`] : []),
      ...(askerOffers.length > 0 ? [`elle cherche ce que vous offrez (${formats.and(askerOffers.map(names.topic))})`] : []),
    ]
    return parts.length === 0 ? 'Ce que l’un des côtés cherche, l’autre l’offre en partie.' : `${capital(parts.join(' ; '))}.`
  },
  needs_unmet({ askerCovered, candidateCovered }, { formats }) {
    if (askerCovered !== null) return `Elle offre ${formats.share(askerCovered)} de ce que vous cherchez.`
    return candidateCovered === null ? 'Aucun des deux côtés n’a indiqué ce qu’il cherche.' : `Vous offrez ${formats.share(candidateCovered)} de ce qu’elle cherche.`
  },
  language_to_work_in: ({ language, askerLevel, candidateLevel }, { formats }) =>
    `Langue de travail commune : ${formats.language(language)} (chez vous : ${level(askerLevel)} ; chez elle : ${level(candidateLevel)}).`,
  no_language_to_work_in: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `Aucune langue de travail commune n’est connue : chez vous ${listed(askerLanguages, formats.language, formats.and)}, ` +
    `chez elle ${listed(candidateLanguages, formats.language, formats.and)}.`,
  wishes_met: ({ wishes }, words) => `Souhaits satisfaits : ${said(wishes, true, words)}.`,
  wishes_violated: ({ wishes }, words) => `Souhaits non satisfaits : ${said(wishes, false, words)}.`,
  seeking_partners: ({ status, confirmedOn }, words) => STATUSES[status] + dated(confirmedOn, words),
  not_seeking_partners: ({ status, confirmedOn }, words) =>
    status === 'unknown' ? `${STATUSES.unknown}.` : STATUSES[status] + dated(confirmedOn, words),
  has_partners: ({ partners }, { formats }) => `Elle a de l’expérience : ${formats.counted(partners, PARTNERSHIPS)} au registre.`,
  has_no_partner_on_record: () => 'Aucun partenariat de sa part n’est enregistré.',
  words_found: ({ score, words }, { formats }) => `Ses propres textes parlent de ce que vous avez écrit : ${words.join(', ')} (concordance : ${formats.share(score)}).`,
  words_not_found: () => 'Ses propres textes ne parlent pas de ce que vous avez écrit.',
}

function said(wishes: readonly Wish[], met: boolean, words: Words): string {
  return tellingWishes(wishes, met).map((wish) => `${wish.side === 'asker' ? 'de votre part' : 'de sa part'} – ${wishSaid(wish, words)}`).join(' ; ')
}

function wishSaid(wish: Wish, { formats, names, trait, linkForm }: Words): string {
  switch (wish.kind) {
    case 'place': {
      const regions = wish.regions.flatMap((id) => names.municipality(id) ?? [])
      return `situation : ${formats.or([...wish.countries.map(formats.country), ...regions])}`
    }
    case 'size':
      return `population : ${between(wish.min, wish.max, formats.number)}`
    case 'distance':
      return `distance : ${between(wish.min, wish.max, formats.distance)}`
    case 'similar':
      return `ressemblance sur ce trait : ${trait(wish.trait)}`
    case 'complementary':
      return `différence sur ce trait : ${trait(wish.trait)}`
    case 'present':
      return `avec ce trait : ${trait(wish.trait)}`
    case 'absent':
      return `sans ce trait : ${trait(wish.trait)}`
    case 'form':
      return `forme : ${formats.or(wish.forms.map(linkForm))}`
    case 'programme':
      return `programme : ${wish.programme}`
  }
}

function between(min: number | null, max: number | null, write: (value: number) => string): string {
  if (min === null) return max === null ? 'indifférent' : `${write(max)} au plus`
  return max === null ? `${write(min)} au moins` : `de ${write(min)} à ${write(max)}`
}

function listed<Item>(items: readonly Item[], name: (item: Item) => string, and: (names: readonly string[]) => string): string {
  return items.length === 0 ? 'non connu' : and(items.map(name))
}
