import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { ADMIN_KEY } from '../support/http-service.ts'
import { pagesInChromium } from './support/pages-in-chromium.ts'
import { openReader, overflow, tabTo, violations, weight } from './support/reader.ts'

const pages = pagesInChromium(180_000)


const csv = (content: string, name = 'links.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
const LIST = 'Town;Abroad;Land;Year\nBarth;Nida;LT;2004\nOlsztyn;Frankfurt;DE;1998\nZgorzelec;Görlitz;DE;1980\nKraków;Nowhere;DE;\n'

async function openKey(page: Page): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Import' }).click()
  await page.getByLabel('Key', { exact: true }).fill(ADMIN_KEY)
  await page.getByRole('button', { name: 'Continue' }).click()
}

async function sendFile(page: Page, content: string): Promise<void> {
  await page.getByRole('radio', { name: /^Partnerships/ }).check()
  await page.getByLabel('File', { exact: true }).setInputFiles(csv(content))
  await page.getByRole('button', { name: 'Send and look at the columns' }).click()
}

/** Waits until nothing is under way: the page follows by itself where scripts run, else the reader does. */
async function settled(page: Page, isAlive: boolean, text: string): Promise<void> {
  const wanted = page.getByRole('status').filter({ hasText: text })
  if (!isAlive) {
    while (await page.getByRole('link', { name: 'See how far it is' }).count() > 0) await page.getByRole('link', { name: 'See how far it is' }).click()
  }
  await wanted.waitFor()
}

const count = async (page: Page, name: string) => Number((await page.locator('.outcomes a', { hasText: name }).locator('.number').innerText()).trim())

describe.each([['with scripts', true], ['without scripts', false]])('an import %s', (_name, javaScriptEnabled) => {
  it('goes from the file over its columns and a dry run into the lists, and back', async () => {
    const reader = await openReader(pages.browser, pages.service.address, { javaScriptEnabled })
    const { page } = reader
    /** What axe says needs a script of its own. */
    const checked = async () => { if (javaScriptEnabled) expect(await violations(page)).toEqual([]) }
    const partners = async (name: string) => {
      await page.goto(pages.service.municipality(name))
      return page.locator('#partners').locator('xpath=ancestor::section').getByRole('link').allInnerTexts()
    }

    await openKey(page)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Import')
    await checked()
    await sendFile(page, LIST)

    // "Town" and "Year" are known; what "Abroad" is the reader has to say.
    const meaning = (column: string) => page.getByLabel(`Meaning: ${column}`)
    expect(await meaning('Town').inputValue()).toBe('a_name')
    expect(await meaning('Abroad').inputValue()).toBe('')
    expect(await meaning('Land').inputValue()).toBe('b_country')
    expect(await meaning('Year').inputValue()).toBe('since')
    await checked()
    await page.getByLabel('Belongs to the dataset').fill('Links of the coast')
    await page.getByRole('button', { name: 'Check all rows' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('No column tells the other municipality')
    expect(await page.title()).toMatch(/^Error: /)
    await checked()
    await meaning('Abroad').selectOption({ label: 'Partner: name' })
    await page.getByRole('button', { name: 'Check all rows' }).click()

    await settled(page, javaScriptEnabled, 'All rows were checked. Nothing has been changed yet.')
    expect(await Promise.all(['New', 'Left alone', 'Rejected'].map((each) => count(page, each)))).toEqual([1, 1, 2])
    const rows = page.locator('tbody tr')
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('Frankfurt'), expect.stringContaining('Kraków · Nowhere · DE')])
    expect(await rows.first().innerText()).toMatch(/Frankfurt am Main \([^)]*inhabitants[^)]*GeoNames/)
    expect(await rows.first().innerText()).toContain('3')
    await checked()
    const downloading = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Rejected rows as CSV' }).click()
    expect(await readFile(await (await downloading).path(), 'utf8')).toMatch(/Kraków,Nowhere,DE,,5,/)
    await page.locator('.outcomes a', { hasText: 'Left alone' }).click()
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('Recorded already by')])
    expect(await partners('Nida')).not.toContain('Barth')
    await page.goBack()

    await page.getByRole('button', { name: 'Apply the import' }).click()
    await settled(page, javaScriptEnabled, 'Applied on')
    await checked()
    const run = page.url()
    expect(await partners('Nida')).toContain('Barth')

    await page.goto(run)
    await page.getByRole('button', { name: 'Take the import back' }).click()
    await settled(page, javaScriptEnabled, 'Taken back: 1. Left as it is, since it was changed in the meantime: 0.')
    await checked()
    expect(await partners('Nida')).not.toContain('Barth')
    await page.goto('/import')
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/links\.csv\s+Partnerships\s+.*\s+taken back/)

    await page.getByRole('button', { name: 'Forget the key in this browser' }).click()
    expect(await page.getByLabel('Key', { exact: true }).count()).toBe(1)
    await page.goto(run)
    expect(await page.getByLabel('Key', { exact: true }).count()).toBe(1)
    await reader.close()
  })

  it('is refused with a reason: a wrong key, a file that is no table', async () => {
    const reader = await openReader(pages.browser, pages.service.address, { javaScriptEnabled })
    const { page } = reader
    await page.goto('/import')
    await page.getByLabel('Key', { exact: true }).fill('not-the-key')
    await page.getByRole('button', { name: 'Continue' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('This key does not hold')
    expect(await page.getByLabel('Key', { exact: true }).inputValue()).toBe('')
    if (javaScriptEnabled) expect(await violations(page)).toEqual([])
    expect(page.url()).not.toContain('not-the-key')

    await openKey(page)
    await sendFile(page, 'PK\u0003\u0004rubbish')
    expect(await page.getByRole('alert').innerText()).toContain('ZIP archive')
    if (javaScriptEnabled) expect(await violations(page)).toEqual([])
    await sendFile(page, 'colour\nred\nblue\n')
    await page.getByLabel('Belongs to the dataset').fill('Colours')
    await page.getByRole('button', { name: 'Check all rows' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('No column tells the one municipality')
    await reader.close()
  })
})

describe('the import pages', () => {
  it.each<[string, BrowserContextOptions]>([['in the dark', { colorScheme: 'dark' }], ['in forced colours', { forcedColors: 'active' }]])('are used by keyboard alone, narrow, %s', async (_name, options) => {
    const reader = await openReader(pages.browser, pages.service.address, { viewport: { width: 320, height: 640 }, ...options })
    const { page } = reader
    const fits = async () => expect([page.url(), await overflow(page), await violations(page)]).toEqual([page.url(), 0, []])
    await page.goto('/import')
    await fits()
    await tabTo(page, page.getByLabel('Key', { exact: true }))
    await page.keyboard.type(ADMIN_KEY)
    await page.keyboard.press('Enter')
    await page.getByLabel('File', { exact: true }).setInputFiles(csv(LIST))
    await fits()
    await tabTo(page, page.getByRole('button', { name: 'Send and look at the columns' }))
    await page.keyboard.press('Enter')
    await page.waitForURL(/files/)
    await fits()
    await tabTo(page, page.getByLabel('Meaning: Abroad'))
    await page.keyboard.type('Partner: name')
    await tabTo(page, page.getByLabel('Belongs to the dataset'))
    await page.keyboard.type('By keyboard')
    await page.keyboard.press('Enter')
    await page.waitForURL(/runs/)
    await page.getByRole('status').filter({ hasText: 'All rows were checked' }).waitFor()
    await fits()
    expect(await weight(page)).toBeLessThan(100_000)
    await reader.close()
  })

  it.each<[language: string, notTable: string, twice: string, cutOff: string]>([
    ['pl', 'To jest dokument PDF, a nie CSV.', '„Samorząd: nazwa”', 'w wierszu 7: 1 z 2.'], ['de', 'Die Datei ist ein PDF und kein CSV.', '„Kommune: Name“', 'in Zeile 7, hat 1 von 2 Spalten'],
    ['fr', 'Le fichier est un PDF, et non un CSV.', '« Collectivité : nom »', 'à la ligne 7, a 1 colonne sur 2'], ['uk', 'Це документ PDF, а не CSV.', '«Громада: назва»', 'у рядку 7: 1 із 2.'],
  ])('say in %s why a file cannot be used, narrow, without a word of English', async (language, notTable, twice, cutOff) => {
    const reader = await openReader(pages.browser, pages.service.address, { viewport: { width: 320, height: 640 } })
    const { page } = reader
    /** What the page says, once it is known to fit; without the spaces that do not break. */
    const said = async () => {
      const alert = (await page.getByRole('alert').innerText()).replaceAll(/\s+/g, ' ')
      expect([alert, await overflow(page), await violations(page), await page.locator('main [lang=en]').count()]).toEqual([alert, 0, [], 0])
      return alert
    }
    const send = async (content: string) => {
      await page.goto(`/import?lang=${language}`)
      await page.locator('#file').setInputFiles(csv(content))
      await page.locator('form[enctype] button').click()
    }
    const check = async () => {
      await page.locator('#dataset').fill('Our list')
      await page.locator('button[aria-describedby=check-hint]').click()
    }
    await page.goto(`/import?lang=${language}`)
    await page.locator('#key').fill(ADMIN_KEY)
    await page.locator('form:has(#key) button').click()
    await send('%PDF-1.7')
    expect(await said()).toContain(notTable)
    await send('Miasto,Gmina,Partner\na,b,c\n')
    await check()
    expect(await said()).toContain(twice)
    await send(`a_name,b_name\n${'Frombork,Barth\n'.repeat(5)}Ols`)
    await check()
    await page.waitForURL(/runs/)
    await page.getByRole('alert').waitFor()
    expect(await said()).toContain(cutOff)
    await reader.close()
  })

  it('follow what is under way, also over looks that fail', async () => {
    const reader = await openReader(pages.browser, pages.service.address)
    const { page } = reader
    await openKey(page)
    await sendFile(page, LIST)
    await page.getByLabel('Meaning: Abroad').selectOption('b_name')
    await page.getByLabel('Belongs to the dataset').fill('Slow')
    await page.getByRole('button', { name: 'Check all rows' }).click()
    await page.getByRole('status').filter({ hasText: 'All rows were checked' }).waitFor()
    let looks = 0
    let shown = ''
    // The run as it is, but under way until the fourth look; the second look is lost.
    await page.route(/\/import\/runs\/\d+/, async (route) => {
      looks += 1
      if (looks === 2) return route.abort()
      const answer = await route.fetch()
      shown = await answer.text()
      const underway = `<div class="notice underway" data-follow="${new URL(route.request().url()).pathname}"><p role="status"><strong>The file is being read and checked.</strong> ${looks} rows so far</p><progress aria-label="x" max="1" value="0.${looks}"></progress><p><a href="">See how far it is</a></p></div>`
      return route.fulfill({ response: answer, body: looks > 3 ? shown : shown.replace(/<p class="notice" role="status">.*?<\/p>/, underway) })
    })
    await page.reload()
    await page.getByRole('status').filter({ hasText: '3 rows so far' }).waitFor()
    expect(await page.locator('progress').evaluate((bar: HTMLProgressElement) => bar.value)).toBeCloseTo(0.3)
    await page.getByRole('status').filter({ hasText: 'All rows were checked' }).waitFor()
    expect(await page.getByRole('button', { name: 'Apply the import' }).isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await reader.close()
  })
})
