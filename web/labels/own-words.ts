import type { Language } from '../../src/wording/language.ts'

/** The fixed words around a wish in somebody's own words. */
export interface OwnWordsLabels {
  readonly field: string
  readonly hint: string
  readonly leaveOut: (thing: string) => string
  readonly takeBack: (thing: string) => string
}

const labels: Readonly<Record<Language, OwnWordsLabels>> = {
  en: {
    field: 'The partner you want, in your own words',
    hint: 'In any of eight languages, for example: seaside town in Germany, choirs, up to 20,000 inhabitants. No names or telephone numbers of people, please.',
    leaveOut: (thing) => `Not meant: ${thing}`, takeBack: (thing) => `Meant after all: ${thing}`,
  },
  pl: {
    field: 'Jakiego partnera szukacie, własnymi słowami',
    hint: 'W dowolnym z ośmiu języków, na przykład: nadmorska gmina w Niemczech, chóry, do 20 000 mieszkańców. Prosimy bez nazwisk i numerów telefonów.',
    leaveOut: (thing) => `Nie o to chodziło: ${thing}`, takeBack: (thing) => `Jednak o to chodziło: ${thing}`,
  },
  de: {
    field: 'Der gewünschte Partner in Ihren eigenen Worten',
    hint: 'In einer von acht Sprachen, zum Beispiel: Gemeinde am Meer in Polen, Chöre, bis 20.000 Einwohner. Bitte ohne Namen und Telefonnummern von Personen.',
    leaveOut: (thing) => `Nicht gemeint: ${thing}`, takeBack: (thing) => `Doch gemeint: ${thing}`,
  },
  fr: {
    field: 'Le partenaire souhaité, dans vos propres mots',
    hint: 'Dans l’une de huit langues, par exemple : commune du littoral en Allemagne, chorales, jusqu’à 20 000 habitants. Sans noms ni numéros de téléphone, s’il vous plaît.',
    leaveOut: (thing) => `Pas voulu : ${thing}`, takeBack: (thing) => `Voulu malgré tout : ${thing}`,
  },
  uk: {
    field: 'Якого партнера ви шукаєте, своїми словами',
    hint: 'Будь-якою з восьми мов, наприклад: приморська громада в Німеччині, хори, до 20 000 мешканців. Будь ласка, без імен і номерів телефонів.',
    leaveOut: (thing) => `Малося на увазі не це: ${thing}`, takeBack: (thing) => `Усе-таки це: ${thing}`,
  },
}

/** The words around a wish in a language. */
export function ownWordsLabels(language: Language): OwnWordsLabels {
  return labels[language]
}
