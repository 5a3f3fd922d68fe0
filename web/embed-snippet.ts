import type { Language } from '../src/wording/language.ts'
import { EMBED_RELEASE, embedAddress, integrityOf } from './embed-release.ts'
import { labelsFor } from './search-box/labels.ts'

export const EMBED_MODES = ['find', 'partners'] as const
export type EmbedMode = (typeof EMBED_MODES)[number]

/** The shipped colours, on light pages and on dark ones; the box has them without being told. */
export const USUAL_ACCENT = '#0b5a8a'
export const USUAL_DARK_ACCENT = '#7cc4f0'

/** How a webmaster wants the search box. */
export interface EmbedSettings {
  readonly boxLanguage: Language
  readonly mode: EmbedMode
  /** ISO 3166-1 alpha-2; none for all. */
  readonly countries: readonly string[]
  /** `#rrggbb`, on light pages and on dark ones. */
  readonly accent: string
  readonly darkAccent: string
  /** A public key, or empty. */
  readonly key: string
  /** Whether the page stays with the version of today. */
  readonly isPinned: boolean
}

/** The attributes that say so in the element's tag, those left out that are as usual. */
export function embedAttributes({ boxLanguage, mode, countries, accent, darkAccent, key }: EmbedSettings): Readonly<Record<string, string>> {
  const isUsual = accent === USUAL_ACCENT && darkAccent === USUAL_DARK_ACCENT
  const colours = isUsual ? '' : accent === darkAccent ? accent : `light-dark(${accent}, ${darkAccent})`
  const all = { lang: boxLanguage, mode: mode === 'find' ? '' : mode, country: countries.join(','), accent: colours, key }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** What is put into a page's head and where the box shall be, as HTML. `origin`: of the service, without a slash. */
export function embedSnippet(settings: EmbedSettings, origin: string): string {
  const { boxLanguage, isPinned } = settings
  const labels = labelsFor(boxLanguage, () => null)
  const version = isPinned ? EMBED_RELEASE.version : null
  const address = (file: 'search-box.js' | 'search-box.css') => quoted(origin + embedAddress(file, version))
  const checked = (file: Buffer) => (isPinned ? ` integrity=${quoted(integrityOf(file))} crossorigin="anonymous"` : '')
  const attributes = Object.entries(embedAttributes(settings)).map(([name, value]) => ` ${name}=${quoted(value)}`).join('')
  return `<link rel="stylesheet" href=${address('search-box.css')}${checked(EMBED_RELEASE.style)}>
<script async src=${address('search-box.js')}${checked(EMBED_RELEASE.script)}></script>

<twinmatch-search-box${attributes}>
  <form method="get" action=${quoted(`${origin}/`)}>
    <label for="twinmatch-town">${escaped(labels.label)}</label>
    <input id="twinmatch-town" name="q" type="search" required maxlength="100">
    <input type="hidden" name="lang" value=${quoted(boxLanguage)}>
    <button>${escaped(labels.button)}</button>
  </form>
  <p class="twinmatch-data">${escaped(labels.data)} <a href=${quoted(`${origin}/sources`)}>GeoNames, CC BY 4.0</a></p>
</twinmatch-search-box>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const quoted = (text: string) => `"${escaped(text).replaceAll('"', '&quot;')}"`
