import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page, Route } from 'playwright-core'
import { idOf } from '../support/fixture-register.ts'
import { startForeignSite, type ForeignPage, type ForeignSite } from './support/foreign-site.ts'
import { pagesInChromium } from './support/pages-in-chromium.ts'
import { openReader, overflow, violations, type Reader } from './support/reader.ts'

const pages = pagesInChromium(120_000)
let site: ForeignSite
let reader: Reader | null = null
let page: Page
/** What the browser complained of: a breach of the content security policy above all. */
let complaints: string[]

beforeAll(async () => { site = await startForeignSite(pages.service.address) })
afterAll(() => site?.stop())
afterEach(async () => {
  await reader?.close()
  reader = null
})

async function visit(shown: ForeignPage = {}, given: BrowserContextOptions = {}): Promise<void> {
  site.show(shown)
  reader = await openReader(pages.browser, site.address, { bypassCSP: false, ...given })
  page = reader.page
  complaints = []
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto('/')
  if (given.javaScriptEnabled !== false) await page.locator('twinmatch-search-box [role=combobox]').waitFor()
}

const input = () => page.locator('twinmatch-search-box input[name=q]').first()
const list = () => page.getByRole('listbox')
const options = () => page.getByRole('option')
const status = () => page.locator('twinmatch-search-box [role=status]')
const active = async () => {
  const id = await input().getAttribute('aria-activedescendant')
  return id === null ? null : page.locator(`[id="${id}"] .twinmatch-name`).innerText()
}
/** Types and waits until the answer to just that is shown. */
async function type(text: string): Promise<void> {
  await input().pressSequentially(text)
  await page.locator('twinmatch-search-box[data-state=found]').waitFor()
}
const hasFocus = () => input().evaluate((element) => element === document.activeElement)
/** Answers the box's next questions with something else. */
const answerWith = (how: (route: Route) => Promise<void> | void) => page.route('**/v1/search?*', how)

describe('the search box on a strict foreign site', () => {
  it('finds a municipality without a breach of the policy, a preflight or a cookie', async () => {
    await visit()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.method()))
    await type('kra')
    expect(await options().first().innerText()).toBe('Kraków\nPoland · population 755,000')
    expect(await options().first().locator('mark').innerText()).toBe('Kra')
    expect(new Set(requests)).toEqual(new Set(['GET']))
    expect(await page.context().cookies()).toEqual([])
    expect(complaints).toEqual([])
  })

  it('shows by which name it was found, and what a village belongs to', async () => {
    await visit()
    await type('Breslau')
    expect(await options().first().innerText()).toBe('Breslau\nWrocław · Poland · population 640,000')
    await input().fill('')
    await type('Bogdany')
    expect(await options().first().innerText()).toBe('Bogdany\npart of Frombork · Warmińsko-Mazurskie · Poland · population 2,500')
  })

  it('leads to the municipality, or to its suggested partners', async () => {
    await visit()
    await type('Frombork')
    await options().first().click()
    await page.waitForURL(new RegExp(`^${pages.service.address}/municipalities/${idOf('Frombork')}\\b`))
    await visit({ attributes: 'mode="partners" lang="pl"' })
    await type('Frombork')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.suggestion').first().waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('pl')
  })

  it('keeps to the countries of the site, and to as many as it wants', async () => {
    await visit({ attributes: 'country="DE,CZ" limit="3"' })
    await type('f')
    const about = await page.locator('.twinmatch-about').allInnerTexts()
    expect(about).toHaveLength(3)
    for (const line of about) expect(line).toMatch(/Germany|Czechia/)
  })

  it('leaves the choice to the page where that has something else in mind', async () => {
    await visit()
    await page.evaluate(() => document.addEventListener('twinmatch-choose', (event) => {
      event.preventDefault()
      document.title = (event as CustomEvent<{ name: string }>).detail.name
    }))
    await type('Frombork')
    await options().first().click()
    expect(await page.title()).toBe('Frombork')
    expect(page.url()).toContain(site.address)
    expect(await input().inputValue()).toBe('Frombork')
    expect(await list().isVisible()).toBe(false)
  })

  it('takes its looks from the custom properties of the page', async () => {
    await visit()
    await type('Frombork')
    const properties = {
      accent: 'rgb(140, 20, 90)', text: 'rgb(10, 20, 30)', muted: 'rgb(70, 80, 90)', background: 'rgb(250, 245, 240)',
      border: 'rgb(120, 110, 100)', radius: '7px', font: 'monospace',
    }
    await page.evaluate((wished) => {
      for (const [name, value] of Object.entries(wished)) document.documentElement.style.setProperty(`--twinmatch-${name}`, value)
    }, properties)
    const styleOf = (selector: string) => page.locator(`twinmatch-search-box ${selector}`).first().evaluate((element) => {
      const { color, backgroundColor, borderTopColor, borderTopLeftRadius, fontFamily } = getComputedStyle(element)
      return { color, backgroundColor, borderTopColor, borderTopLeftRadius, fontFamily }
    })
    const { accent, text, muted, background, border, radius, font } = properties
    expect(await styleOf('input[name=q]')).toEqual({ color: text, backgroundColor: background, borderTopColor: border, borderTopLeftRadius: radius, fontFamily: font })
    expect(await styleOf('button')).toMatchObject({ backgroundColor: accent, borderTopLeftRadius: radius, fontFamily: font })
    expect(await styleOf('.twinmatch-panel')).toMatchObject({ backgroundColor: background, borderTopLeftRadius: radius })
    expect(await styleOf('.twinmatch-about')).toMatchObject({ color: muted })
  })

  it('is a plain form without JavaScript', async () => {
    await visit({}, { javaScriptEnabled: false })
    await input().fill('Krakau')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL(new RegExp(`^${pages.service.address}/\\?q=Krakau`))
    expect(await page.locator('main').innerText()).toContain('Kraków')
  })

  it('brings its own form where the page has none', async () => {
    await visit({ content: '', attributes: 'lang="de"' })
    expect(await page.getByRole('combobox', { name: 'Gemeinde oder Stadt suchen' }).count()).toBe(1)
    expect(await page.getByRole('link', { name: 'GeoNames, CC BY 4.0' }).count()).toBe(1)
    await type('Krak')
    await page.getByRole('button', { name: 'Suchen' }).click()
    await page.waitForURL(new RegExp(`^${pages.service.address}/\\?q=Krak`))
  })

  it('does not move what stands below', async () => {
    await visit()
    const before = await page.locator('#below').boundingBox()
    await type('fra')
    expect(await page.locator('#below').boundingBox()).toEqual(before)
    expect(await page.evaluate(() => window.shifts)).toEqual([])
  })
})

describe('the search box under the keyboard', () => {
  it('selects nothing by itself: Enter leads to the page of results', async () => {
    await visit()
    await type('fra')
    expect(await active()).toBeNull()
    expect(await options().filter({ has: page.locator('[aria-selected=true]') }).count()).toBe(0)
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`^${pages.service.address}/\\?q=fra`))
  })

  it('goes through the options and round, and the focus stays in the input', async () => {
    await visit()
    await type('fra')
    const names = await page.locator('.twinmatch-name').allInnerTexts()
    expect(names.length).toBeGreaterThan(2)
    for (const name of [...names, names[0]]) {
      await page.keyboard.press('ArrowDown')
      expect(await active()).toBe(name)
      expect(await hasFocus()).toBe(true)
    }
    await page.keyboard.press('ArrowUp')
    expect(await active()).toBe(names.at(-1))
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1)
  })

  it('closes with Escape, and empties with a second one', async () => {
    await visit()
    await type('fra')
    await page.keyboard.press('Escape')
    expect(await input().getAttribute('aria-expanded')).toBe('false')
    expect(await list().isVisible()).toBe(false)
    expect(await input().inputValue()).toBe('fra')
    await page.keyboard.press('Escape')
    expect(await input().inputValue()).toBe('')
    // A third one is the page's own, which may have the box in a dialog.
    await page.evaluate(() => document.addEventListener('keydown', (event) => { document.title = `prevented: ${event.defaultPrevented}` }))
    await page.keyboard.press('Escape')
    expect(await page.title()).toBe('prevented: false')
  })

  it('opens with Alt and Down without going in, closes with Alt and Up', async () => {
    await visit()
    await type('fra')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+ArrowDown')
    expect(await input().getAttribute('aria-expanded')).toBe('true')
    expect(await active()).toBeNull()
    await page.keyboard.press('Alt+ArrowUp')
    expect(await input().getAttribute('aria-expanded')).toBe('false')
  })

  it('leaves Home, End and letters to the text', async () => {
    await visit()
    await type('fra')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    expect(await active()).toBeNull()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('X')
    expect(await input().inputValue()).toBe('Xfra')
    expect(await active()).toBeNull()
  })

  it('closes when the focus goes on, and opens for nobody who has left', async () => {
    await visit()
    await type('fra')
    await page.keyboard.press('Tab')
    expect(await list().isVisible()).toBe(false)
    let release = () => {}
    const held = new Promise<void>((resolve) => { release = resolve })
    await answerWith(async (route) => {
      await held
      await route.continue()
    })
    await input().focus()
    const asked = page.waitForRequest('**/v1/search?*')
    await input().pressSequentially('n')
    await asked
    await page.getByRole('button', { name: 'Search' }).focus()
    release()
    await page.locator('twinmatch-search-box[data-state=found]').waitFor()
    expect(await list().isVisible()).toBe(false)
  })

  it('asks nothing in the middle of a composition', async () => {
    await visit()
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).searchParams.get('q') ?? ''))
    const session = await page.context().newCDPSession(page)
    await input().focus()
    await session.send('Input.imeSetComposition', { text: 'kra', selectionStart: 3, selectionEnd: 3 })
    await page.keyboard.press('ArrowDown')
    await page.waitForTimeout(400)
    expect(asked).toEqual([])
    await session.send('Input.insertText', { text: 'kraków' })
    await page.locator('twinmatch-search-box[data-state=found]').waitFor()
    expect(asked).toEqual(['kraków'])
  })
})

describe('the search box says what is', () => {
  it('how many, and when there are none', async () => {
    await visit({ attributes: 'limit="2"' })
    await type('fra')
    expect(await status().innerText()).toBe('2 found')
    await input().fill('')
    expect(await status().innerText()).toBe('')
    await type('xqzwv')
    expect(await status().innerText()).toBe('Nothing found. Try another spelling.')
    expect(await page.locator('.twinmatch-message').innerText()).toBe('Nothing found. Try another spelling.')
    expect(await input().getAttribute('aria-expanded')).toBe('false')
  })

  it('in the words of the page', async () => {
    await visit({ attributes: 'label-nothing="No such town here." lang="fr"' })
    await type('xqzwv')
    expect(await status().innerText()).toBe('No such town here.')
  })

  it.each(['pl', 'de', 'fr', 'uk'])('in %s', async (language) => {
    await visit({ attributes: `lang="${language}"`, content: '' })
    await type('Kraków')
    expect(await status().innerText()).toMatch(/1/)
    expect(await page.locator('.twinmatch-about').first().innerText()).toContain(
      new Intl.DisplayNames(language, { type: 'region' }).of('PL') ?? 'no name')
  })

  it.each([['pl_PL', 'Znaleziono 1'], ['no language', '1 found']])('where the page states its language as "%s"', async (stated, said) => {
    await visit({ html: `lang="${stated}"`, content: '' })
    await type('Kraków')
    expect(await status().innerText()).toBe(said)
    expect(complaints).toEqual([])
  })

  it('that it was asked too often, and goes on by itself', async () => {
    await visit()
    let times = 0
    let letOn = () => {}
    // However busy the machine is, the words are seen before the second answer takes them away.
    const seen = new Promise<void>((resolve) => { letOn = resolve })
    await answerWith(async (route) => {
      if (times++ > 0) {
        await seen
        return route.continue()
      }
      return route.fulfill({
        status: 429, headers: { 'Retry-After': '1', 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After' },
      })
    })
    await input().fill('kra')
    await page.getByText('Too many searches. It goes on in 1 s.').first().waitFor()
    letOn()
    await options().first().waitFor()
    expect(times).toBe(2)
  })

  it('that the search is broken, and that it is whole again', async () => {
    await visit()
    await answerWith((route) => route.fulfill({ status: 503, headers: { 'Access-Control-Allow-Origin': '*' } }))
    await input().pressSequentially('kra')
    await page.locator('twinmatch-search-box[data-state=failed]').waitFor()
    expect(await status().innerText()).toMatch(/does not answer/)
    await page.unroute('**/v1/search?*')
    await page.keyboard.press('ArrowDown')
    await options().first().waitFor()
  })

  it('that there is no network, and goes on when it is back', async () => {
    await visit()
    await page.context().setOffline(true)
    await input().pressSequentially('kra')
    await page.locator('twinmatch-search-box[data-state=offline]').waitFor()
    await page.context().setOffline(false)
    await options().first().waitFor()
    expect(await status().innerText()).toMatch(/found$/)
  })

  it('only the answer to what was typed last, in whatever order answers come', async () => {
    await visit()
    const held: (() => void)[] = []
    await answerWith(async (route) => {
      if (new URL(route.request().url()).searchParams.get('q') === 'kra') await new Promise<void>((resolve) => held.push(resolve))
      await route.continue().catch(() => undefined)
    })
    const first = page.waitForRequest(/q=kra&/)
    await input().pressSequentially('kra')
    await first
    await input().fill('Frombork')
    await page.locator('.twinmatch-name', { hasText: 'Frombork' }).waitFor()
    for (const release of held) release()
    await page.waitForTimeout(200)
    expect(await page.locator('.twinmatch-name').first().innerText()).toBe('Frombork')
  })
})

describe('the page on which it is set up', () => {
  const open = async (given: BrowserContextOptions = {}) => {
    reader = await openReader(pages.browser, pages.service.address, { bypassCSP: false, ...given })
    page = reader.page
    await page.goto('/search-box')
  }

  it('shows the box live as it was wished, and the snippet that makes it, to be copied', async () => {
    await open({ permissions: ['clipboard-read', 'clipboard-write'] })
    await page.getByLabel('Language of the box').selectOption('de')
    await page.getByLabel('A choice leads to').selectOption('partners')
    await page.getByLabel('Germany').check()
    await page.getByLabel('On light pages', { exact: true }).and(page.locator('input')).fill('#aa3300')
    await page.getByLabel('On dark pages', { exact: true }).and(page.locator('input')).fill('#ff9966')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/box_language=de/)
    const snippet = await page.locator('.snippet').innerText()
    expect(snippet).toContain('<twinmatch-search-box lang="de" mode="partners" country="DE" accent="light-dark(#aa3300, #ff9966)">')
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(snippet.trim())
    await type('fra')
    expect(await page.locator('.twinmatch-about').first().innerText()).toContain('Deutschland')
    const colours = await page.locator('twinmatch-search-box button').evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor))
    expect(colours).toEqual(['rgb(170, 51, 0)', 'rgb(255, 153, 102)'])
  })

  it('makes a snippet that works on the site it is copied to', async () => {
    await open()
    const snippet = await page.locator('.snippet').innerText()
    await reader?.close()
    await visit({ element: snippet.slice(snippet.indexOf('<twinmatch-search-box')) })
    await type('kra')
    expect(await options().count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })

  it('selects the snippet where the reader forbids it to copy', async () => {
    await open()
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError')) })
    await page.getByRole('button', { name: 'Copy' }).click()
    expect((await page.evaluate(() => getSelection()?.toString() ?? '')).trim()).toBe((await page.locator('.snippet').innerText()).trim())
  })

  it('works without JavaScript', async () => {
    await open({ javaScriptEnabled: false })
    await page.getByLabel('Language of the box').selectOption('uk')
    await page.getByRole('button', { name: 'Show' }).click()
    expect(await page.locator('.snippet').innerText()).toContain('lang="uk"')
  })
})

describe('axe finds no fault in the search box', () => {
  const looks: [string, ForeignPage, BrowserContextOptions][] = [
    ['usually', {}, {}],
    ['in the dark', {}, { colorScheme: 'dark' }],
    ['in forced colours', {}, { forcedColors: 'active' }],
    ['from right to left', { html: 'lang="ar" dir="rtl"' }, {}],
    ['on a narrow screen', {}, { viewport: { width: 320, height: 640 } }],
    ['at twice the size', {}, { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
    ['with reduced motion', {}, { reducedMotion: 'reduce' }],
    ['in a bright colour', { attributes: 'accent="#ffcc00"' }, {}],
    ['in a deep colour, in the dark', { attributes: 'accent="#3a0ca3"' }, { colorScheme: 'dark' }],
  ]
  it.each(looks)('%s, in any state', async (_name, shown, given) => {
    await visit(shown, { ...given, bypassCSP: true })
    expect(await violations(page)).toEqual([])
    await type('fra')
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    expect(await violations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await input().fill('xqzwv')
    await page.locator('.twinmatch-message:visible').waitFor()
    expect(await violations(page)).toEqual([])
    await answerWith((route) => route.abort())
    await input().fill('kra')
    await page.locator('twinmatch-search-box[data-state=failed]').waitFor()
    expect(await violations(page)).toEqual([])
  })
})
