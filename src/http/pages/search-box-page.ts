import { DECLARED_DATASET } from '../../domain/dataset.ts'
import { LANGUAGES } from '../../wording/language.ts'
import { EMBED_MODES, USUAL_ACCENT, USUAL_DARK_ACCENT, type EmbedSettings } from '../../../web/embed-snippet.ts'
import { SearchBoxPage } from '../../../web/pages/search-box.tsx'
import type { Parameters } from '../../../web/parameters.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { countryChoices } from './filter-choices.ts'
import type { Page, PageRequest } from './page-request.ts'

const COLOUR = /^#[0-9a-f]{6}$/i
const KEY = /^[\w-]{1,100}$/

/** Where the search box for other websites is set up. What the address holds that is no setting is as usual. */
export async function searchBoxPage({ query, language, origin }: PageRequest, { datasets }: Pick<HttpDependencies, 'datasets'>): Promise<Page> {
  const known = countryChoices(language)
  const given = (name: string) => query.get(name)?.[0] ?? ''
  const colour = (name: string, usual: string) => (COLOUR.test(given(name)) ? given(name).toLowerCase() : usual)
  const asked = new Set((query.get('country') ?? []).flatMap((value) => value.split(',')))
  const settings: EmbedSettings = {
    boxLanguage: LANGUAGES.find((each) => each === given('box_language')) ?? language,
    mode: EMBED_MODES.find((each) => each === given('mode')) ?? 'find',
    countries: known.map(([code]) => code).filter((code) => asked.has(code)),
    accent: colour('accent', USUAL_ACCENT),
    darkAccent: colour('dark_accent', USUAL_DARK_ACCENT),
    key: KEY.test(given('key')) ? given('key') : '',
    isPinned: given('pinned') === 'yes',
  }
  const shown = (await datasets.list()).filter(({ id, mayShow }) => mayShow && id !== DECLARED_DATASET)
  return {
    status: 200,
    content: SearchBoxPage({ language, settings, parameters: parametersOf(settings), countries: known, origin, datasets: shown }),
  }
}

function parametersOf({ boxLanguage, mode, countries, accent, darkAccent, key, isPinned }: EmbedSettings): Parameters {
  return {
    box_language: [boxLanguage], mode: [mode], country: countries, accent: [accent], dark_accent: [darkAccent],
    ...(key === '' ? {} : { key: [key] }), ...(isPinned ? { pinned: ['yes'] } : {}),
  }
}
