import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { openReader, tabTo, type Reader } from './support/reader.ts'
import { startPages, type PagesService } from './support/service.ts'

// A browser on a busy machine takes its time.
jest.setTimeout(120_000)

let browser: Browser
let service: PagesService
let reader: Reader
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  service = await startPages()
})
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})
afterEach(() => reader?.close())

const texts = (selector: string) => page.locator(selector).allInnerTexts()
const partners = () => texts('.table-scroll tbody th')
/** Countries of the suggestions, each once. */
const countries = async () => [...new Set((await texts('.suggestion > .meta')).map((meta) => meta.split(' · ')[0]))].sort()

describe.each([['with', true], ['without', false]])('a reader %s JavaScript', (_how, javaScriptEnabled) => {
  beforeEach(async () => {
    reader = await openReader(browser, service.address, { javaScriptEnabled })
    page = reader.page
  })

  it('types a town in another spelling, picks it, and sees partners and suggestions', async () => {
    await page.goto('/')
    await page.getByLabel('Your municipality').fill('Cracovie')
    await page.getByRole('button', { name: 'Search' }).click()
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe('Municipalities for “Cracovie”')
    await page.getByRole('link', { name: 'Kraków' }).click()
    expect(await page.title()).toBe('Kraków, Poland – Twinmatch')
    expect(await partners()).toEqual(['Bordeaux', 'Frankfurt am Main', 'Orléans'])

    const suggested = await texts('.suggestion h3 a')
    expect(suggested).toHaveLength(19)
    for (const known of ['Kraków', 'Bordeaux', 'Frankfurt am Main', 'Orléans', 'Wrocław', 'Kaliningrad']) expect(suggested).not.toContain(known)
    for (const card of await page.locator('.suggestion').all()) expect(await card.locator('.reason, .reservation').count()).toBeGreaterThan(0)
  })

  it('finds a village in its municipality', async () => {
    await page.goto('/?q=Bogdany')
    const first = page.locator('.results > li').first()
    expect(await first.innerText()).toContain('Frombork')
    expect(await first.innerText()).toContain('Bogdany is a place in this municipality.')
  })

  it('narrows the list by country, size and interest, and widens it again', async () => {
    await page.goto(service.municipality('Frombork'))
    expect(await countries()).toEqual(['Czechia', 'Denmark', 'France', 'Germany', 'Italy', 'Lithuania', 'Sweden'])

    await page.getByLabel('Country').selectOption({ label: 'Germany' })
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(await countries()).toEqual(['Germany'])
    expect(new URL(page.url()).hash).toBe('#suggestions')
    expect(await page.getByLabel('Country').inputValue()).toBe('DE')

    await page.getByLabel('Inhabitants, to').fill('10 000')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect((await texts('.suggestion h3 a')).sort()).toEqual(['Barth', 'Prerow', 'Rerik'])
    expect(await page.getByLabel('Inhabitants, to').inputValue()).toBe('10000')

    await page.getByLabel('Interest').selectOption({ label: 'Youth exchange' })
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(await texts('.suggestion h3 a')).toEqual(['Barth'])

    await page.getByRole('link', { name: 'Remove: Germany' }).click()
    expect(await page.getByLabel('Country').inputValue()).toBe('')
    await page.getByRole('link', { name: 'Remove all' }).click()
    expect(await countries()).toHaveLength(7)
  })

  it('asks for a paused country by name', async () => {
    await page.goto(service.municipality('Frombork'))
    await page.getByLabel('Country').selectOption({ label: 'Russia' })
    await page.getByRole('button', { name: 'Apply' }).click()
    expect((await texts('.suggestion h3 a')).sort()).toEqual(['Baltiysk', 'Kaliningrad'])
  })

  it('is told what is wrong with a filter, and mends it', async () => {
    await page.goto(service.municipality('Frombork'))
    await page.getByLabel('Inhabitants, from').fill('many')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(await page.title()).toMatch(/^Error: /)
    await page.getByRole('alert').getByRole('link').click()
    expect(new URL(page.url()).hash).toBe('#population_min')
    const field = page.getByLabel('Inhabitants, from')
    expect(await field.inputValue()).toBe('many')
    await field.fill('1000000')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect((await texts('.suggestion h3 a')).sort()).toEqual(['Berlin', 'Praha'])
  })

  it('turns to the next page of the list and back', async () => {
    await page.goto(service.municipality('Frombork'))
    const first = await texts('.suggestion h3')
    await page.getByRole('link', { name: 'Next' }).click()
    const second = await texts('.suggestion h3')
    expect(second[0]).toMatch(/^21\. /)
    expect(first.some((heading) => second.includes(heading))).toBe(false)
    await page.getByRole('link', { name: 'Previous' }).click()
    expect(await texts('.suggestion h3')).toEqual(first)
  })

  it('unfolds all that was weighed', async () => {
    await page.goto(service.municipality('Frombork'))
    const card = page.locator('.suggestion').first()
    expect(await card.locator('table').isVisible()).toBe(false)
    await card.locator('summary').click()
    expect(await card.locator('table').isVisible()).toBe(true)
    const figures = (await card.locator('tbody td:nth-child(2)').allInnerTexts()).map((figure) => Number(figure.replace('−', '-')))
    const score = Number((await card.locator('tfoot td').first().innerText()).replace('−', '-'))
    expect(Math.abs(figures.reduce((sum, figure) => sum + figure, 0) - score)).toBeLessThan(0.05)
  })

  it('switches the language and stays where she is', async () => {
    await page.goto(`${service.municipality('Görlitz')}?country=PL&population_max=50000`)
    await page.getByRole('link', { name: 'Polski' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('pl')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Görlitz')
    expect(await countries()).toEqual(['Polska'])
    expect(await page.getByLabel('Mieszkańcy, do').inputValue()).toBe('50000')
    await page.getByRole('link', { name: 'Szukaj innego samorządu' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('pl')
  })

  it('reads what a town says of itself', async () => {
    await page.goto(service.municipality('Barth'))
    const own = page.getByRole('region', { name: 'What it says of itself' })
    for (const said of ['A town on the lagoon.', 'looking for partners', 'Youth exchange (seeks)', 'German (native)', 'A harbour town that sails.']) {
      expect(await own.innerText()).toContain(said)
    }
  })
})

describe('a reader with a keyboard alone', () => {
  beforeEach(async () => {
    reader = await openReader(browser, service.address)
    page = reader.page
  })

  it('goes from the first page to the German suggestions, and always sees where she is', async () => {
    await page.goto('/')
    await tabTo(page, page.getByLabel('Your municipality'))
    await page.keyboard.type('frombrok')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: 'Frombork' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('Country'))
    await page.keyboard.type('Germ')
    await tabTo(page, page.getByRole('button', { name: 'Apply' }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/country=DE/)
    expect(await countries()).toEqual(['Germany'])
    await tabTo(page, page.locator('.suggestion summary').first())
    await page.keyboard.press('Enter')
    expect(await page.locator('.suggestion table').first().isVisible()).toBe(true)
  })

  it('skips to the content', async () => {
    await page.goto('/')
    await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  })
})
