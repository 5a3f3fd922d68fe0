/** Tables on a screen of 320 pixels: things as cards, without sideways scrolling, and still tables to whoever hears them. */
import { describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { pagesInChromium } from './support/pages-in-chromium.ts'
import { openReader } from './support/reader.ts'

const pages = pagesInChromium(180_000)

async function rolesOf(page: Page): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const counts = new Map<string, number>()
  for (const { ignored, role } of nodes) if (!ignored) counts.set(String(role?.value), (counts.get(String(role?.value)) ?? 0) + 1)
  return counts
}

/** Boxes whose content is wider than they are: what is in them, whether a keyboard reaches them and what they are called. */
const scrollers = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main .table-scroll, main pre')]
  .filter((box) => box.scrollWidth > box.clientWidth)
  .map((box) => ({ isOfThings: box.querySelector('.stacks') !== null, isReached: box.tabIndex === 0, isNamed: box.matches('[role][aria-label], [role][aria-labelledby]') })))

describe('a table on 320 pixels', () => {
  it.each(['en', 'de', 'uk'])('scrolls sideways only where it is one of figures, with a name and for the keyboard, in %s', async (locale) => {
    const reader = await openReader(pages.browser, pages.service.address, { viewport: { width: 320, height: 640 }, locale })
    try {
      const { page } = reader
      const { municipality } = pages.service
      const id = (name: string) => municipality(name).split('/').at(-1)
      let tables = 0
      for (const address of [
        municipality('Kraków'), '/partnerships', '/partnerships/map', '/partnerships/numbers', '/partnerships/numbers?country=PL,DE', `/shortlist?ids=${id('Kraków')}`,
        `/compare?ids=${id('Kraków')},${id('Barth')},${id('Praha')}`, '/ranking', '/ranking/size', '/docs', '/search-box',
      ]) {
        await page.goto(address)
        await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true })
        tables += await page.locator('.stacks').count()
        for (const box of await scrollers(page)) expect({ address, ...box }).toEqual({ address, isOfThings: false, isReached: true, isNamed: true })
      }
      expect(tables).toBeGreaterThan(8)
    } finally {
      await reader.close()
    }
  })

  it.each(['/partnerships', '/ranking'])('is a table of rows with heads to whoever hears it, as on a wide screen: %s', async (address) => {
    const reader = await openReader(pages.browser, pages.service.address, { viewport: { width: 1_280, height: 800 } })
    try {
      const { page } = reader
      await page.goto(address)
      const wide = await rolesOf(page)
      await page.setViewportSize({ width: 320, height: 640 })
      const narrow = await rolesOf(page)
      for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell']) {
        expect([role, narrow.get(role)]).toEqual([role, wide.get(role)])
        expect(narrow.get(role)).toBeGreaterThan(0)
      }
    } finally {
      await reader.close()
    }
  })

  it('says the name of a column beside each cell', async () => {
    const reader = await openReader(pages.browser, pages.service.address, { viewport: { width: 320, height: 640 } })
    try {
      const { page } = reader
      await page.goto('/partnerships')
      const cell = page.locator('.stacks tbody td[data-label]').first()
      expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toContain(await cell.getAttribute('data-label'))
    } finally {
      await reader.close()
    }
  })
})
