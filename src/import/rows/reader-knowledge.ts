import { COUNTRY_NAMES } from '../../../config/country-names.ts'
import { TOPIC_CROSSWALK } from '../../../config/vocabulary/crosswalk.ts'
import { VOCABULARY } from '../../../config/vocabulary/index.ts'
import type { Clock } from '../../shared/clock.ts'
import { foldCountryNames } from '../../naming/countries.ts'
import { foldName } from '../../naming/fold.ts'
import type { ReaderKnowledge } from './kind-reader.ts'
import { topicReader } from './topics.ts'

/** Languages that administrations of Europe and its neighbours work in (ISO 639-1). */
const LANGUAGES = (
  'ar az be bg bs ca cs cy da de el en es et eu fi fr ga gl he hr hu hy is it ja ka lb lt lv mk mt nb nl nn no pl pt rm ro ru sk sl sq sr sv ' +
  'tr uk zh'
).split(' ')

/** What is known of countries, topics and languages, for one file. */
export function readerKnowledge(clock: Clock): ReaderKnowledge {
  return {
    countryNames: foldCountryNames(COUNTRY_NAMES),
    topics: topicReader(VOCABULARY, TOPIC_CROSSWALK),
    languages: languageNames(),
    thisYear: clock.now().getUTCFullYear(),
  }
}

function languageNames(): ReadonlyMap<string, string> {
  const names = new Map(LANGUAGES.map((code) => [code, code]))
  for (const language of ['en', 'pl', 'de', 'fr', 'uk']) {
    const display = new Intl.DisplayNames([language], { type: 'language' })
    for (const code of LANGUAGES) names.set(foldName(display.of(code) ?? code), code)
  }
  return names
}
