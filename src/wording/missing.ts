import type { Exclusion } from '../matching/eligible.ts'
import type { MissingFact } from '../matching/missing.ts'
import type { Language } from './language.ts'

type FactWords = Readonly<Record<MissingFact['fact'], Readonly<Record<MissingFact['side'], string>>>>

const facts: Readonly<Record<Language, FactWords>> = {
  en: {
    population: { asker: 'Your population is not known.', candidate: 'Its population is not known.' },
    location: { asker: 'Your place on the map is not known.', candidate: 'Its place on the map is not known.' },
    partners: { asker: 'No partnership of yours is on record.', candidate: 'No partnership of it is on record.' },
    interests: { asker: 'You have not said what you are interested in.', candidate: 'It has not said what it is interested in.' },
    languages: { asker: 'You have not said which languages you work in.', candidate: 'It has not said which languages it works in.' },
    wants: { asker: 'You have not said what partner you wish for.', candidate: 'It has not said what partner it wishes for.' },
    availability: { asker: 'You have not said whether you look for partners.', candidate: 'It has not said whether it looks for partners.' },
  },
  pl: {
    population: { asker: 'Nie znamy waszej liczby mieszkańców.', candidate: 'Nie znamy jej liczby mieszkańców.' },
    location: { asker: 'Nie znamy waszego położenia na mapie.', candidate: 'Nie znamy jej położenia na mapie.' },
    partners: { asker: 'W rejestrze nie ma żadnego waszego partnerstwa.', candidate: 'W rejestrze nie ma żadnego jej partnerstwa.' },
    interests: { asker: 'Nie podaliście swoich zainteresowań.', candidate: 'Nie podała swoich zainteresowań.' },
    languages: { asker: 'Nie podaliście języków, w których pracujecie.', candidate: 'Nie podała języków, w których pracuje.' },
    wants: { asker: 'Nie podaliście, jakiego partnera szukacie.', candidate: 'Nie podała, jakiego partnera szuka.' },
    availability: { asker: 'Nie podaliście, czy szukacie partnerów.', candidate: 'Nie podała, czy szuka partnerów.' },
  },
  de: {
    population: { asker: 'Ihre Einwohnerzahl ist nicht bekannt.', candidate: 'Die Einwohnerzahl der Kommune ist nicht bekannt.' },
    location: { asker: 'Ihre Lage auf der Karte ist nicht bekannt.', candidate: 'Die Lage der Kommune auf der Karte ist nicht bekannt.' },
    partners: { asker: 'Es ist keine Partnerschaft von Ihnen verzeichnet.', candidate: 'Es ist keine Partnerschaft der Kommune verzeichnet.' },
    interests: { asker: 'Sie haben keine Interessen angegeben.', candidate: 'Die Kommune hat keine Interessen angegeben.' },
    languages: { asker: 'Sie haben keine Arbeitssprachen angegeben.', candidate: 'Die Kommune hat keine Arbeitssprachen angegeben.' },
    wants: { asker: 'Sie haben nicht angegeben, welchen Partner Sie suchen.', candidate: 'Die Kommune hat nicht angegeben, welchen Partner sie sucht.' },
    availability: { asker: 'Sie haben nicht angegeben, ob Sie Partner suchen.', candidate: 'Die Kommune hat nicht angegeben, ob sie Partner sucht.' },
  },
  fr: {
    population: { asker: 'Votre population n’est pas connue.', candidate: 'Sa population n’est pas connue.' },
    location: { asker: 'Votre position sur la carte n’est pas connue.', candidate: 'Sa position sur la carte n’est pas connue.' },
    partners: { asker: 'Aucun partenariat de votre part n’est enregistré.', candidate: 'Aucun partenariat de sa part n’est enregistré.' },
    interests: { asker: 'Vous n’avez pas indiqué vos centres d’intérêt.', candidate: 'Elle n’a pas indiqué ses centres d’intérêt.' },
    languages: { asker: 'Vous n’avez pas indiqué vos langues de travail.', candidate: 'Elle n’a pas indiqué ses langues de travail.' },
    wants: { asker: 'Vous n’avez pas indiqué quel partenaire vous souhaitez.', candidate: 'Elle n’a pas indiqué quel partenaire elle souhaite.' },
    availability: { asker: 'Vous n’avez pas indiqué si vous cherchez des partenaires.', candidate: 'Elle n’a pas indiqué si elle cherche des partenaires.' },
  },
  uk: {
    population: { asker: 'Кількість ваших мешканців невідома.', candidate: 'Кількість її мешканців невідома.' },
    location: { asker: 'Ваше розташування на карті невідоме.', candidate: 'Її розташування на карті невідоме.' },
    partners: { asker: 'У реєстрі немає жодного вашого партнерства.', candidate: 'У реєстрі немає жодного її партнерства.' },
    interests: { asker: 'Ви не зазначили своїх інтересів.', candidate: 'Вона не зазначила своїх інтересів.' },
    languages: { asker: 'Ви не зазначили своїх робочих мов.', candidate: 'Вона не зазначила своїх робочих мов.' },
    wants: { asker: 'Ви не зазначили, якого партнера шукаєте.', candidate: 'Вона не зазначила, якого партнера шукає.' },
    availability: { asker: 'Ви не зазначили, чи шукаєте партнерів.', candidate: 'Вона не зазначила, чи шукає партнерів.' },
  },
}

const exclusions: Readonly<Record<Language, Readonly<Record<Exclusion, string>>>> = {
  en: {
    itself: 'It is the municipality itself.',
    other_level: 'It is an authority of another level.',
    own_country: 'It lies in your own country.',
    closed: 'It does not look for partners.',
    paused_country: 'Municipalities of its country are suggested only when that country is asked for by name.',
    known_partner: 'You are partners already.',
  },
  pl: {
    itself: 'To ta sama jednostka.',
    other_level: 'To jednostka innego szczebla.',
    own_country: 'Leży w waszym kraju.',
    closed: 'Nie szuka partnerów.',
    paused_country: 'Samorządy z tego kraju są proponowane tylko wtedy, gdy ktoś wprost o ten kraj zapyta.',
    known_partner: 'Jesteście już partnerami.',
  },
  de: {
    itself: 'Es ist die Kommune selbst.',
    other_level: 'Es ist eine Gebietskörperschaft einer anderen Ebene.',
    own_country: 'Die Kommune liegt in Ihrem eigenen Land.',
    closed: 'Die Kommune sucht keine Partner.',
    paused_country: 'Kommunen dieses Landes werden nur vorgeschlagen, wenn ausdrücklich nach dem Land gefragt wird.',
    known_partner: 'Sie sind bereits Partner.',
  },
  fr: {
    itself: 'C’est la collectivité elle-même.',
    other_level: 'C’est une collectivité d’un autre échelon.',
    own_country: 'Elle se trouve dans votre propre pays.',
    closed: 'Elle ne cherche pas de partenaires.',
    paused_country: 'Les collectivités de ce pays ne sont proposées que si le pays est expressément demandé.',
    known_partner: 'Vous êtes déjà partenaires.',
  },
  uk: {
    itself: 'Це та сама громада.',
    other_level: 'Це одиниця іншого рівня.',
    own_country: 'Вона розташована у вашій країні.',
    closed: 'Вона не шукає партнерів.',
    paused_country: 'Громади цієї країни пропонуються лише тоді, коли цю країну прямо вказано в запиті.',
    known_partner: 'Ви вже партнери.',
  },
}

/** What the record does not say, as a sentence. */
export function sayMissing({ side, fact }: MissingFact, language: Language): string {
  return facts[language][fact][side]
}

/** Why the one is not suggested to the other, as a sentence. */
export function sayExclusion(exclusion: Exclusion, language: Language): string {
  return exclusions[language][exclusion]
}
