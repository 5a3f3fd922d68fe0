import { afterAll, beforeAll, jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchChromium } from '../../support/chromium.ts'
import { startPages, type PagesService } from './service.ts'

export interface PagesInChromium {
  readonly browser: Browser
  readonly service: PagesService
}

/**
 * Chromium and the real pages for all tests of a file: started before the first, stopped after the last, and there from
 * the first on. `milliseconds`: how long one test may take, since a browser on a busy machine takes its time.
 */
export function pagesInChromium(milliseconds: number): PagesInChromium {
  jest.setTimeout(milliseconds)
  let browser: Browser | undefined
  let service: PagesService | undefined
  beforeAll(async () => {
    browser = await launchChromium()
    service = await startPages()
  })
  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })
  return {
    get browser() { return started(browser) },
    get service() { return started(service) },
  }
}

function started<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('Only tests have a browser and pages, and not before they begin')
  return part
}
