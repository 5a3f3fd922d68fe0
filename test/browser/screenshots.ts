/**
 * `npm run screenshots -- [--url ADDRESS] [--to FOLDER]`: every page of a running service, wide and narrow, light and dark.
 * `--docs` makes the pictures of the documentation instead. With ADMIN_KEY in the environment the pages behind a key too.
 */
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { z } from 'zod'
import { launchChromium } from '../support/chromium.ts'
import { DOCUMENTED, PAGES, type Pictured, type Place } from './support/pictured-pages.ts'

const WIDTHS = [1_280, 390] as const
const SCHEMES = ['light', 'dark'] as const
/** Largest picture that belongs into a repository, bytes. */
const LARGEST = 150_000

/** Ids by name, as the service gives them. */
async function placeOf(url: string): Promise<Place> {
  const found = z.object({ items: z.array(z.object({ id: z.int() })) })
  const ids = new Map<string, number>()
  for (const name of ['Kraków', 'Frombork', 'Görlitz', 'Leipzig']) {
    const { items: [first] } = found.parse(await (await fetch(`${url}/v1/search?limit=1&q=${encodeURIComponent(name)}`)).json())
    if (first === undefined) throw new Error(`the service knows no ${name}: its register is not loaded`)
    ids.set(name, first.id)
  }
  return { idOf: (name) => ids.get(name) ?? 0, key: process.env['ADMIN_KEY'] ?? null }
}

async function take(browser: Browser, { address, show }: Pictured, place: Place, path: string, options: BrowserContextOptions, isWhole: boolean): Promise<number> {
  const context = await browser.newContext({ locale: 'en', ...options, reducedMotion: 'reduce' })
  try {
    const page: Page = await context.newPage()
    await page.goto(address(place), { waitUntil: 'networkidle' })
    await show?.(page, place)
    await page.screenshot({ path, fullPage: isWhole })
    return (await stat(path)).size
  } finally {
    await context.close()
  }
}

const { url, to, docs } = new Command('screenshots').description('Pictures of the pages of a running service')
  .option('--url <address>', 'the service', 'http://127.0.0.1:3000')
  .option('--to <folder>', 'where the pictures go: dist/screenshots, or docs/images with --docs')
  .option('--docs', 'the pictures of the documentation')
  .parse()
  .opts<{ url: string; to?: string; docs?: true }>()
const folder = to ?? (docs ? 'docs/images' : 'dist/screenshots')
await mkdir(folder, { recursive: true })
const place = await placeOf(url)
const browser = await launchChromium()
try {
  if (docs) {
    for (const { name, options, ...pictured } of DOCUMENTED) {
      const size = await take(browser, pictured, place, join(folder, `${name}.png`), { baseURL: url, ...options }, false)
      process.stdout.write(`${name} (${Math.round(size / 1_000)} kB)\n`)
      if (size > LARGEST) throw new Error(`${name} has ${size} bytes; at most ${LARGEST} belong into a repository`)
    }
  } else {
    if (place.key === null) process.stdout.write('No ADMIN_KEY is set: the pages behind a key are left out.\n')
    for (const pictured of PAGES.filter(({ needsKey }) => needsKey !== true || place.key !== null)) {
      for (const width of WIDTHS) {
        for (const colorScheme of SCHEMES) {
          const options = { baseURL: url, viewport: { width, height: 900 }, colorScheme }
          await take(browser, pictured, place, join(folder, `${pictured.name}-${width}-${colorScheme}.png`), options, true)
        }
      }
      process.stdout.write(`${pictured.name}\n`)
    }
  }
} finally {
  await browser.close()
}
