/** `npm run screenshots -- [--url ADDRESS] [--to FOLDER]`: pictures of the telling pages of a running service. */
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'

interface Picture {
  readonly name: string
  readonly options: BrowserContextOptions
  /** Brings the page into the state that is shown. */
  readonly show: (page: Page) => Promise<void>
}

const DESKTOP: BrowserContextOptions = { viewport: { width: 1_000, height: 900 }, colorScheme: 'light', locale: 'en' }
const PHONE: BrowserContextOptions = { ...DESKTOP, viewport: { width: 360, height: 760 } }
/** Largest picture that belongs into a repository, bytes. */
const LARGEST = 200_000

const PICTURES: readonly Picture[] = [
  { name: 'home', options: DESKTOP, show: (page) => openHome(page) },
  { name: 'search', options: DESKTOP, show: (page) => search(page, 'Frauenburg') },
  { name: 'municipality', options: DESKTOP, show: (page) => openMunicipality(page, 'Kraków') },
  { name: 'suggestions', options: DESKTOP, show: (page) => openSuggestions(page, 'Kraków') },
  {
    name: 'weighed',
    options: DESKTOP,
    async show(page) {
      await openSuggestions(page, 'Kraków')
      await page.locator('.suggestion summary').first().click()
      await scrollTo(page, '.suggestion')
    },
  },
  {
    name: 'suggestions-narrowed',
    options: { ...DESKTOP, locale: 'pl' },
    async show(page) {
      await openMunicipality(page, 'Frombork')
      await page.locator('#country').selectOption('DE')
      await page.locator('.filters button').click()
      await page.locator('.chips').waitFor()
      await scrollTo(page, '#suggestions')
    },
  },
  { name: 'suggestions-dark', options: { ...DESKTOP, colorScheme: 'dark' }, show: (page) => openSuggestions(page, 'Görlitz') },
  { name: 'suggestions-phone', options: PHONE, show: (page) => openSuggestions(page, 'Frombork') },
]

async function openHome(page: Page): Promise<void> {
  await page.goto('/')
}

async function search(page: Page, name: string): Promise<void> {
  await openHome(page)
  await page.locator('#q').fill(name)
  await page.locator('#q').press('Enter')
  await page.locator('.results').waitFor()
}

async function openMunicipality(page: Page, name: string): Promise<void> {
  await search(page, name)
  await page.locator('.results a').first().click()
  await page.locator('.facts').first().waitFor()
}

async function openSuggestions(page: Page, name: string): Promise<void> {
  await openMunicipality(page, name)
  await scrollTo(page, '#suggestions')
}

/** Scrolls to the first such element, and waits until that is painted. */
async function scrollTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().evaluate((element) => new Promise<void>((resolve) => {
    element.scrollIntoView()
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  }))
}

async function take(browser: Browser, { name, options, show }: Picture, url: string, folder: string): Promise<string> {
  const context = await browser.newContext({ ...options, baseURL: url, reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    await show(page)
    const path = join(folder, `${name}.png`)
    await page.screenshot({ path })
    const { size } = await stat(path)
    if (size > LARGEST) throw new Error(`${path} has ${size} bytes; at most ${LARGEST} belong into a repository`)
    return `${path} (${Math.round(size / 1_000)} kB)`
  } finally {
    await context.close()
  }
}

const { url, to } = new Command('screenshots').description('Pictures of the telling pages of a running service')
  .option('--url <address>', 'the service', 'http://127.0.0.1:3000')
  .option('--to <folder>', 'where the pictures go', 'docs/images')
  .parse()
  .opts<{ url: string; to: string }>()
await mkdir(to, { recursive: true })
const browser = await launchChromium()
try {
  for (const picture of PICTURES) process.stdout.write(`${await take(browser, picture, url, to)}\n`)
} finally {
  await browser.close()
}
