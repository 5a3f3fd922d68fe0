/**
 * `npm run screenshots -- [--url ADDRESS] [--to FOLDER] [--lang pl] [--only NAME...]`: every page of a running service, wide,
 * between, and 320 pixels narrow, light and dark, in forced colours, and as it is printed. `--docs` makes the pictures of the
 * documentation instead. With ADMIN_KEY in the environment the pages behind a key too.
 */
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Command } from 'commander'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { z } from 'zod'
import { launchChromium } from '../support/chromium.ts'
import { DOCUMENTED, PAGES, type Pictured, type Place } from './support/pictured-pages.ts'

/** How each page is looked at; paper is A4 at 96 dots an inch. */
const VIEWS: Readonly<Record<string, BrowserContextOptions & { readonly isPrinted?: true }>> = {
  'wide-light': { viewport: { width: 1_280, height: 900 } },
  'wide-dark': { viewport: { width: 1_280, height: 900 }, colorScheme: 'dark' },
  'wide-forced': { viewport: { width: 1_280, height: 900 }, forcedColors: 'active' },
  'between-light': { viewport: { width: 768, height: 1_024 } },
  'narrow-light': { viewport: { width: 320, height: 640 } },
  'narrow-dark': { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
  printed: { viewport: { width: 794, height: 1_123 }, isPrinted: true },
}
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

async function take(browser: Browser, { address, show }: Pictured, place: Place, path: string, options: BrowserContextOptions, { isWhole, isPrinted = false }: { isWhole: boolean; isPrinted?: boolean | undefined }): Promise<number> {
  const context = await browser.newContext({ locale: 'en', ...options, reducedMotion: 'reduce' })
  try {
    const page: Page = await context.newPage()
    await page.goto(address(place), { waitUntil: 'networkidle' })
    await show?.(page, place)
    if (isPrinted) await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path, fullPage: isWhole })
    return (await stat(path)).size
  } finally {
    await context.close()
  }
}

const { url, to, docs, lang: locale, only } = new Command('screenshots').description('Pictures of the pages of a running service')
  .option('--url <address>', 'the service', 'http://127.0.0.1:3000')
  .option('--to <folder>', 'where the pictures go: dist/screenshots, or docs/images with --docs')
  .option('--docs', 'the pictures of the documentation')
  .option('--lang <language>', 'the reader’s language', 'en')
  .option('--only <name...>', 'of these pages alone')
  .parse()
  .opts<{ url: string; to?: string; docs?: true; lang: string; only?: string[] }>()
const folder = to ?? (docs ? 'docs/images' : 'dist/screenshots')
await mkdir(folder, { recursive: true })
const place = await placeOf(url)
const browser = await launchChromium()
try {
  if (docs) {
    for (const { name, options, ...pictured } of DOCUMENTED) {
      const size = await take(browser, pictured, place, join(folder, `${name}.png`), { baseURL: url, ...options }, { isWhole: false })
      process.stdout.write(`${name} (${Math.round(size / 1_000)} kB)\n`)
      if (size > LARGEST) throw new Error(`${name} has ${size} bytes; at most ${LARGEST} belong into a repository`)
    }
  } else {
    if (place.key === null) process.stdout.write('No ADMIN_KEY is set: the pages behind a key are left out.\n')
    const wanted = PAGES.filter(({ name, needsKey }) => (needsKey !== true || place.key !== null) && (only === undefined || only.includes(name)))
    for (const pictured of wanted) {
      for (const [view, { isPrinted, ...options }] of Object.entries(VIEWS)) {
        await take(browser, pictured, place, join(folder, `${pictured.name}-${view}.png`), { baseURL: url, locale, ...options }, { isWhole: true, isPrinted })
      }
      process.stdout.write(`${pictured.name}\n`)
    }
  }
} finally {
  await browser.close()
}
