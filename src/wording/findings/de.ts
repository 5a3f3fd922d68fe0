/**
 * Gründe und Vorbehalte auf Deutsch. „Sie“ ist, wer Partner sucht; der andere Ort heißt „die Kommune“, denn „sie“ wäre
 * davon kaum zu unterscheiden. Namen von Ländern stehen in Klammern, damit kein Artikel gebeugt werden muss.
 */
import type { EvidenceByCode, Wish } from '../../matching/findings.ts'
import { capital, hasLinks, hasTies, oneOrSeveral, tellingWishes } from './phrases.ts'
import type { Sentences, Words } from './sentences.ts'

const INHABITANTS = { one: 'Einwohner', other: 'Einwohner' }
const PARTNERSHIPS = { one: 'Partnerschaft', other: 'Partnerschaften' }
const PARTNERS_IN_COMMON = { one: 'gemeinsamen Partner', other: 'gemeinsame Partner' }
const WAYS = { one: 'Weg', other: 'Wege' }
const LEADS = { one: 'führt', other: 'führen' }
const LINKS = { one: 'verbindet', other: 'verbinden' }
const MUNICIPALITIES = { one: 'Kommune', other: 'Kommunen' }
const OFFICIAL_LANGUAGES = { one: 'Gemeinsame Amtssprache', other: 'Gemeinsame Amtssprachen' }

const STATUSES = {
  unknown: 'Es ist nicht angegeben, ob die Kommune Partner sucht',
  seeking: 'Die Kommune sucht zurzeit Partner',
  open: 'Die Kommune ist offen für Partner',
  at_capacity: 'Die Kommune hat so viele Partner, wie sie betreuen kann',
  closed: 'Die Kommune sucht keine Partner',
} as const

const dated = (confirmedOn: string | null, { formats }: Words) =>
  confirmedOn === null ? ' (ohne Datum).' : ` (bestätigt am ${formats.date(confirmedOn)}).`

const level = (value: string) => (value === 'official' ? 'Amtssprache' : value === 'native' ? 'Muttersprache' : `Niveau ${value}`)

function sizes(candidate: number | null, asker: number | null, { formats }: Words): string | null {
  if (candidate === null) return 'Die Einwohnerzahl ist nicht bekannt, daher lassen sich die Größen nicht vergleichen.'
  if (asker === null) return `Die Kommune hat ${formats.counted(candidate, INHABITANTS)}; Ihre Einwohnerzahl ist nicht bekannt.`
  return null
}

function compared(candidate: number | null, asker: number | null, { formats }: Words): string {
  return `${formats.counted(candidate ?? 0, INHABITANTS)}, bei Ihnen ${formats.number(asker ?? 0)}`
}

function partnersSizes({ askerPopulation, candidatePopulation, askersPartners, candidatesPartners }: EvidenceByCode['partners_of_such_size'], { formats }: Words): string {
  const typical = (population: number) => formats.number(Math.round(population))
  const parts = [
    ...(candidatePopulation === null || askersPartners === null ? []
      : [`die Kommune hat ${formats.counted(candidatePopulation, INHABITANTS)}, Ihre Partner meist ${typical(askersPartners)}`]),
    ...(askerPopulation === null || candidatesPartners === null ? []
      : [`Sie haben ${formats.counted(askerPopulation, INHABITANTS)}, die Partner der Kommune meist ${typical(candidatesPartners)}`]),
  ]
  return parts.length === 0 ? 'die Einwohnerzahlen sind nicht bekannt' : parts.join('; ')
}

function regionAndCountry({ asker, candidate, askerCountry, candidateCountry }: EvidenceByCode['region_and_country_linked'], { formats, names }: Words): string {
  const tie = (whose: string, side: { readonly region: number; readonly links: number } | null, other: string) => {
    if (side === null) return []
    const name = names.municipality(side.region)
    return [`${whose}${name === null ? '' : ` (${name})`} hat ${formats.counted(side.links, PARTNERSHIPS)} mit diesem Land (${formats.country(other)})`]
  }
  const ties = [...tie('Ihre Region', asker, candidateCountry), ...tie('die Region der Kommune', candidate, askerCountry)]
  return ties.length === 0 ? 'keine der beiden Regionen ist bekannt' : ties.join('; ')
}

function activity({ region, alike, country: code }: EvidenceByCode['partnerships_common_there'], { formats }: Words): string {
  const counts = ({ links, municipalities }: { readonly links: number; readonly municipalities: number }) =>
    `${formats.counted(links, PARTNERSHIPS)} auf ${formats.counted(municipalities, MUNICIPALITIES)}`
  return [
    ...(region === null ? [] : [`in ihrer Region ${counts(region)}`]),
    `unter ähnlich großen ihres Landes (${formats.country(code)}) ${counts(alike)}`,
  ].join('; ')
}

function countries({ askerCountry, candidateCountry, share, links }: EvidenceByCode['countries_often_linked'], { formats }: Words): string {
  return `(${formats.country(askerCountry)} und ${formats.country(candidateCountry)}): ${formats.share(share)} der Partnerschaften ` +
    `des zuerst genannten Landes, rund ${formats.counted(links, PARTNERSHIPS)} in dem Verzeichnis, auf dem die Rangfolge beruht`
}

function setting({ askersAround, candidatesAround, candidateIsCentre }: EvidenceByCode['setting_alike'], { formats }: Words): string {
  const around = `rund ${formats.counted(candidatesAround, INHABITANTS)} in der Kommune und um sie herum` +
    (askersAround === null ? '' : `, rund ${formats.number(askersAround)} bei Ihnen`)
  if (candidateIsCentre === null) return around
  return `${around}; sie ist im Umkreis von 20 km ${candidateIsCentre ? 'der größte Ort' : 'nicht der größte Ort'}`
}

export const german: Sentences = {
  size_alike({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Ähnlich groß: ${compared(candidate, asker, words)}.`
  },
  size_unlike({ askerPopulation: asker, candidatePopulation: candidate, ratio }, words) {
    return sizes(candidate, asker, words) ??
      `Unterschiedlich groß: ${compared(candidate, asker, words)} ` +
        `(${(candidate ?? 0) > (asker ?? 0) ? 'größer' : 'kleiner'} um den Faktor ${words.formats.ratio(ratio ?? 1)}).`
  },
  size_often_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Größen, die oft zusammenfinden: ${compared(candidate, asker, words)}.`
  },
  size_seldom_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Größen, die selten zusammenfinden: ${compared(candidate, asker, words)}.`
  },
  partners_of_such_size: (evidence, words) => `Die Größe bisheriger Partner spricht dafür: ${partnersSizes(evidence, words)}.`,
  partners_of_other_size: (evidence, words) => `Die Größe bisheriger Partner spricht dagegen: ${partnersSizes(evidence, words)}.`,
  region_and_country_linked: (evidence, words) =>
    `${hasTies(evidence) ? 'Enge Verbindungen dieser Regionen: ' : 'Nicht weniger Verbindungen dieser Regionen, als zu erwarten wären: '}${regionAndCountry(evidence, words)}.`,
  region_and_country_seldom_linked: (evidence, words) => `Wenige Verbindungen dieser Regionen: ${regionAndCountry(evidence, words)}.`,
  countries_often_linked: (evidence, words) => `Kommunen dieser beiden Länder werden oft Partner ${countries(evidence, words)}.`,
  countries_seldom_linked: (evidence, words) => `Kommunen dieser beiden Länder werden selten Partner ${countries(evidence, words)}.`,
  nearer: ({ metres }, { formats }) => `In Reichweite: ${formats.distance(metres)} Luftlinie.`,
  further: ({ metres }, { formats }) => `Weit entfernt: ${formats.distance(metres)} Luftlinie.`,
  partners_shared: ({ partners }, { formats, some }) =>
    `Sie haben ${formats.counted(partners.length, PARTNERS_IN_COMMON)}: ${some(partners)}.`,
  no_shared_partner: () => 'Sie haben keinen gemeinsamen Partner.',
  partners_of_partners_linked({ paths, examples }, { formats, names }) {
    const chains = examples.flatMap(({ askersPartner, candidatesPartner }) => {
      const [own, other] = [names.municipality(askersPartner), names.municipality(candidatesPartner)]
      return own === null || other === null ? [] : [`Ihr Partner ${own} ist mit ${other} verbunden und ${other} mit dieser Kommune`]
    })
    return `Über Partner Ihrer Partner ${formats.form(paths, LEADS)} ${formats.counted(paths, WAYS)} zu dieser Kommune` +
      `${chains.length > 0 ? `: ${chains[0]}` : ''}.`
  },
  no_chain_of_partners: () => 'Kein Partner Ihrer Partner ist mit dieser Kommune verbunden.',
  setting_alike: (evidence, words) => `Eine Lage, die zu Ihrer passt: ${setting(evidence, words)}.`,
  setting_unlike: (evidence, words) => `Eine andere Lage als Ihre: ${setting(evidence, words)}.`,
  surroundings_linked: ({ links }, { formats }) =>
    `Zwischen Ihrem Landesteil und dem der Kommune bestehen mehr Partnerschaften als üblich: ${formats.number(links)}.`,
  surroundings_seldom_linked: ({ links }, { formats }) =>
    `Zwischen Ihrem Landesteil und dem der Kommune bestehen weniger Partnerschaften als üblich: ${formats.number(links)}.`,
  neighbours_linked({ links, examples }, { formats, names }) {
    const pairs = examples.flatMap(({ nearAsker, nearCandidate }) => {
      const [near, far] = [names.municipality(nearAsker), names.municipality(nearCandidate)]
      return near === null || far === null ? [] : [`${near} mit ${far}`]
    })
    return `Ihre Nachbarn haben ${formats.counted(links, PARTNERSHIPS)} mit Nachbarn der Kommune` +
      `${pairs.length > 0 ? `, zum Beispiel ${pairs[0]}` : ''}.`
  },
  neighbours_not_linked: () => 'Keiner Ihrer Nachbarn hat eine Partnerschaft in der Umgebung der Kommune.',
  near_partner({ askersPartners, candidatesPartners }, { some }) {
    if (askersPartners.length > 0) {
      return `Die Kommune liegt höchstens 30 km von ${oneOrSeveral(askersPartners, 'Ihrem Partner', 'Ihren Partnern')} entfernt: ${some(askersPartners)}.`
    }
    return `Sie liegen höchstens 30 km von ${oneOrSeveral(candidatesPartners, 'einem Partner', 'Partnern')} der Kommune entfernt: ${some(candidatesPartners)}.`
  },
  not_near_partner: () => 'Die Kommune liegt nicht in der Nähe eines Ihrer Partner.',
  country_still_free: ({ country }, { formats }) => `Sie haben in diesem Land noch keinen Partner (${formats.country(country)}).`,
  country_already_covered({ country, askersPartners, candidatesPartners }, { formats, some }) {
    if (askersPartners.length > 0) {
      return `Sie haben in diesem Land (${formats.country(country)}) schon ${oneOrSeveral(askersPartners, 'einen Partner', 'Partner')}: ${some(askersPartners)}.`
    }
    return `Die Kommune hat in Ihrem Land schon ${oneOrSeveral(candidatesPartners, 'einen Partner', 'Partner')}: ${some(candidatesPartners)}.`
  },
  regions_linked({ links, askerRegion, candidateRegion }, { formats, names }) {
    const [own, other] = [names.municipality(askerRegion), names.municipality(candidateRegion)]
    return `Ihre Region und die Region der Kommune${own === null || other === null ? '' : ` (${own} und ${other})`} ` +
      `${formats.form(links, LINKS)} ${formats.counted(links, PARTNERSHIPS)}.`
  },
  regions_seldom_linked: ({ links }, { formats }) =>
    links === 0 ? 'Zwischen Ihrer Region und der Region der Kommune ist keine Partnerschaft verzeichnet.'
      : `Ihre Region und die Region der Kommune ${formats.form(links, LINKS)} nur ${formats.counted(links, PARTNERSHIPS)}.`,
  partnerships_common_there: (evidence, words) =>
    `${hasLinks(evidence) ? 'Kommunen wie diese haben oft Partner: ' : 'Eine Partnerschaft ist dort wahrscheinlicher als anderswo, auch wenn noch keine verzeichnet ist: '}${activity(evidence, words)}.`,
  partnerships_rare_there: (evidence, words) => `Kommunen wie diese haben selten Partner: ${activity(evidence, words)}.`,
  both_capitals: () => 'Beide sind Hauptstädte.',
  not_both_capitals: () => 'Nur eine von beiden ist Hauptstadt.',
  same_name: () => 'Beide tragen denselben Namen.',
  other_name: () => 'Die Namen sind verschieden.',
  official_language_shared: ({ languages }, { formats }) =>
    `${oneOrSeveral(languages, OFFICIAL_LANGUAGES.one, OFFICIAL_LANGUAGES.other)}: ${formats.and(languages.map(formats.language))}.`,
  no_official_language_shared: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `Verschiedene Amtssprachen: bei Ihnen ${listed(askerLanguages, formats.language, formats.and)}, ` +
    `dort ${listed(candidateLanguages, formats.language, formats.and)}.`,
  traits_shared: ({ traits, sameSizeBand }, { formats, trait }) =>
    `Gemeinsamkeiten: ${formats.and(traits.map(trait))}${sameSizeBand ? ', bei ähnlicher Größe' : ''}.`,
  traits_not_shared({ askerTraits, candidateTraits }, { formats, trait }) {
    if (askerTraits.length === 0 && candidateTraits.length === 0) return 'Von keiner Seite sind besondere Merkmale bekannt.'
    if (askerTraits.join() === candidateTraits.join()) return `Gleiche Merkmale (${listed(askerTraits, trait, formats.and)}), woraus selten Partnerschaften entstehen.`
    return `Verschiedene Merkmale: bei Ihnen ${listed(askerTraits, trait, formats.and)}, dort ${listed(candidateTraits, trait, formats.and)}.`
  },
  interests_shared({ topics, related }, { formats, names }) {
    if (topics.length === 0) return `Verwandte Interessen: ${formats.and(related.map(names.topic))}.`
    return `Gemeinsame Interessen: ${formats.and(topics.map(names.topic))}.`
  },
  interests_differ: ({ likeness }) =>
    likeness === null ? 'Die Interessen einer Seite sind nicht bekannt.' : 'Die angegebenen Interessen haben wenig gemeinsam.',
  needs_met({ candidateOffers, askerOffers }, { formats, names }) {
    const parts = [
      ...(candidateOffers.length > 0 ? [`die Kommune bietet, was Sie suchen (${formats.and(candidateOffers.map(names.topic))})`] : []),
      ...(askerOffers.length > 0 ? [`die Kommune sucht, was Sie bieten (${formats.and(askerOffers.map(names.topic))})`] : []),
    ]
    return parts.length === 0 ? 'Was die eine Seite sucht, bietet die andere zum Teil.' : `${capital(parts.join('; '))}.`
  },
  needs_unmet({ askerCovered, candidateCovered }, { formats }) {
    if (askerCovered !== null) return `Die Kommune bietet ${formats.share(askerCovered)} dessen, was Sie suchen.`
    return candidateCovered === null ? 'Keine Seite hat angegeben, was sie sucht.' : `Sie bieten ${formats.share(candidateCovered)} dessen, was die Kommune sucht.`
  },
  language_to_work_in: ({ language, askerLevel, candidateLevel }, { formats }) =>
    `Gemeinsame Arbeitssprache: ${formats.language(language)} (bei Ihnen: ${level(askerLevel)}; dort: ${level(candidateLevel)}).`,
  no_language_to_work_in: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `Keine gemeinsame Arbeitssprache bekannt: bei Ihnen ${listed(askerLanguages, formats.language, formats.and)}, ` +
    `dort ${listed(candidateLanguages, formats.language, formats.and)}.`,
  wishes_met: ({ wishes }, words) => `Erfüllte Wünsche: ${said(wishes, true, words)}.`,
  wishes_violated: ({ wishes }, words) => `Nicht erfüllte Wünsche: ${said(wishes, false, words)}.`,
  seeking_partners: ({ status, confirmedOn }, words) => STATUSES[status] + dated(confirmedOn, words),
  not_seeking_partners: ({ status, confirmedOn }, words) =>
    status === 'unknown' ? `${STATUSES.unknown}.` : STATUSES[status] + dated(confirmedOn, words),
  has_partners: ({ partners }, { formats }) => `Die Kommune hat Erfahrung: ${formats.counted(partners, PARTNERSHIPS)} verzeichnet.`,
  has_no_partner_on_record: () => 'Es ist keine Partnerschaft der Kommune verzeichnet.',
  words_found: ({ score, words }, { formats }) => `In den Texten der Kommune kommt vor, was Sie geschrieben haben: ${words.join(', ')} (Übereinstimmung ${formats.share(score)}).`,
  words_not_found: () => 'Ihre Worte kommen in den Texten der Kommune nicht vor.',
}

function said(wishes: readonly Wish[], met: boolean, words: Words): string {
  return tellingWishes(wishes, met).map((wish) => `${wish.side === 'asker' ? 'von Ihnen' : 'von der Kommune'} – ${wishSaid(wish, words)}`).join('; ')
}

function wishSaid(wish: Wish, { formats, names, trait, linkForm }: Words): string {
  switch (wish.kind) {
    case 'place': {
      const regions = wish.regions.flatMap((id) => names.municipality(id) ?? [])
      return `Lage: ${formats.or([...wish.countries.map(formats.country), ...regions])}`
    }
    case 'size':
      return `Einwohnerzahl: ${between(wish.min, wish.max, formats.number)}`
    case 'distance':
      return `Entfernung: ${between(wish.min, wish.max, formats.distance)}`
    case 'similar':
      return `Ähnlichkeit im Merkmal: ${trait(wish.trait)}`
    case 'complementary':
      return `Verschiedenheit im Merkmal: ${trait(wish.trait)}`
    case 'present':
      return `mit dem Merkmal: ${trait(wish.trait)}`
    case 'absent':
      return `ohne das Merkmal: ${trait(wish.trait)}`
    case 'form':
      return `Form: ${formats.or(wish.forms.map(linkForm))}`
    case 'programme':
      return `Programm: ${wish.programme}`
  }
}

function between(min: number | null, max: number | null, write: (value: number) => string): string {
  if (min === null) return max === null ? 'beliebig' : `höchstens ${write(max)}`
  return max === null ? `mindestens ${write(min)}` : `${write(min)} bis ${write(max)}`
}

function listed<Item>(items: readonly Item[], name: (item: Item) => string, and: (names: readonly string[]) => string): string {
  return items.length === 0 ? 'keine bekannt' : and(items.map(name))
}
