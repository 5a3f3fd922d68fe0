/** A reader in front of Chromium, and what is asserted of every page. */
import axe, { type AxeResults, type RunOptions } from 'axe-core'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }
    /** Layout shifts of the page so far: what moved, and when. */
    shifts: string[]
  }
}

export interface Reader {
  readonly page: Page
  close(): Promise<void>
}

/** A fresh browser profile. */
export async function openReader(browser: Browser, baseURL: string, options: BrowserContextOptions = {}): Promise<Reader> {
  const context = await browser.newContext({ baseURL, locale: 'en', ...options })
  const page = await context.newPage()
  await page.addInitScript(() => {
    window.shifts = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts.push(JSON.stringify(entry))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return { page, close: () => context.close() }
}

/** Bytes of the page and all it loaded but the map's ground, packed as they were sent; a file that the browser had kept counts too. */
export const weight = (page: Page): Promise<number> => page.evaluate(() =>
  [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
    .reduce((sum, entry) => sum + (entry instanceof PerformanceResourceTiming && !entry.name.includes('europe.svg') ? entry.encodedBodySize : 0), 0))

/** Bytes of the page itself, unpacked. */
export const unpacked = (page: Page): Promise<number> => page.evaluate(() =>
  performance.getEntriesByType('navigation').reduce((sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.decodedBodySize : 0), 0))

/** The rules of axe that look at colours. */
export const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }

/** What axe finds, one line a violation with the elements it concerns; empty when it finds nothing. `options`: which rules, else all. */
export async function violations(page: Page, options: RunOptions = { rules: { 'target-size': { enabled: true } } }): Promise<string[]> {
  // Evaluated by the browser's own tools and not by a script tag, so that the content security policy holds meanwhile.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(`${axe.source};undefined`)
  const { violations: found } = await page.evaluate((chosen) => window.axe.run(document, { ...chosen, resultTypes: ['violations'] }), options)
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join('; ')})`)
}

/** Pixels by which the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Presses Tab until the element has the focus. Fails when it is not reached, or when the focus is ever invisible. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const target = await wanted.elementHandle()
  for (let pressed = 0; pressed < 200; pressed++) {
    await page.keyboard.press('Tab')
    const { reached, visible, name } = await page.evaluate((element) => {
      const focused = document.activeElement ?? document.body
      const style = getComputedStyle(focused)
      return {
        reached: focused === element, name: focused.outerHTML.slice(0, 100),
        visible: focused === document.body || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2),
      }
    }, target)
    if (!visible) throw new Error(`the focus can not be seen on ${name}`)
    if (reached) return
  }
  throw new Error('the Tab key does not lead there')
}
