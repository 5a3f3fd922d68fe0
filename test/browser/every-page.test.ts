import { describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { LANGUAGES, type Language } from '../../src/wording/language.ts'
import { pagesInChromium } from './support/pages-in-chromium.ts'
import { COLOURS, openReader, overflow, unpacked, violations, weight } from './support/reader.ts'
import type { PagesService } from './support/service.ts'

const pages = pagesInChromium(600_000)

const REFERENCE = 'the reference of the API'
/** Every state that a page can be in, by its address. */
const STATES: readonly (readonly [name: string, address: (of: PagesService) => string])[] = [
  ['the first page', () => '/'],
  ['results', () => '/?q=Frankfurt'],
  ['no results', () => '/?q=Xqzwv'],
  ['the directory', () => '/municipalities'],
  ['a narrowed directory', () => '/municipalities?country=DE,FR&level=municipality&population_min=5000&sort=name'],
  ['an empty directory', () => '/municipalities?country=IT&interest=youth_exchange&q=harbour'],
  ['a directory at fault', () => '/municipalities?country=XX&population_min=few&population_max=10'],
  ['a municipality with partners', ({ municipality }) => municipality('Kraków')],
  ['a municipality with a profile', ({ municipality }) => municipality('Barth')],
  ['a municipality without partners', ({ municipality }) => municipality('Frombork')],
  ['a region', ({ municipality }) => municipality('Warmińsko-Mazurskie')],
  ['partners', ({ municipality }) => `${municipality('Kraków')}/partners`],
  ['partners by weights', ({ municipality }) => `${municipality('Kraków')}/partners?weight.size=0&weight.distance=2.5&words=sails`],
  ['the ways to partners', () => '/partners?q=Frankfurt'],
  ['partners of a description', () => '/partners?own_country=PL&own_near=Frombork&own_population=2000&own_seeks=youth_exchange'],
  ['a description to be changed', () => '/partners?own_country=PL&own_near=Frombork&own_population=2000&own_seeks=youth_exchange&edit=yes'],
  ['a description at fault', () => '/partners?own_population=some&own_near=Nowhere'],
  ['the report of an error', ({ municipality }) => `${municipality('Kraków')}/correction`],
  ['a report that was sent', ({ municipality }) => `${municipality('Kraków')}/correction?sent=1`],
  ['a narrowed list', ({ municipality }) => `${municipality('Frombork')}/partners?country=DE,CZ&population_max=50000`],
  ['an empty list', ({ municipality }) => `${municipality('Frombork')}/partners?country=IT&interest=youth_exchange`],
  ['the second page of a list', ({ municipality }) => `${municipality('Frombork')}/partners?page=2`],
  ['filters at fault', ({ municipality }) => `${municipality('Frombork')}/partners?country=XX&population_min=20&population_max=10`],
  ['the search box set up', () => '/search-box?box_language=pl&mode=partners&country=PL&country=DE&accent=%23aa3300&pinned=yes'],
  ['the partnerships', () => '/partnerships'],
  ['partnerships of two countries', () => '/partnerships?country=PL,DE&sort=-since&q=krakow'],
  ['no partnerships', () => '/partnerships?country=IT,SE'],
  ['partnerships at fault', () => '/partnerships?country=XX&sort=size'],
  ['the bilateral map', () => '/partnerships/map'],
  ['an empty map', () => '/partnerships/map?country=IT,SE'],
  ['partnerships in numbers', () => '/partnerships/numbers'],
  ['numbers of two countries', () => '/partnerships/numbers?country=PL,DE&level=municipality'],
  ['nothing to compare', () => '/compare'],
  ['municipalities side by side', ({ municipality }) => `/compare?ids=${['Kraków', 'Barth', 'Praha'].map((name) => municipality(name).split('/').at(-1)).join(',')}&q=Frankfurt`],
  ['an empty shortlist', () => '/shortlist'],
  ['a shortlist', ({ municipality }) => `/shortlist?ids=${municipality('Kraków').split('/').at(-1)}`],
  ['how the ranking works', () => '/ranking'],
  ['a term of the ranking', () => '/ranking/size'],
  ['a key that is asked for', () => '/import'],
  ['the sources', () => '/sources'],
  ['the accessibility statement', () => '/accessibility'],
  ['an unknown municipality', () => '/municipalities/999999'],
  [REFERENCE, () => '/docs'],
  ['a kind of problem', () => '/problems/version-mismatch'],
]

/** States that between them show every part of the pages, for readers to whom only colours or widths differ. */
const TELLING: ReadonlySet<string> = new Set([
  'results', 'no results', 'a narrowed directory', 'a directory at fault', 'a municipality with partners', 'partners', 'partners of a description',
  'the report of an error', 'filters at fault', 'partnerships of two countries', 'partnerships at fault', 'the bilateral map', 'numbers of two countries',
  'municipalities side by side', 'a shortlist', 'a term of the ranking', 'the sources', 'an unknown municipality',
])
const WIDE = { width: 1_280, height: 720 }
const NARROW = { width: 320, height: 640 }
/** Languages besides English, by two readers at a time. */
const OTHERS = LANGUAGES.slice(1)
const LANES: readonly (readonly Language[])[] = [OTHERS.filter((_, at) => at % 2 === 0), OTHERS.filter((_, at) => at % 2 === 1)]
/** What is 1,280 pixels wide, on a screen where everything is twice the size. */
const ENLARGED = { width: 640, height: 800 }

async function reading<Result>(options: BrowserContextOptions, work: (page: Page) => Promise<Result>): Promise<Result> {
  const reader = await openReader(pages.browser, pages.service.address, options)
  try {
    return await work(reader.page)
  } finally {
    await reader.close()
  }
}

const unfold = (page: Page) => page.evaluate(() => {
  for (const details of document.querySelectorAll('details')) details.open = true
})

/**
 * What moved while the page loaded. Where something did, it must do so again: once in some hundred loads, on a busy machine,
 * Chromium tells of a shift that 24 loads under processors slowed up to fifteen times do not show.
 */
async function shiftsOf(page: Page): Promise<readonly string[]> {
  const shifts = await page.evaluate(() => window.shifts)
  if (shifts.length === 0) return shifts
  process.stderr.write(`Moved at the first load of ${page.url()}: ${shifts.join(' ')}\n`)
  await page.reload({ waitUntil: 'networkidle' })
  return (await page.evaluate(() => window.shifts)).length === 0 ? [] : shifts
}

/** What is asked while the pages are looked at, and what they complain of. */
interface Noted {
  readonly complaints: string[]
  readonly origins: Set<string>
}

function note(page: Page): Noted {
  const noted: Noted = { complaints: [], origins: new Set() }
  page.on('console', (message) => noted.complaints.push(message.text()))
  page.on('pageerror', (error) => noted.complaints.push(error.message))
  page.on('request', (request) => noted.origins.add(new URL(request.url()).origin))
  return noted
}

/** Loads a page as if for the first time, and tells what is wrong with how it loads. */
async function loadingFaults(page: Page, { complaints }: Noted, name: string, address: string): Promise<string[]> {
  const response = await page.goto(address, { waitUntil: 'networkidle' })
  // Chromium itself notes an answer that is an error.
  const status = response?.status() ?? 0
  const faults = complaints.splice(0).filter((complaint) => !(status >= 400 && complaint.includes(`status of ${status}`)))
  // The reference is one long text, and grows with the API.
  const [sent, whole] = name === REFERENCE ? [100_000, Infinity] : [100_000, 100_000]
  if (await weight(page) > sent) faults.push(`weighs ${await weight(page)} bytes`)
  if (await unpacked(page) > whole) faults.push(`has ${await unpacked(page)} bytes unpacked`)
  return [...faults, ...await shiftsOf(page)]
}

/** What is wrong with a page that has been loaded and unfolded, as different readers see it: nothing is loaded for that again. */
async function lookFaults(page: Page, isTelling: boolean): Promise<string[]> {
  const faults = await violations(page)
  if (isTelling) {
    // Colours are all that differs.
    await page.emulateMedia({ colorScheme: 'dark' })
    faults.push(...(await violations(page, COLOURS)).map((fault) => `dark: ${fault}`))
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    faults.push(...(await violations(page, COLOURS)).map((fault) => `forced colours: ${fault}`))
    await page.emulateMedia({ forcedColors: 'none' })
  }
  await page.setViewportSize(NARROW)
  faults.push(...await widthFaults(page, 'on 320 pixels'))
  if (isTelling) faults.push(...(await violations(page)).map((fault) => `on 320 pixels: ${fault}`))
  await page.setViewportSize(ENLARGED)
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  faults.push(...await widthFaults(page, 'enlarged'))
  await page.setViewportSize(WIDE)
  return faults
}

async function widthFaults(page: Page, where: string): Promise<string[]> {
  const wider = await overflow(page)
  return wider === 0 ? [] : [`${where}: ${wider} pixels wider than the screen`]
}

/** What is wrong with any state of the pages on a narrow screen in one language. */
function narrowFaults(locale: Language): Promise<string[]> {
  return reading({ viewport: NARROW, locale }, async (page) => {
    const faults: string[] = []
    for (const [name, address] of STATES) {
      await page.goto(address(pages.service))
      await unfold(page)
      faults.push(...told(name, [...await widthFaults(page, 'on 320 pixels'), ...(TELLING.has(name) ? await violations(page) : [])]))
    }
    return faults
  })
}

const told = (name: string, faults: readonly string[]) => faults.map((fault) => `${name}: ${fault}`)

describe('every page', () => {
  it('weighs at most 100 kB, shifts nothing, asks nobody else and complains of nothing; axe finds no fault, at any width, in the dark, in forced colours; text of twice the size has room', async () => {
    // Without motion a change of colours is there at once.
    await reading({ viewport: WIDE, reducedMotion: 'reduce' }, async (page) => {
      const noted = note(page)
      const faults: string[] = []
      for (const [name, address] of STATES) {
        faults.push(...told(name, await loadingFaults(page, noted, name, address(pages.service))))
        await unfold(page)
        faults.push(...told(name, await lookFaults(page, TELLING.has(name))))
      }
      expect(faults).toEqual([])
      expect([...noted.origins]).toEqual([pages.service.address])
    })
  })

  it('is no wider than a screen of 320 pixels, unfolded, and without fault for axe, in every other language', async () => {
    const readings = await Promise.all(LANES.map(async (languages) => {
      const faults: string[] = []
      for (const locale of languages) faults.push(...told(locale, await narrowFaults(locale)))
      return faults
    }))
    expect(readings.flat()).toEqual([])
  })

  it.each([768, 900, 1_100])('has its filters on the left and the map above or beside the list, and moves nothing, %i pixels wide', async (width) => {
    await reading({ viewport: { width, height: 720 } }, async (page) => {
      for (const address of ['/municipalities', `${pages.service.municipality('Kraków')}/partners`, `${pages.service.municipality('Frombork')}/partners?country=IT&interest=youth_exchange`]) {
        await page.goto(address, { waitUntil: 'networkidle' })
        expect(await shiftsOf(page)).toEqual([])
        const boxOf = async (part: string) => (await page.locator(part).count() === 0 ? null : page.locator(part).boundingBox())
        const [filters, list, map] = [await boxOf('.desk-filters'), await boxOf('.desk-list'), await boxOf('.desk-map')]
        if (filters === null || list === null) throw new Error(`${address} has no filters or no list`)
        expect(filters.x + filters.width).toBeLessThan(list.x)
        if (map === null) expect(list.y).toBe(filters.y)
        else expect(map.x > list.x || map.y + map.height <= list.y).toBe(true)
      }
    })
  })

  it('prints what is read, and not what is pressed', async () => {
    await reading({ colorScheme: 'dark' }, async (page) => {
      await page.goto(`${pages.service.municipality('Kraków')}/partners`)
      await page.emulateMedia({ media: 'print' })
      for (const hidden of ['.desk-filters', '.languages', '.way-back', '.page-links', '.files', '.map-buttons']) expect(await page.locator(hidden).first().isVisible()).toBe(false)
      for (const shown of ['h1', '.ranks', '.suggestion', '.bars', '.map svg', '.sources']) expect(await page.locator(shown).first().isVisible()).toBe(true)
      expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')

      await page.emulateMedia({ media: 'screen' })
      await page.goto(`/shortlist?ids=${pages.service.municipality('Kraków').split('/').at(-1)}`)
      await page.getByLabel('Note on Kraków').fill('Ask in spring')
      await page.emulateMedia({ media: 'print' })
      for (const hidden of ['button', '#share', '.site-footer nav']) expect(await page.locator(hidden).first().isVisible()).toBe(false)
      for (const shown of ['[data-note]', '[data-status]']) expect(await page.locator(shown).isVisible()).toBe(true)
    })
  })
})

describe('an address that leads nowhere', () => {
  it.each(['/municipalities/999999', '/municipalities/abc', '/nowhere', '/%', '/municipalities/3/partners?page=77'])('%s is answered with a page', async (address) => {
    await reading({}, async (page) => {
      const response = await page.goto(address)
      expect(response?.status()).toBe(address === '/%' ? 400 : 404)
      expect(response?.headers()['content-type']).toMatch(/^text\/html/)
      await page.getByLabel('Your municipality').fill('Frombork')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'Frombork' }).click()
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Frombork')
    })
  })
})
