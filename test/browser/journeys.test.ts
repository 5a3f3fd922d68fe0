import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { pagesInChromium } from './support/pages-in-chromium.ts'
import { openReader, tabTo, type Reader } from './support/reader.ts'

const pages = pagesInChromium(600_000)
let reader: Reader
let page: Page

afterEach(() => reader?.close())

const texts = (selector: string) => page.locator(selector).allInnerTexts()
const partners = () => texts('.table-scroll tbody th')
/** The page of the partners for a municipality. */
const partnersOf = (name: string) => `${pages.service.municipality(name)}/partners`
/** Ticks a choice of the filters by the names of its fold and itself, as one does: unfolding it first. */
const tick = async (fold: string, choice: string) => {
  const details = page.locator('.desk-filters details.choice', { has: page.locator('summary', { hasText: fold }) })
  if (await details.getAttribute('open') === null) await details.locator('summary').first().click()
  await details.getByLabel(choice, { exact: true }).check()
}
/** Countries of the suggestions, each once. */
const countries = async () => [...new Set((await texts('.suggestion > .meta')).map((meta) => meta.split(' · ')[0]))].sort()

describe.each([['with', true], ['without', false]])('a reader %s JavaScript', (_how, javaScriptEnabled) => {
  beforeEach(async () => {
    reader = await openReader(pages.browser, pages.service.address, { javaScriptEnabled })
    page = reader.page
  })

  it('types a town in another spelling, picks it, and sees its partners and those that would fit', async () => {
    await page.goto('/')
    await page.getByLabel('Your municipality').fill('Cracovie')
    await page.getByRole('button', { name: 'Search' }).click()
    expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toBe('Municipalities for “Cracovie”')
    await page.getByRole('link', { name: 'Kraków' }).click()
    expect(await page.title()).toBe('Kraków, Poland – Twinmatch')
    expect(await partners()).toEqual(['Bordeaux', 'Frankfurt am Main', 'Orléans'])
    expect(await page.locator('.map .arc').count()).toBe(3)

    await page.getByRole('link', { name: 'Find partners for Kraków' }).click()
    const suggested = await texts('.suggestion h3 a')
    await page.getByRole('link', { name: 'Next' }).click()
    suggested.push(...await texts('.suggestion h3 a'))
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
    await page.goto(partnersOf('Frombork'))
    expect((await countries()).length).toBeGreaterThan(3)

    await tick('Country', 'Germany')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(await countries()).toEqual(['Germany'])
    expect(new URL(page.url()).search).toBe('?country=DE&lang=en')

    await page.getByLabel('Inhabitants, to').fill('10 000')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect((await texts('.suggestion h3 a')).sort()).toEqual(['Barth', 'Prerow', 'Rerik'])
    expect(await page.getByLabel('Inhabitants, to').inputValue()).toBe('10000')

    await tick('Interest', 'Youth exchange')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(await texts('.suggestion h3 a')).toEqual(['Barth'])

    await page.getByRole('link', { name: 'Remove: Germany' }).click()
    expect(await page.locator('input[name="country"][value="DE"]').isChecked()).toBe(false)
    await page.getByRole('link', { name: 'Remove all' }).click()
    expect((await countries()).length).toBeGreaterThan(3)
  })

  it('asks for those within a distance', async () => {
    await page.goto(partnersOf('Frombork'))
    await page.getByLabel('Distance at most, km').fill('500')
    await page.getByRole('button', { name: 'Apply' }).click()
    const away = (await texts('.suggestion > .meta')).map((meta) => Number(/([\d,]+) km away/.exec(meta)?.[1]?.replace(',', '')))
    expect(away.length).toBeGreaterThan(3)
    expect(Math.max(...away)).toBeLessThanOrEqual(500)
    expect(await page.getByRole('link', { name: 'Remove: at most 500 km away' }).count()).toBe(1)
  })

  it('switches a term off with a click, weighs another, and shares the address of the list', async () => {
    await page.goto(partnersOf('Frombork'))
    await page.locator('summary', { hasText: 'What counts how much' }).click()
    await page.getByRole('link', { name: 'distance: switch off' }).click()
    expect(new URL(page.url()).search).toBe('?weight.distance=0&lang=en')
    expect(await page.getByRole('link', { name: 'Remove: without: distance' }).count()).toBe(1)
    expect((await texts('.suggestion .terms tbody th')).includes('distance')).toBe(false)

    await page.getByLabel('size', { exact: true }).fill('3')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(new URL(page.url()).search).toBe('?weight.size=3&weight.distance=0&lang=en')
    const list = await texts('.suggestion h3')
    const other = await openReader(pages.browser, pages.service.address, { javaScriptEnabled })
    try {
      await other.page.goto(page.url())
      expect(await other.page.locator('.suggestion h3').allInnerTexts()).toEqual(list)
    } finally {
      await other.close()
    }
  })

  it('asks for a paused country by name', async () => {
    await page.goto(partnersOf('Frombork'))
    await tick('Country', 'Russia')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect((await texts('.suggestion h3 a')).sort()).toEqual(['Baltiysk', 'Kaliningrad'])
  })

  it('is told what is wrong with a filter, and mends it', async () => {
    await page.goto(partnersOf('Frombork'))
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
    await page.goto(partnersOf('Frombork'))
    const first = await texts('.suggestion h3')
    await page.getByRole('link', { name: 'Next' }).click()
    const second = await texts('.suggestion h3')
    expect(second[0]).toMatch(/^11\. /)
    expect(first.some((heading) => second.includes(heading))).toBe(false)
    await page.getByRole('link', { name: 'Previous' }).click()
    expect(await texts('.suggestion h3')).toEqual(first)
  })

  it('describes a municipality that is in no register, and gets its list', async () => {
    await page.goto('/partners')
    await page.getByLabel('Its country').selectOption({ label: 'Poland' })
    await page.getByLabel('A place near it').fill('Frauenburg')
    await page.getByRole('region', { name: 'For a municipality that you describe' }).getByLabel('Inhabitants').fill('3 000')
    await page.getByRole('button', { name: 'Find partners' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Partners for a municipality near Frombork')
    expect(await page.locator('.suggestion').count()).toBe(10)
    expect(await countries()).not.toContain('Poland')
    await tick('Country', 'Germany')
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(await countries()).toEqual(['Germany'])
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Partners for a municipality near Frombork')

    await page.getByRole('link', { name: 'Change the description' }).click()
    expect(await page.getByLabel('Its country').inputValue()).toBe('PL')
    const inhabitants = page.getByRole('region', { name: 'For a municipality that you describe' }).getByLabel('Inhabitants')
    expect(await inhabitants.inputValue()).toBe('3000')
    await inhabitants.fill('200000')
    await page.getByRole('button', { name: 'Find partners' }).click()
    expect(await countries()).toEqual(['Germany'])
    expect(new URL(page.url()).searchParams.get('own_population')).toBe('200000')
  })

  it('describes it in her own words, and sees what was understood of them', async () => {
    await page.goto('/partners')
    await page.getByLabel('Its country').selectOption({ label: 'Poland' })
    await page.getByLabel('The partner you want, in your own words').fill('a town in Germany, choirs')
    await page.getByRole('button', { name: 'Find partners' }).click()
    await page.locator('.suggestion').first().waitFor()
    expect(await countries()).toEqual(['Germany'])
    expect(await texts('.understood .chips a')).toEqual(expect.arrayContaining([expect.stringContaining('Germany')]))
    await page.getByRole('link', { name: 'Change the description' }).click()
    await page.getByRole('button', { name: 'Find partners' }).waitFor()
    expect(await page.getByLabel('The partner you want, in your own words').inputValue()).toBe('a town in Germany, choirs')
  })

  it('reads the figures of a term under their heads', async () => {
    await page.goto('/ranking/size')
    const edges = await page.locator('table.figures').evaluateAll((tables) => tables.map((table) =>
      [...table.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().right)))))
    expect(edges.length).toBeGreaterThan(1)
    for (const [head, ...rows] of edges) for (const row of rows) expect(row).toEqual(head)
  })

  it('browses the directory: searches, ticks a facet, takes it away, turns the page', async () => {
    await page.goto('/municipalities')
    expect(await texts('.lines li a')).toHaveLength(25)
    await page.getByRole('link', { name: 'Next' }).click()
    expect(await page.locator('.ranks').innerText()).toMatch(/^26 to /)
    await page.goto('/municipalities')
    await page.locator('#country summary').click()
    await page.locator('#country').getByLabel(/^Sweden/).check()
    await page.getByRole('button', { name: 'Apply' }).first().click()
    expect(await page.locator('.chips a').count()).toBe(1)
    expect((await texts('.lines .meta')).filter((meta) => /Poland|Germany/.test(meta))).toEqual([])
    await page.locator('.chips a').click()
    expect(await page.locator('.chips a').count()).toBe(0)
    await page.getByLabel('Words or names').fill('Krakau')
    await page.getByRole('button', { name: 'Apply' }).first().click()
    expect((await texts('.lines li a'))[0]).toBe('Kraków')
    expect(await page.locator('.ranks').innerText()).toMatch(/best match first$/)
  })

  it('reads the partnerships of two countries as a list and on the map, with what they work on and do every year', async () => {
    await page.goto('/partnerships')
    await page.getByLabel('Country', { exact: true }).selectOption({ label: 'Poland' })
    await page.getByLabel('Partner’s country').selectOption({ label: 'Germany' })
    await page.getByLabel('Order').selectOption({ label: 'oldest partnership first' })
    await page.getByRole('button', { name: 'Apply' }).click()
    expect(await texts('tbody th a')).toEqual(['Zgorzelec', 'Kraków'])
    const row = page.locator('tbody tr', { hasText: 'Zgorzelec' })
    for (const said of ['Görlitz', '1980', 'Youth exchange', 'School partnerships']) expect(await row.innerText()).toContain(said)
    expect(await row.getByRole('listitem').allInnerTexts()).toEqual(['Old Town feast, every August', 'Day of two banks'])
    await page.getByRole('link', { name: 'On the map' }).click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Partnerships: Poland\u00a0– Germany')
    expect(await page.locator('.map .arc').count()).toBe(2)
    expect(await texts('tbody th a')).toEqual(expect.arrayContaining(['Zgorzelec', 'Kraków']))
    expect(await page.getByRole('listitem').filter({ hasText: 'Day of two banks' }).isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Görlitz' }).last().click()
    expect(await page.locator('tbody tr', { hasText: 'Zgorzelec' }).innerText()).toContain('Day of two banks')
  })

  it('reports an error in a record', async () => {
    await page.goto(pages.service.municipality('Rerik'))
    await page.getByRole('link', { name: 'Report an error' }).click()
    await page.getByLabel('the number of inhabitants').check()
    await page.getByLabel('What is wrong, and what would be right?').fill('Ask me: someone@example.org')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('Leave out e-mail addresses')
    await page.getByLabel('What is wrong, and what would be right?').fill('It has 2,300 inhabitants by the census.')
    await page.getByRole('button', { name: 'Send' }).click()
    expect(await page.getByRole('status').innerText()).toContain('The report is kept')
    const kept = (await pages.service.corrections.list(false)).filter(({ municipalityName }) => municipalityName === 'Rerik')
    expect(kept.at(-1)).toMatchObject({ subject: 'population', text: 'It has 2,300 inhabitants by the census.', settledAt: null })
  })

  it('unfolds all that was weighed', async () => {
    await page.goto(partnersOf('Frombork'))
    const card = page.locator('.suggestion').first()
    expect(await card.locator('table').isVisible()).toBe(false)
    await card.locator('summary').click()
    expect(await card.locator('table').isVisible()).toBe(true)
    const figures = (await card.locator('tbody td:nth-child(2)').allInnerTexts()).map((figure) => Number(figure.replace('−', '-')))
    const score = Number((await card.locator('tfoot td').first().innerText()).replace('−', '-'))
    expect(Math.abs(figures.reduce((sum, figure) => sum + figure, 0) - score)).toBeLessThan(0.05)
  })

  it('switches the language and stays where she is', async () => {
    await page.goto(`${partnersOf('Görlitz')}?country=PL&population_max=50000`)
    await page.getByRole('link', { name: 'Polski' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('pl')
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Partnerzy: Görlitz')
    expect(await countries()).toEqual(['Polska'])
    expect(await page.getByLabel('Mieszkańcy, do').inputValue()).toBe('50000')
    await page.getByRole('link', { name: 'Co wiadomo: Görlitz' }).click()
    expect(await page.locator('html').getAttribute('lang')).toBe('pl')
  })

  it('reads what a town says of itself', async () => {
    await page.goto(pages.service.municipality('Barth'))
    const own = page.getByRole('region', { name: 'What it says of itself' })
    for (const said of ['A town on the lagoon.', 'looking for partners', 'Youth exchange (seeks)', 'German (native)', 'A harbour town that sails.']) {
      expect(await own.innerText()).toContain(said)
    }
  })
})

describe('a reader with a keyboard alone', () => {
  beforeEach(async () => {
    reader = await openReader(pages.browser, pages.service.address)
    page = reader.page
  })

  it('goes from the first page to the German suggestions, and always sees where she is', async () => {
    await page.goto('/')
    await tabTo(page, page.getByLabel('Your municipality'))
    await page.keyboard.type('frombrok')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: 'Frombork' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('link', { name: 'Find partners for Frombork' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.locator('#country'))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByLabel('Germany', { exact: true }))
    await page.keyboard.press('Space')
    // As in any form, Enter sends it from where one is.
    await page.keyboard.press('Enter')
    await page.waitForURL(/country=DE/)
    expect(await countries()).toEqual(['Germany'])
    await tabTo(page, page.locator('.suggestion summary').first())
    await page.keyboard.press('Enter')
    expect(await page.locator('.suggestion table').first().isVisible()).toBe(true)
  })

  it('moves the map, enlarges it, and opens a spot of it', async () => {
    await page.goto(pages.service.municipality('Kraków'))
    const svg = page.locator('.map svg')
    const whole = await svg.getAttribute('viewBox')
    const width = async () => Number((await svg.getAttribute('viewBox'))?.split(' ')[2])
    const first = await width()
    await tabTo(page, page.getByRole('button', { name: 'Enlarge the map' }))
    await page.keyboard.press('Enter')
    expect(await width()).toBeLessThan(first)
    const enlarged = await svg.getAttribute('viewBox')
    await page.keyboard.press('ArrowRight')
    expect(await svg.getAttribute('viewBox')).not.toBe(enlarged)
    await tabTo(page, page.getByRole('button', { name: 'Show the whole map again' }))
    await page.keyboard.press('Enter')
    expect(await svg.getAttribute('viewBox')).toBe(whole)
    await page.locator('.map a.spot').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/municipalities\/\d+\?/)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('Kraków')
  })

  it('skips to the content', async () => {
    await page.goto('/')
    await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q')
  })
})
