import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { pagesInChromium } from './support/pages-in-chromium.ts'
import { openReader, violations, type Reader } from './support/reader.ts'

const pages = pagesInChromium(120_000)
let reader: Reader
let page: Page

beforeEach(async () => {
  reader = await openReader(pages.browser, pages.service.address)
  page = reader.page
})
afterEach(() => reader.close())

const partners = () => `${pages.service.municipality('Kraków')}/partners`
const openWeights = () => page.locator('summary', { hasText: 'What counts how much' }).click()

/** Holds every such answer back until it is let go. */
async function hold(pattern: string): Promise<() => void> {
  let letGo = () => {}
  const free = new Promise<void>((resolve) => { letGo = resolve })
  await page.route(pattern, async (route) => {
    await free
    await route.continue()
  })
  return letGo
}

describe('where the script never comes', () => {
  it.each(['map', 'partners', 'shortlist'])('the page is whole and offers nothing that would not work: %s', async (name) => {
    await page.route('**/desk.js', (route) => route.abort())
    const address: Readonly<Record<string, string>> = { map: '/partnerships/map', partners: partners(), shortlist: `/shortlist?ids=${pages.service.municipality('Barth').split('/').at(-1)}` }
    await page.goto(address[name] ?? '')
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    for (const lifeless of await page.locator('.needs-script, .map-buttons').all()) expect(await lifeless.isVisible()).toBe(false)
    expect(await violations(page)).toEqual([])
  })

  it('sliders still weigh, when the form is sent', async () => {
    await page.route('**/desk.js', (route) => route.abort())
    await page.goto(partners())
    await openWeights()
    await page.getByLabel('size', { exact: true }).fill('3')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(new URL(page.url()).searchParams.get('weight.size')).toBe('3')
    expect(await page.locator('.suggestion').count()).toBeGreaterThan(0)
  })
})

describe('where the script comes late', () => {
  it('the page is read meanwhile, comes alive, and nothing moves', async () => {
    const letGo = await hold('**/desk.js')
    await page.goto(partners(), { waitUntil: 'commit' })
    await page.locator('.suggestion').nth(9).waitFor()
    const button = page.locator('.suggestion').first().getByRole('button')
    expect(await button.count()).toBe(0)
    expect(await page.locator('.map-buttons').isVisible()).toBe(false)
    letGo()
    await button.waitFor()
    await page.locator('.map-buttons').waitFor()
    expect(await page.evaluate(() => window.shifts)).toEqual([])
  })

  it('what was set by hand before that is kept', async () => {
    const letGo = await hold('**/desk.js')
    await page.goto(partners(), { waitUntil: 'commit' })
    await page.locator('.suggestion').nth(9).waitFor()
    await openWeights()
    const slider = page.getByLabel('size', { exact: true })
    await slider.fill('2')
    letGo()
    await page.locator('.map-buttons').waitFor()
    const told = page.locator('output[for="weight.size"]')
    expect([await slider.inputValue(), await told.innerText()]).toEqual(['2', '2'])
    await slider.press('ArrowRight')
    expect(await told.innerText()).toBe('2.25')
    expect(await slider.inputValue()).toBe('2.25')
  })
})

describe('where the ground of maps never comes', () => {
  it('its spots and arcs stand on it all the same, and it moves', async () => {
    await page.route('**/europe.svg', (route) => route.abort())
    await page.goto('/partnerships/map')
    expect(await page.locator('.map .arc').count()).toBeGreaterThan(0)
    const svg = page.locator('.map svg')
    const whole = await svg.getAttribute('viewBox')
    await page.getByRole('button', { name: 'Enlarge the map' }).click()
    expect(await svg.getAttribute('viewBox')).not.toBe(whole)
    expect(await page.locator('main table').isVisible()).toBe(true)
    expect(await page.evaluate(() => window.shifts)).toEqual([])
  })
})

describe('where the network goes away', () => {
  it('a map that is open still moves, and a shortlist still keeps its notes', async () => {
    await page.goto(partners())
    const add = page.locator('.suggestion').first().getByRole('button')
    await add.waitFor()
    const name = await page.locator('.suggestion h3 a').first().innerText()
    await page.context().setOffline(true)
    const svg = page.locator('.map svg')
    const whole = await svg.getAttribute('viewBox')
    await page.getByRole('button', { name: 'Enlarge the map' }).click()
    expect(await svg.getAttribute('viewBox')).not.toBe(whole)
    await add.click()
    expect(await add.innerText()).toContain('Take off the shortlist')

    await page.context().setOffline(false)
    await page.goto('/shortlist')
    await page.getByLabel(`Note on ${name}`).waitFor()
    await page.context().setOffline(true)
    await page.getByLabel(`Note on ${name}`).fill('written in the train')
    await page.getByLabel(`Status of ${name}`).selectOption('contacted')
    await page.context().setOffline(false)
    await page.reload()
    await page.getByLabel(`Note on ${name}`).waitFor()
    expect(await page.getByLabel(`Note on ${name}`).inputValue()).toBe('written in the train')
    expect(await page.getByLabel(`Status of ${name}`).inputValue()).toBe('contacted')
  })

  it('a shortlist is not lost when its page fails to come', async () => {
    await page.goto(pages.service.municipality('Barth'))
    await page.getByRole('button', { name: 'Add to the shortlist' }).click()
    await page.route('**/shortlist**', (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Not available</h1>' }))
    await page.goto('/shortlist')
    await page.unroute('**/shortlist**')
    await page.goto('/shortlist')
    await page.getByLabel('Note on Barth').waitFor()
    expect(await page.getByLabel(/^Note on/).count()).toBe(1)
  })
})
