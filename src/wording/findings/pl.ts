/**
 * Powody i zastrzeżenia po polsku. „Wy” to jednostka, która szuka partnerów. Nazwy własne stoją zawsze w mianowniku
 * (po dwukropku lub w nawiasie), bo program nie umie ich odmieniać.
 */
import type { EvidenceByCode, Wish } from '../../matching/findings.ts'
import { capital, hasLinks, hasTies, oneOrSeveral, tellingWishes } from './phrases.ts'
import type { Sentences, Words } from './sentences.ts'

const INHABITANTS = { one: 'mieszkaniec', few: 'mieszkańców', many: 'mieszkańców', other: 'mieszkańca' }
const PARTNERSHIPS = { one: 'partnerstwo', few: 'partnerstwa', many: 'partnerstw', other: 'partnerstwa' }
const PARTNERSHIPS_OF = { one: 'partnerstwa', other: 'partnerstw' }
const LINK = { one: 'łączy', few: 'łączą', many: 'łączy', other: 'łączy' }
const PARTNERS = { one: 'wspólnego partnera', few: 'wspólnych partnerów', many: 'wspólnych partnerów', other: 'wspólnego partnera' }
const LEAD = { one: 'prowadzi', few: 'prowadzą', many: 'prowadzi', other: 'prowadzi' }
const WAYS = { one: 'droga', few: 'drogi', many: 'dróg', other: 'drogi' }
const MUNICIPALITIES = { one: 'jednostkę', few: 'jednostki', many: 'jednostek', other: 'jednostki' }
const TIMES = { one: 'raz', few: 'razy', many: 'razy', other: 'raza' }

const STATUSES = {
  unknown: 'Nie podano, czy szuka partnerów',
  seeking: 'Szuka teraz partnerów',
  open: 'Jest otwarta na partnerów',
  at_capacity: 'Ma tylu partnerów, iloma może się zająć',
  closed: 'Nie szuka partnerów',
} as const

const dated = (confirmedOn: string | null, { formats }: Words) =>
  confirmedOn === null ? ' (bez podanej daty).' : ` (potwierdzono: ${formats.date(confirmedOn)}).`

const level = (value: string) =>
  value === 'official' ? 'język urzędowy' : value === 'native' ? 'ojczysty' : `poziom ${value}`

function sizes(candidate: number | null, asker: number | null, { formats }: Words): string | null {
  if (candidate === null) return 'Liczba mieszkańców nie jest znana, więc wielkości nie da się porównać.'
  if (asker === null) return `Ma ${formats.counted(candidate, INHABITANTS)}; waszej liczby mieszkańców nie znamy.`
  return null
}

function compared(candidate: number | null, asker: number | null, { formats }: Words): string {
  return `${formats.counted(candidate ?? 0, INHABITANTS)}, u was ${formats.number(asker ?? 0)}`
}

function partnersSizes({ askerPopulation, candidatePopulation, askersPartners, candidatesPartners }: EvidenceByCode['partners_of_such_size'], { formats }: Words): string {
  const typical = (population: number) => formats.number(Math.round(population))
  const parts = [
    ...(candidatePopulation === null || askersPartners === null ? []
      : [`ma ${formats.counted(candidatePopulation, INHABITANTS)}, wasi partnerzy zwykle ${typical(askersPartners)}`]),
    ...(askerPopulation === null || candidatesPartners === null ? []
      : [`macie ${formats.counted(askerPopulation, INHABITANTS)}, jej partnerzy zwykle ${typical(candidatesPartners)}`]),
  ]
  return parts.length === 0 ? 'liczby mieszkańców nie są znane' : parts.join('; ')
}

function regionAndCountry({ asker, candidate, askerCountry, candidateCountry }: EvidenceByCode['region_and_country_linked'], { formats, names }: Words): string {
  const tie = (whose: string, side: { readonly region: number; readonly links: number } | null, other: string) => {
    if (side === null) return []
    const name = names.municipality(side.region)
    return [`${whose}${name === null ? '' : ` (${name})`} ma ${formats.counted(side.links, PARTNERSHIPS)} z tym krajem: ${formats.country(other)}`]
  }
  const ties = [...tie('wasz region', asker, candidateCountry), ...tie('jej region', candidate, askerCountry)]
  return ties.length === 0 ? 'żaden z regionów nie jest znany' : ties.join('; ')
}

function activity({ region, alike, country: code }: EvidenceByCode['partnerships_common_there'], { formats }: Words): string {
  const counts = ({ links, municipalities }: { readonly links: number; readonly municipalities: number }) =>
    `${formats.counted(links, PARTNERSHIPS)} na ${formats.counted(municipalities, MUNICIPALITIES)}`
  return [
    ...(region === null ? [] : [`w jej regionie ${counts(region)}`]),
    `wśród podobnie dużych w jej kraju (${formats.country(code)}) ${counts(alike)}`,
  ].join('; ')
}

function setting({ askersAround, candidatesAround, candidateIsCentre }: EvidenceByCode['setting_alike'], { formats }: Words): string {
  const around = `około ${formats.counted(candidatesAround, INHABITANTS)} u niej i wokół niej` +
    (askersAround === null ? '' : `, około ${formats.number(askersAround)} u was i wokół was`)
  if (candidateIsCentre === null) return around
  return `${around}; ${candidateIsCentre ? 'jest' : 'nie jest'} największą miejscowością w promieniu 20 km`
}

export const polish: Sentences = {
  size_alike({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Podobna wielkość: ${compared(candidate, asker, words)}.`
  },
  size_unlike({ askerPopulation: asker, candidatePopulation: candidate, ratio }, words) {
    const { formats } = words
    return sizes(candidate, asker, words) ??
      `Inna wielkość: ${formats.counted(candidate ?? 0, INHABITANTS)}, u was ${formats.number(asker ?? 0)} ` +
        `(${formats.countedRatio(ratio ?? 1, TIMES)} ${(candidate ?? 0) > (asker ?? 0) ? 'więcej' : 'mniej'}).`
  },
  size_often_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Takie wielkości często się łączą: ${compared(candidate, asker, words)}.`
  },
  size_seldom_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Takie wielkości rzadko się łączą: ${compared(candidate, asker, words)}.`
  },
  partners_of_such_size: (evidence, words) => `Wielkość dotychczasowych partnerów przemawia za nią: ${partnersSizes(evidence, words)}.`,
  partners_of_other_size: (evidence, words) => `Wielkość dotychczasowych partnerów przemawia przeciw niej: ${partnersSizes(evidence, words)}.`,
  region_and_country_linked: (evidence, words) =>
    `${hasTies(evidence) ? 'Te regiony mają bliskie związki: ' : 'Te regiony nie mają mniej związków, niż można by oczekiwać: '}${regionAndCountry(evidence, words)}.`,
  region_and_country_seldom_linked: (evidence, words) => `Te regiony mają mało związków: ${regionAndCountry(evidence, words)}.`,
  countries_often_linked: ({ askerCountry, candidateCountry, share, links }, { formats }) =>
    `Samorządy tych krajów często się łączą (${formats.country(askerCountry)} i ${formats.country(candidateCountry)}): ` +
    `${formats.share(share)} partnerstw pierwszego z nich, około ${formats.counted(links, PARTNERSHIPS_OF)} w wykazie, na którym oparto ranking.`,
  countries_seldom_linked: ({ askerCountry, candidateCountry, share, links }, { formats }) =>
    `Samorządy tych krajów rzadko się łączą (${formats.country(askerCountry)} i ${formats.country(candidateCountry)}): ` +
    `${formats.share(share)} partnerstw pierwszego z nich, około ${formats.counted(links, PARTNERSHIPS_OF)} w wykazie, na którym oparto ranking.`,
  nearer: ({ metres }, { formats }) => `W zasięgu podróży: ${formats.distance(metres)} w linii prostej.`,
  further: ({ metres }, { formats }) => `Daleko: ${formats.distance(metres)} w linii prostej.`,
  partners_shared: ({ partners }, { formats, some }) =>
    `Macie ${formats.counted(partners.length, PARTNERS)}: ${some(partners)}.`,
  no_shared_partner: () => 'Nie macie wspólnego partnera.',
  partners_of_partners_linked({ paths, examples }, { formats, names }) {
    const chains = examples.flatMap(({ askersPartner, candidatesPartner }) => {
      const [own, other] = [names.municipality(askersPartner), names.municipality(candidatesPartner)]
      return own === null || other === null ? [] : [`wasz partner (${own}) – jego partner (${other}) – ta jednostka`]
    })
    return `Przez partnerów waszych partnerów ${formats.form(paths, LEAD)} do niej ${formats.counted(paths, WAYS)}${chains.length > 0 ? `: ${chains[0]}` : ''}.`
  },
  no_chain_of_partners: () => 'Żaden partner waszych partnerów nie jest jej partnerem.',
  setting_alike: (evidence, words) => `Otoczenie, które pasuje do waszego: ${setting(evidence, words)}.`,
  setting_unlike: (evidence, words) => `Inne otoczenie niż wasze: ${setting(evidence, words)}.`,
  surroundings_linked: ({ links }, { formats }) =>
    `Waszą część kraju i jej część kraju łączy więcej partnerstw niż zwykle: ${formats.number(links)}.`,
  surroundings_seldom_linked: ({ links }, { formats }) =>
    `Waszą część kraju i jej część kraju łączy mniej partnerstw niż zwykle: ${formats.number(links)}.`,
  neighbours_linked({ links, examples }, { formats, names }) {
    const pairs = examples.flatMap(({ nearAsker, nearCandidate }) => {
      const [near, far] = [names.municipality(nearAsker), names.municipality(nearCandidate)]
      return near === null || far === null ? [] : [`${near} – ${far}`]
    })
    return `Wasi sąsiedzi i jej sąsiedzi mają ze sobą ${formats.counted(links, PARTNERSHIPS)}` +
      `${pairs.length > 0 ? ` (na przykład ${pairs[0]})` : ''}.`
  },
  neighbours_not_linked: () => 'Żaden z waszych sąsiadów nie ma partnera w jej okolicy.',
  near_partner({ askersPartners, candidatesPartners }, { some }) {
    if (askersPartners.length > 0) return `Leży do 30 km od ${oneOrSeveral(askersPartners, 'waszego partnera', 'waszych partnerów')}: ${some(askersPartners)}.`
    return `Leżycie do 30 km od ${oneOrSeveral(candidatesPartners, 'jej partnera', 'jej partnerów')}: ${some(candidatesPartners)}.`
  },
  not_near_partner: () => 'Nie leży w pobliżu żadnego z waszych partnerów.',
  country_still_free: ({ country }, { formats }) => `Nie macie jeszcze partnera w tym kraju (${formats.country(country)}).`,
  country_already_covered({ country, askersPartners, candidatesPartners }, { formats, some }) {
    if (askersPartners.length > 0) return `Macie już ${oneOrSeveral(askersPartners, 'partnera', 'partnerów')} w tym kraju (${formats.country(country)}): ${some(askersPartners)}.`
    return `Ma już ${oneOrSeveral(candidatesPartners, 'partnera', 'partnerów')} w waszym kraju: ${some(candidatesPartners)}.`
  },
  regions_linked({ links, askerRegion, candidateRegion }, { formats, names }) {
    const [own, other] = [names.municipality(askerRegion), names.municipality(candidateRegion)]
    return `Wasze regiony${own === null || other === null ? '' : ` (${own} i ${other})`} ${formats.form(links, LINK)} ${formats.counted(links, PARTNERSHIPS)}.`
  },
  regions_seldom_linked: ({ links }, { formats }) =>
    links === 0 ? 'W rejestrze nie ma partnerstw między waszymi regionami.'
      : `Wasze regiony ${formats.form(links, LINK)} tylko ${formats.counted(links, PARTNERSHIPS)}.`,
  partnerships_common_there: (evidence, words) =>
    `${hasLinks(evidence) ? 'Podobne jednostki często mają partnerów: ' : 'Partnerstwo jest tam bardziej prawdopodobne niż gdzie indziej, choć w rejestrze nie ma jeszcze żadnego: '}${activity(evidence, words)}.`,
  partnerships_rare_there: (evidence, words) => `Podobne jednostki rzadko mają partnerów: ${activity(evidence, words)}.`,
  both_capitals: () => 'Obie jednostki są stolicami.',
  not_both_capitals: () => 'Tylko jedna z jednostek jest stolicą.',
  same_name: () => 'Obie jednostki noszą tę samą nazwę.',
  other_name: () => 'Nazwy są różne.',
  official_language_shared: ({ languages }, { formats }) =>
    `${oneOrSeveral(languages, 'Wspólny język urzędowy', 'Wspólne języki urzędowe')}: ${formats.and(languages.map(formats.language))}.`,
  no_official_language_shared: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `Inne języki urzędowe: u was ${listed(askerLanguages, formats.language, formats.and)}, ` +
    `tam ${listed(candidateLanguages, formats.language, formats.and)}.`,
  traits_shared: ({ traits, sameSizeBand }, { formats, trait }) =>
    `Wspólne cechy: ${formats.and(traits.map(trait))}${sameSizeBand ? ', przy podobnej wielkości' : ''}.`,
  traits_not_shared({ askerTraits, candidateTraits }, { formats, trait }) {
    if (askerTraits.length === 0 && candidateTraits.length === 0) return 'Nie są znane szczególne cechy żadnej ze stron.'
    if (askerTraits.join() === candidateTraits.join()) return `Podobny charakter (${listed(askerTraits, trait, formats.and)}), co rzadko prowadzi do partnerstwa.`
    return `Inny charakter: u was ${listed(askerTraits, trait, formats.and)}, tam ${listed(candidateTraits, trait, formats.and)}.`
  },
  interests_shared({ topics, related }, { formats, names }) {
    if (topics.length === 0) return `Pokrewne zainteresowania: ${formats.and(related.map(names.topic))}.`
    return `Wspólne zainteresowania: ${formats.and(topics.map(names.topic))}.`
  },
  interests_differ: ({ likeness }) =>
    likeness === null ? 'Zainteresowania jednej ze stron nie są znane.' : 'Podane zainteresowania mają niewiele wspólnego.',
  needs_met({ candidateOffers, askerOffers }, { formats, names }) {
    const parts = [
      ...(candidateOffers.length > 0 ? [`oferuje to, czego szukacie (${formats.and(candidateOffers.map(names.topic))})`] : []),
      ...(askerOffers.length > 0 ? [`szuka tego, co oferujecie (${formats.and(askerOffers.map(names.topic))})`] : []),
    ]
    return parts.length === 0 ? 'To, czego szuka jedna strona, druga częściowo oferuje.' : `${capital(parts.join('; '))}.`
  },
  needs_unmet({ askerCovered, candidateCovered }, { formats }) {
    if (askerCovered !== null) return `Oferuje ${formats.share(askerCovered)} tego, czego szukacie.`
    return candidateCovered === null ? 'Żadna ze stron nie podała, czego szuka.' : `Oferujecie ${formats.share(candidateCovered)} tego, czego szuka.`
  },
  language_to_work_in: ({ language, askerLevel, candidateLevel }, { formats }) =>
    `Wspólny język pracy: ${formats.language(language)} (u was: ${level(askerLevel)}; tam: ${level(candidateLevel)}).`,
  no_language_to_work_in: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `Nie znamy wspólnego języka pracy: u was ${listed(askerLanguages, formats.language, formats.and)}, ` +
    `tam ${listed(candidateLanguages, formats.language, formats.and)}.`,
  wishes_met: ({ wishes }, words) => `Spełnione życzenia: ${said(wishes, true, words)}.`,
  wishes_violated: ({ wishes }, words) => `Niespełnione życzenia: ${said(wishes, false, words)}.`,
  seeking_partners: ({ status, confirmedOn }, words) => STATUSES[status] + dated(confirmedOn, words),
  not_seeking_partners: ({ status, confirmedOn }, words) =>
    status === 'unknown' ? `${STATUSES.unknown}.` : STATUSES[status] + dated(confirmedOn, words),
  has_partners: ({ partners }, { formats }) => `Ma doświadczenie: w rejestrze ${formats.counted(partners, PARTNERSHIPS)}.`,
  has_no_partner_on_record: () => 'W rejestrze nie ma żadnego jej partnerstwa.',
  words_found: ({ score, words }, { formats }) => `Jej własne opisy mówią o tym, co wpisaliście: ${words.join(', ')} (zgodność ${formats.share(score)}).`,
  words_not_found: () => 'Jej własne opisy nie mówią o tym, co wpisaliście.',
}

function said(wishes: readonly Wish[], met: boolean, words: Words): string {
  return tellingWishes(wishes, met).map((wish) => `${wish.side === 'asker' ? 'wasze' : 'tamtej strony'} – ${wishSaid(wish, words)}`).join('; ')
}

function wishSaid(wish: Wish, { formats, names, trait, linkForm }: Words): string {
  switch (wish.kind) {
    case 'place': {
      const regions = wish.regions.flatMap((id) => names.municipality(id) ?? [])
      return `położenie: ${formats.or([...wish.countries.map(formats.country), ...regions])}`
    }
    case 'size':
      return `liczba mieszkańców: ${between(wish.min, wish.max, formats.number)}`
    case 'distance':
      return `odległość: ${between(wish.min, wish.max, formats.distance)}`
    case 'similar':
      return `podobieństwo cechy: ${trait(wish.trait)}`
    case 'complementary':
      return `odmienność cechy: ${trait(wish.trait)}`
    case 'present':
      return `z cechą: ${trait(wish.trait)}`
    case 'absent':
      return `bez cechy: ${trait(wish.trait)}`
    case 'form':
      return `forma: ${formats.or(wish.forms.map(linkForm))}`
    case 'programme':
      return `program: ${wish.programme}`
  }
}

function between(min: number | null, max: number | null, write: (value: number) => string): string {
  if (min === null) return max === null ? 'dowolna' : `najwyżej ${write(max)}`
  return max === null ? `co najmniej ${write(min)}` : `od ${write(min)} do ${write(max)}`
}

function listed<Item>(items: readonly Item[], name: (item: Item) => string, and: (names: readonly string[]) => string): string {
  return items.length === 0 ? 'brak danych' : and(items.map(name))
}
