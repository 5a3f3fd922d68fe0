/** The languages in which the service speaks; every catalogue of words is complete in each. */
export const LANGUAGES = ['en', 'pl', 'de', 'fr', 'uk'] as const
export type Language = (typeof LANGUAGES)[number]

/** Spoken where nothing else was asked for, and where what was asked for is not spoken. */
export const DEFAULT_LANGUAGE: Language = 'en'

/** The spoken language of a tag (`pl-PL` is `pl`), or null where it is not spoken. */
export function spokenLanguage(tag: string): Language | null {
  const primary = tag.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === primary) ?? null
}
