import { readFile } from 'node:fs/promises'
import { describe, expect, it } from '@jest/globals'
import { pagesInChromium } from './support/pages-in-chromium.ts'
import { openReader, tabTo, violations } from './support/reader.ts'

const pages = pagesInChromium(120_000)


describe('the shortlist', () => {
  it('is filled by keyboard, keeps notes and status, is shared by link, kept by another, and exported', async () => {
    const reader = await openReader(pages.browser, pages.service.address)
    const { page } = reader
    for (const name of ['Kraków', 'Barth']) {
      await page.goto(pages.service.municipality(name))
      const button = page.getByRole('button', { name: 'Add to the shortlist' })
      await button.waitFor()
      await tabTo(page, button)
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Take off the shortlist' }).waitFor()
    }

    await page.goto('/shortlist')
    await page.waitForURL(/ids=\d+,\d+/)
    await page.getByLabel('Note on Barth').fill('asked on Monday')
    await page.getByLabel('Status of Barth').selectOption('contacted')
    await page.reload()
    expect(await page.getByLabel('Note on Barth').inputValue()).toBe('asked on Monday')
    expect(await page.getByLabel('Status of Barth').inputValue()).toBe('contacted')
    expect(await page.getByRole('button', { name: 'Keep it' }).isVisible()).toBe(false)
    expect(await violations(page)).toEqual([])

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    const file = await readFile(await (await downloading).path(), 'utf8')
    expect(file.split('\r\n')[2]).toMatch(/^\d+,Barth,DE,.*,contacted,asked on Monday$/)

    const link = await page.getByLabel('Link to this list').inputValue()
    const other = await openReader(pages.browser, pages.service.address)
    await other.page.goto(link)
    expect(await other.page.getByLabel('Note on Barth').inputValue()).toBe('asked on Monday')
    expect(await violations(other.page)).toEqual([])
    await other.page.getByRole('button', { name: 'Keep it as my shortlist' }).click()
    await other.page.goto('/shortlist')
    await other.page.waitForURL(/ids=\d+,\d+/)
    await other.page.getByRole('button', { name: 'Take off the shortlist: Kraków' }).click()
    await other.page.waitForURL(/ids=\d+&/)
    expect(await other.page.getByLabel(/^Note on/).count()).toBe(1)
    expect(await other.page.getByLabel('Note on Barth').inputValue()).toBe('asked on Monday')
    await other.close()
    await reader.close()
  })

  it('says that it is full, and leads to where room can be made; a list passed on joins the own one', async () => {
    const reader = await openReader(pages.browser, pages.service.address)
    const { page } = reader
    const id = (name: string) => Number(pages.service.municipality(name).split('/').at(-1))
    const others = Array.from({ length: 50 }, (_, at) => ({ id: 1_000 + at, status: 'considered', note: '' }))
    const keep = (entries: readonly object[]) => page.evaluate((kept) => localStorage.setItem('twinmatch.shortlist', kept), JSON.stringify(entries))
    const kept = () => page.evaluate(() => (JSON.parse(localStorage.getItem('twinmatch.shortlist') ?? '[]') as { id: number }[]).map((entry) => entry.id))
    await page.goto(pages.service.municipality('Barth'))
    await keep(others)
    await page.getByRole('button', { name: 'Add to the shortlist' }).click()
    expect(await page.getByRole('status').filter({ hasText: '50 municipalities at most' }).isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: 'Add to the shortlist' }).isVisible()).toBe(true)
    expect(await kept()).not.toContain(id('Barth'))
    expect(await violations(page)).toEqual([])

    await page.goto(`/shortlist?ids=${id('Barth')}&lang=en`)
    await page.getByRole('button', { name: 'Keep it as my shortlist' }).click()
    await page.getByText('no room for more').waitFor()
    expect(await kept()).toHaveLength(50)
    await keep([{ id: id('Kraków'), status: 'agreed', note: 'since 1993' }])
    await page.reload()
    await page.getByRole('button', { name: 'Keep it as my shortlist' }).click()
    await page.getByLabel('Note on Kraków').waitFor()
    expect(await page.getByLabel('Note on Kraków').inputValue()).toBe('since 1993')
    expect(await kept()).toEqual([id('Barth'), id('Kraków')])
    await page.goto(pages.service.municipality('Barth'))
    await page.getByRole('button', { name: 'Take off the shortlist' }).waitFor()
    await reader.close()
  })

  it('takes suggested partners from their cards, which also lead to the comparison', async () => {
    const reader = await openReader(pages.browser, pages.service.address)
    const { page } = reader
    await page.goto(`${pages.service.municipality('Kraków')}/partners`)
    const name = await page.locator('.suggestion h3 a').first().innerText()
    const card = page.locator('.suggestion').first()
    const button = card.getByRole('button', { name: `Add to the shortlist (${name})` })
    await button.waitFor()
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    expect(await card.getByRole('button').innerText()).toContain('Take off the shortlist')
    expect(await violations(page)).toEqual([])
    await page.reload()
    await card.getByRole('button', { name: `Take off the shortlist (${name})` }).waitFor()
    expect(await page.locator('.suggestion').nth(1).getByRole('button').innerText()).toContain('Add to the shortlist')
    await page.goto('/shortlist')
    await page.getByLabel(`Note on ${name}`).waitFor()
    await reader.close()

    const without = await openReader(pages.browser, pages.service.address, { javaScriptEnabled: false })
    await without.page.goto(`${pages.service.municipality('Kraków')}/partners`)
    await without.page.getByRole('link', { name: `Compare with Kraków (${name})` }).click()
    expect(await without.page.locator('thead th').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Kraków'), expect.stringContaining(name)]))
    await without.close()
  })

  it('shows a shared list and says what it needs where no script runs', async () => {
    const reader = await openReader(pages.browser, pages.service.address, { javaScriptEnabled: false })
    await reader.page.goto(`/shortlist?ids=${pages.service.municipality('Barth').split('/').at(-1)}`)
    expect(await reader.page.getByRole('link', { name: 'Barth' }).isVisible()).toBe(true)
    expect(await reader.page.locator('noscript').innerText()).toContain('needs JavaScript')
    await reader.close()
  })
})
