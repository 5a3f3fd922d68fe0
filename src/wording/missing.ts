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
}

/** What the record does not say, as a sentence. */
export function sayMissing({ side, fact }: MissingFact, language: Language): string {
  return facts[language][fact][side]
}

/** Why the one is not suggested to the other, as a sentence. */
export function sayExclusion(exclusion: Exclusion, language: Language): string {
  return exclusions[language][exclusion]
}
