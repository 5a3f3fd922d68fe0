/**
 * Причини й застереження українською. «Ви» – це громада, що шукає партнерів, «вона» – запропонована громада. Власні
 * назви завжди стоять у називному відмінку (після двокрапки або в дужках), бо програма не вміє їх відмінювати.
 */
import type { EvidenceByCode, Wish } from '../../matching/findings.ts'
import { capital, hasLinks, hasTies, oneOrSeveral, tellingWishes } from './phrases.ts'
import type { Sentences, Words } from './sentences.ts'

const INHABITANTS = { one: 'мешканець', few: 'мешканці', many: 'мешканців', other: 'мешканця' }
const INHABITANTS_OF = { one: 'мешканця', other: 'мешканців' }
const PARTNERSHIPS = { one: 'партнерство', few: 'партнерства', many: 'партнерств', other: 'партнерства' }
const PARTNERS_IN_COMMON = { one: 'спільний партнер', few: 'спільні партнери', many: 'спільних партнерів', other: 'спільного партнера' }
const LEADS = { one: 'веде', few: 'ведуть', many: 'веде', other: 'веде' }
const WAYS = { one: 'шлях', few: 'шляхи', many: 'шляхів', other: 'шляху' }
const MUNICIPALITIES = { one: 'громаду', few: 'громади', many: 'громад', other: 'громади' }
const TIMES = { one: 'раз', few: 'рази', many: 'разів', other: 'раза' }
const OFFICIAL_LANGUAGES = { one: 'Спільна офіційна мова', other: 'Спільні офіційні мови' }

const STATUSES = {
  unknown: 'Не зазначено, чи вона шукає партнерів',
  seeking: 'Вона зараз шукає партнерів',
  open: 'Вона відкрита до партнерства',
  at_capacity: 'Вона має стільки партнерів, скількома може опікуватися',
  closed: 'Вона не шукає партнерів',
} as const

const dated = (confirmedOn: string | null, { formats }: Words) =>
  confirmedOn === null ? ' (дату не зазначено).' : ` (підтверджено ${formats.date(confirmedOn)}).`

const level = (value: string) => (value === 'official' ? 'офіційна мова' : value === 'native' ? 'рідна мова' : `рівень ${value}`)

function sizes(candidate: number | null, asker: number | null, { formats }: Words): string | null {
  if (candidate === null) return 'Кількість її мешканців невідома, тому розміри неможливо порівняти.'
  if (asker === null) return `У ній ${formats.counted(candidate, INHABITANTS)}; кількість ваших мешканців невідома.`
  return null
}

function compared(candidate: number | null, asker: number | null, { formats }: Words): string {
  return `${formats.counted(candidate ?? 0, INHABITANTS)}, у вас ${formats.number(asker ?? 0)}`
}

function partnersSizes({ askerPopulation, candidatePopulation, askersPartners, candidatesPartners }: EvidenceByCode['partners_of_such_size'], { formats }: Words): string {
  const typical = (population: number) => formats.number(Math.round(population))
  const parts = [
    ...(candidatePopulation === null || askersPartners === null ? []
      : [`у ній ${formats.counted(candidatePopulation, INHABITANTS)}, у ваших партнерів зазвичай ${typical(askersPartners)}`]),
    ...(askerPopulation === null || candidatesPartners === null ? []
      : [`у вас ${formats.counted(askerPopulation, INHABITANTS)}, у її партнерів зазвичай ${typical(candidatesPartners)}`]),
  ]
  return parts.length === 0 ? 'кількість мешканців невідома' : parts.join('; ')
}

function regionAndCountry({ asker, candidate, askerCountry, candidateCountry }: EvidenceByCode['region_and_country_linked'], { formats, names }: Words): string {
  const tie = (whose: string, side: { readonly region: number; readonly links: number } | null, other: string) => {
    if (side === null) return []
    const name = names.municipality(side.region)
    return [`${whose}${name === null ? '' : ` (${name})`} має ${formats.counted(side.links, PARTNERSHIPS)} із цією країною (${formats.country(other)})`]
  }
  const ties = [...tie('ваш регіон', asker, candidateCountry), ...tie('її регіон', candidate, askerCountry)]
  return ties.length === 0 ? 'жоден із регіонів невідомий' : ties.join('; ')
}

function activity({ region, alike, country: code }: EvidenceByCode['partnerships_common_there'], { formats }: Words): string {
  const counts = ({ links, municipalities }: { readonly links: number; readonly municipalities: number }) =>
    `${formats.counted(links, PARTNERSHIPS)} на ${formats.counted(municipalities, MUNICIPALITIES)}`
  return [
    ...(region === null ? [] : [`у її регіоні ${counts(region)}`]),
    `серед подібних за розміром у її країні (${formats.country(code)}) ${counts(alike)}`,
  ].join('; ')
}

function countries({ askerCountry, candidateCountry, share, links }: EvidenceByCode['countries_often_linked'], { formats }: Words): string {
  return `(${formats.country(askerCountry)} і ${formats.country(candidateCountry)}): ${formats.share(share)} партнерств першої з них, ` +
    `близько ${formats.number(Math.round(links))} у переліку, на якому ґрунтується рейтинг`
}

function setting({ askersAround, candidatesAround, candidateIsCentre }: EvidenceByCode['setting_alike'], { formats }: Words): string {
  const around = `близько ${formats.counted(candidatesAround, INHABITANTS_OF)} у ній та довкола неї` +
    (askersAround === null ? '' : `, близько ${formats.number(askersAround)} у вас та довкола вас`)
  if (candidateIsCentre === null) return around
  return `${around}; у радіусі 20 км вона ${candidateIsCentre ? 'найбільша' : 'не найбільша'}`
}

export const ukrainian: Sentences = {
  size_alike({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Подібний розмір: ${compared(candidate, asker, words)}.`
  },
  size_unlike({ askerPopulation: asker, candidatePopulation: candidate, ratio }, words) {
    const { formats } = words
    return sizes(candidate, asker, words) ??
      `Інший розмір: ${compared(candidate, asker, words)} ` +
        `(у ${formats.countedRatio(ratio ?? 1, TIMES)} ${(candidate ?? 0) > (asker ?? 0) ? 'більше' : 'менше'}).`
  },
  size_often_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Громади таких розмірів часто стають партнерами: ${compared(candidate, asker, words)}.`
  },
  size_seldom_linked({ askerPopulation: asker, candidatePopulation: candidate }, words) {
    return sizes(candidate, asker, words) ?? `Громади таких розмірів рідко стають партнерами: ${compared(candidate, asker, words)}.`
  },
  partners_of_such_size: (evidence, words) => `Розмір наявних партнерів свідчить на її користь: ${partnersSizes(evidence, words)}.`,
  partners_of_other_size: (evidence, words) => `Розмір наявних партнерів свідчить не на її користь: ${partnersSizes(evidence, words)}.`,
  region_and_country_linked: (evidence, words) =>
    `${hasTies(evidence) ? 'Ці регіони мають тісні зв’язки: ' : 'Зв’язків у цих регіонів не менше, ніж можна було очікувати: '}${regionAndCountry(evidence, words)}.`,
  region_and_country_seldom_linked: (evidence, words) => `Ці регіони мають мало зв’язків: ${regionAndCountry(evidence, words)}.`,
  countries_often_linked: (evidence, words) => `Громади цих країн часто стають партнерами ${countries(evidence, words)}.`,
  countries_seldom_linked: (evidence, words) => `Громади цих країн рідко стають партнерами ${countries(evidence, words)}.`,
  nearer: ({ metres }, { formats }) => `У межах досяжності: ${formats.distance(metres)} по прямій.`,
  further: ({ metres }, { formats }) => `Далеко: ${formats.distance(metres)} по прямій.`,
  partners_shared: ({ partners }, { formats, some }) =>
    `У вас ${formats.counted(partners.length, PARTNERS_IN_COMMON)}: ${some(partners)}.`,
  no_shared_partner: () => 'У вас немає спільного партнера.',
  partners_of_partners_linked({ paths, examples }, { formats, names }) {
    const chains = examples.flatMap(({ askersPartner, candidatesPartner }) => {
      const [own, other] = [names.municipality(askersPartner), names.municipality(candidatesPartner)]
      return own === null || other === null ? [] : [`ваш партнер (${own}) – його партнер (${other}) – ця громада`]
    })
    return `Через партнерів ваших партнерів до неї ${formats.form(paths, LEADS)} ${formats.counted(paths, WAYS)}${chains.length > 0 ? `: ${chains[0]}` : ''}.`
  },
  no_chain_of_partners: () => 'Жоден партнер ваших партнерів не є її партнером.',
  setting_alike: (evidence, words) => `Оточення, що пасує до вашого: ${setting(evidence, words)}.`,
  setting_unlike: (evidence, words) => `Інше оточення, ніж ваше: ${setting(evidence, words)}.`,
  surroundings_linked: ({ links }, { formats }) =>
    `Між вашою частиною країни та її частиною країни більше партнерств, ніж зазвичай: ${formats.number(links)}.`,
  surroundings_seldom_linked: ({ links }, { formats }) =>
    `Між вашою частиною країни та її частиною країни менше партнерств, ніж зазвичай: ${formats.number(links)}.`,
  neighbours_linked({ links, examples }, { formats, names }) {
    const pairs = examples.flatMap(({ nearAsker, nearCandidate }) => {
      const [near, far] = [names.municipality(nearAsker), names.municipality(nearCandidate)]
      return near === null || far === null ? [] : [`${near} – ${far}`]
    })
    return `Ваші сусіди та її сусіди мають між собою ${formats.counted(links, PARTNERSHIPS)}` +
      `${pairs.length > 0 ? ` (наприклад, ${pairs[0]})` : ''}.`
  },
  neighbours_not_linked: () => 'Жоден із ваших сусідів не має партнера в її околицях.',
  near_partner({ askersPartners, candidatesPartners }, { some }) {
    if (askersPartners.length > 0) {
      return `Вона розташована не далі ніж за 30 км від ${oneOrSeveral(askersPartners, 'вашого партнера', 'ваших партнерів')}: ${some(askersPartners)}.`
    }
    return `Ви розташовані не далі ніж за 30 км від ${oneOrSeveral(candidatesPartners, 'її партнера', 'її партнерів')}: ${some(candidatesPartners)}.`
  },
  not_near_partner: () => 'Вона не розташована поблизу жодного з ваших партнерів.',
  country_still_free: ({ country }, { formats }) => `У вас ще немає партнера в цій країні (${formats.country(country)}).`,
  country_already_covered({ country, askersPartners, candidatesPartners }, { formats, some }) {
    if (askersPartners.length > 0) {
      return `У вас уже є ${oneOrSeveral(askersPartners, 'партнер', 'партнери')} в цій країні (${formats.country(country)}): ${some(askersPartners)}.`
    }
    return `У неї вже є ${oneOrSeveral(candidatesPartners, 'партнер', 'партнери')} у вашій країні: ${some(candidatesPartners)}.`
  },
  regions_linked({ links, askerRegion, candidateRegion }, { formats, names }) {
    const [own, other] = [names.municipality(askerRegion), names.municipality(candidateRegion)]
    return `Ваші регіони${own === null || other === null ? '' : ` (${own} і ${other})`} мають між собою ${formats.counted(links, PARTNERSHIPS)}.`
  },
  regions_seldom_linked: ({ links }, { formats }) =>
    links === 0 ? 'У реєстрі немає партнерств між вашими регіонами.'
      : `Ваші регіони мають між собою лише ${formats.counted(links, PARTNERSHIPS)}.`,
  partnerships_common_there: (evidence, words) =>
    `${hasLinks(evidence) ? 'Подібні громади часто мають партнерів: ' : 'Партнерство там імовірніше, ніж деінде, хоча в реєстрі ще немає жодного: '}${activity(evidence, words)}.`,
  partnerships_rare_there: (evidence, words) => `Подібні громади рідко мають партнерів: ${activity(evidence, words)}.`,
  both_capitals: () => 'Обидві громади – столиці.',
  not_both_capitals: () => 'Лише одна з громад – столиця.',
  same_name: () => 'Обидві громади мають однакову назву.',
  other_name: () => 'Назви різні.',
  official_language_shared: ({ languages }, { formats }) =>
    `${oneOrSeveral(languages, OFFICIAL_LANGUAGES.one, OFFICIAL_LANGUAGES.other)}: ${formats.and(languages.map(formats.language))}.`,
  no_official_language_shared: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `Різні офіційні мови: у вас ${listed(askerLanguages, formats.language, formats.and)}, ` +
    `у неї ${listed(candidateLanguages, formats.language, formats.and)}.`,
  traits_shared: ({ traits, sameSizeBand }, { formats, trait }) =>
    `Спільні риси: ${formats.and(traits.map(trait))}${sameSizeBand ? ', за подібного розміру' : ''}.`,
  traits_not_shared({ askerTraits, candidateTraits }, { formats, trait }) {
    if (askerTraits.length === 0 && candidateTraits.length === 0) return 'Про особливі риси жодної зі сторін нічого не відомо.'
    if (askerTraits.join() === candidateTraits.join()) return `Однаковий характер (${listed(askerTraits, trait, formats.and)}), а це рідко веде до партнерства.`
    return `Інший характер: у вас ${listed(askerTraits, trait, formats.and)}, у неї ${listed(candidateTraits, trait, formats.and)}.`
  },
  interests_shared({ topics, related }, { formats, names }) {
    if (topics.length === 0) return `Споріднені інтереси: ${formats.and(related.map(names.topic))}.`
    return `Спільні інтереси: ${formats.and(topics.map(names.topic))}.`
  },
  interests_differ: ({ likeness }) =>
    likeness === null ? 'Інтереси однієї зі сторін невідомі.' : 'Заявлені інтереси мають мало спільного.',
  needs_met({ candidateOffers, askerOffers }, { formats, names }) {
    const parts = [
      ...(candidateOffers.length > 0 ? [`вона пропонує те, що ви шукаєте (${formats.and(candidateOffers.map(names.topic))})`] : []),
      ...(askerOffers.length > 0 ? [`вона шукає те, що ви пропонуєте (${formats.and(askerOffers.map(names.topic))})`] : []),
    ]
    return parts.length === 0 ? 'Те, що шукає одна сторона, інша частково пропонує.' : `${capital(parts.join('; '))}.`
  },
  needs_unmet({ askerCovered, candidateCovered }, { formats }) {
    if (askerCovered !== null) return `Вона пропонує ${formats.share(askerCovered)} того, що ви шукаєте.`
    return candidateCovered === null ? 'Жодна зі сторін не зазначила, що шукає.' : `Ви пропонуєте ${formats.share(candidateCovered)} того, що вона шукає.`
  },
  language_to_work_in: ({ language, askerLevel, candidateLevel }, { formats }) =>
    `Спільна робоча мова: ${formats.language(language)} (у вас: ${level(askerLevel)}; у неї: ${level(candidateLevel)}).`,
  no_language_to_work_in: ({ askerLanguages, candidateLanguages }, { formats }) =>
    `Спільна робоча мова невідома: у вас ${listed(askerLanguages, formats.language, formats.and)}, ` +
    `у неї ${listed(candidateLanguages, formats.language, formats.and)}.`,
  wishes_met: ({ wishes }, words) => `Виконані побажання: ${said(wishes, true, words)}.`,
  wishes_violated: ({ wishes }, words) => `Невиконані побажання: ${said(wishes, false, words)}.`,
  seeking_partners: ({ status, confirmedOn }, words) => STATUSES[status] + dated(confirmedOn, words),
  not_seeking_partners: ({ status, confirmedOn }, words) =>
    status === 'unknown' ? `${STATUSES.unknown}.` : STATUSES[status] + dated(confirmedOn, words),
  has_partners: ({ partners }, { formats }) => `Вона має досвід: у реєстрі ${formats.counted(partners, PARTNERSHIPS)}.`,
  has_no_partner_on_record: () => 'У реєстрі немає жодного її партнерства.',
  words_found: ({ score, words }, { formats }) => `У її власних текстах ідеться про те, що ви написали: ${words.join(', ')} (збіг ${formats.share(score)}).`,
  words_not_found: () => 'У її власних текстах не йдеться про те, що ви написали.',
}

function said(wishes: readonly Wish[], met: boolean, words: Words): string {
  return tellingWishes(wishes, met).map((wish) => `${wish.side === 'asker' ? 'ваше' : 'її'} – ${wishSaid(wish, words)}`).join('; ')
}

function wishSaid(wish: Wish, { formats, names, trait, linkForm }: Words): string {
  switch (wish.kind) {
    case 'place': {
      const regions = wish.regions.flatMap((id) => names.municipality(id) ?? [])
      return `розташування: ${formats.or([...wish.countries.map(formats.country), ...regions])}`
    }
    case 'size':
      return `кількість мешканців: ${between(wish.min, wish.max, formats.number)}`
    case 'distance':
      return `відстань: ${between(wish.min, wish.max, formats.distance)}`
    case 'similar':
      return `подібність за рисою: ${trait(wish.trait)}`
    case 'complementary':
      return `відмінність за рисою: ${trait(wish.trait)}`
    case 'present':
      return `з рисою: ${trait(wish.trait)}`
    case 'absent':
      return `без риси: ${trait(wish.trait)}`
    case 'form':
      return `форма: ${formats.or(wish.forms.map(linkForm))}`
    case 'programme':
      return `програма: ${wish.programme}`
  }
}

function between(min: number | null, max: number | null, write: (value: number) => string): string {
  if (min === null) return max === null ? 'будь-яка' : `щонайбільше ${write(max)}`
  return max === null ? `щонайменше ${write(min)}` : `від ${write(min)} до ${write(max)}`
}

function listed<Item>(items: readonly Item[], name: (item: Item) => string, and: (names: readonly string[]) => string): string {
  return items.length === 0 ? 'немає даних' : and(items.map(name))
}
