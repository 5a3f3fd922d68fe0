import type { BrowserContextOptions, Page } from 'playwright-core'

/** The service whose pages are pictured. */
export interface Place {
  idOf(name: string): number
  /** A key that may write; null where none is given. */
  readonly key: string | null
}

export interface Pictured {
  readonly address: (place: Place) => string
  /** Brings the page into the state that is shown. */
  readonly show?: (page: Page, place: Place) => Promise<void>
}

const unfold = async (page: Page, selector: string) => {
  await page.locator(`${selector} summary`).first().click()
}
const scrollTo = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().evaluate((element) => element.scrollIntoView())
}
const LINKS = { name: 'links.csv', mimeType: 'text/csv', buffer: Buffer.from('Miasto;Partner zagraniczny;Kraj;Rok\nFrombork;Barth;DE;1993\nOlsztyn;Offenburg;DE;1999\nOlsztyn;Neustadt;DE;2001\nOrneta;Nirgendwo;DE;\n') }

async function openKey(page: Page, { key }: Place): Promise<void> {
  await page.locator('#key').fill(key ?? '')
  await page.keyboard.press('Enter')
  await page.locator('#file').waitFor()
}

async function sendFile(page: Page, place: Place): Promise<void> {
  await openKey(page, place)
  await page.locator('#file').setInputFiles(LINKS)
  await page.locator('form[enctype] button').click()
  await page.locator('#dataset').waitFor()
}

async function checkRows(page: Page, place: Place): Promise<void> {
  await sendFile(page, place)
  await page.locator('#dataset').fill('Pictures')
  await page.keyboard.press('Enter')
  await page.locator('.outcomes').waitFor()
}

/** Every page in its telling states. */
export const PAGES: readonly (Pictured & { readonly name: string; readonly needsKey?: boolean })[] = [
  { name: 'home', address: () => '/' },
  { name: 'results', address: () => '/?q=Frankfurt' },
  { name: 'no-results', address: () => '/?q=Xqzwv' },
  { name: 'directory', address: () => '/municipalities?country=DE,PL&population_min=20000' },
  { name: 'directory-empty', address: () => '/municipalities?country=IT&interest=youth_exchange&q=harbour' },
  { name: 'directory-at-fault', address: () => '/municipalities?country=XX&population_min=few' },
  { name: 'municipality', address: ({ idOf }) => `/municipalities/${idOf('Kraków')}` },
  { name: 'correction', address: ({ idOf }) => `/municipalities/${idOf('Kraków')}/correction` },
  { name: 'ways-to-partners', address: () => '/partners' },
  { name: 'partners', address: ({ idOf }) => `/municipalities/${idOf('Kraków')}/partners?country=DE,CZ`, show: (page) => unfold(page, '.suggestion') },
  { name: 'partners-at-fault', address: ({ idOf }) => `/municipalities/${idOf('Frombork')}/partners?country=XX&population_min=20&population_max=10` },
  { name: 'described', address: () => '/partners?own_country=PL&own_near=Frombork&own_population=2000&own_seeks=youth_exchange' },
  { name: 'described-in-words', address: ({ idOf }) => `/municipalities/${idOf('Frombork')}/partners?text=${encodeURIComponent('seaside town in Germany, choirs, no mountains, up to 20,000 inhabitants')}` },
  { name: 'partnerships', address: () => '/partnerships?country=PL,DE' },
  { name: 'partnerships-map', address: () => '/partnerships/map' },
  { name: 'partnerships-map-of-pairs', address: () => '/partnerships/map?country=PL,LT' },
  { name: 'numbers', address: () => '/partnerships/numbers' },
  { name: 'numbers-of-two', address: () => '/partnerships/numbers?country=PL,DE' },
  { name: 'compare-empty', address: () => '/compare' },
  { name: 'compare', address: ({ idOf }) => `/compare?ids=${['Kraków', 'Leipzig', 'Görlitz'].map(idOf).join(',')}` },
  { name: 'shortlist-empty', address: () => '/shortlist' },
  { name: 'shortlist', address: ({ idOf }) => `/shortlist?ids=${['Leipzig', 'Görlitz'].map(idOf).join(',')}` },
  { name: 'ranking', address: () => '/ranking' },
  { name: 'ranking-term', address: () => '/ranking/size' },
  { name: 'sources', address: () => '/sources' },
  { name: 'accessibility', address: () => '/accessibility' },
  { name: 'search-box', address: () => '/search-box?box_language=pl&mode=partners&country=PL' },
  { name: 'reference', address: () => '/docs' },
  { name: 'kind-of-problem', address: () => '/problems/version-mismatch' },
  { name: 'not-found', address: () => '/nowhere' },
  { name: 'import-key', address: () => '/import' },
  { name: 'import', address: () => '/import', show: openKey, needsKey: true },
  { name: 'import-columns', address: () => '/import', show: sendFile, needsKey: true },
  { name: 'import-run', address: () => '/import', show: checkRows, needsKey: true },
]

const WIDE: BrowserContextOptions = { viewport: { width: 1_100, height: 680 } }

/** What the documentation shows. */
export const DOCUMENTED: readonly (Pictured & { readonly name: string; readonly options: BrowserContextOptions })[] = [
  { name: 'home', address: () => '/', options: WIDE },
  { name: 'municipality', address: ({ idOf }) => `/municipalities/${idOf('Kraków')}`, options: WIDE },
  { name: 'partners', address: ({ idOf }) => `/municipalities/${idOf('Kraków')}/partners`, show: scrollTo('.desk'), options: WIDE },
  { name: 'partners-dark', address: ({ idOf }) => `/municipalities/${idOf('Görlitz')}/partners?country=PL,CZ`, show: scrollTo('.suggestions'), options: { ...WIDE, colorScheme: 'dark' } },
  { name: 'partners-phone', address: ({ idOf }) => `/municipalities/${idOf('Frombork')}/partners`, show: scrollTo('.suggestions'), options: { viewport: { width: 390, height: 760 }, locale: 'pl' } },
  { name: 'partnerships-map', address: () => '/partnerships/map?country=PL,LT', show: scrollTo('.map'), options: { viewport: { width: 900, height: 560 } } },
]
