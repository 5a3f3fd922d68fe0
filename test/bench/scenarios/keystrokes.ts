import type { Page } from 'playwright-core'
import { launchChromium } from '../../support/chromium.ts'
import { figuresOf } from '../figures.ts'
import { nameQueries } from '../name-queries.ts'
import { NotMeasurable, type Scenario } from '../scenario.ts'

const WARM_UP = 10
const QUERIES = 200
/** The box waits so long for another key before it asks (web/search-box/questions.ts), ms. */
const PAUSE = 100

declare global {
  interface Window {
    /** Milliseconds from the next letter to its painted answer. */
    painted: Promise<number>
  }
}

/** The search box in a browser: from the last letter of what is typed to the painted list. */
export const keystrokes: Scenario = {
  name: 'keystrokes',
  async run({ service, random, sample }) {
    const texts = [...new Set(nameQueries(await sample(), random, WARM_UP + QUERIES).map(({ text }) => text))]
    const browser = await launchChromium().catch((error: unknown) => {
      throw new NotMeasurable(error instanceof Error ? error.message : String(error))
    })
    try {
      const page = await browser.newPage()
      await page.goto(`${service.url}/search-box`, { waitUntil: 'networkidle' })
      const times: number[] = []
      for (const text of texts) times.push(await timeOf(page, text))
      const counted = times.slice(WARM_UP)
      return [
        { what: 'letter to painted list, in Chromium, after the pause for further ones', unit: 'ms', figures: figuresOf(counted.map((ms) => ms - PAUSE)), target: { figure: 'p95', atMost: 100 } },
        { what: `the same with that pause of ${PAUSE} ms`, unit: 'ms', figures: figuresOf(counted), target: null },
      ]
    } finally {
      await browser.close()
    }
  },
}

/** Types a text; its last letter is the one that counts. */
async function timeOf(page: Page, text: string): Promise<number> {
  const input = page.locator('twinmatch-search-box input').first()
  const letters = [...text]
  await input.focus()
  await input.fill(letters.slice(0, -1).join(''))
  await page.evaluate(() => {
    const box = document.querySelector<HTMLElement>('twinmatch-search-box')
    if (box === null) throw new Error('there is no search box')
    window.painted = new Promise((resolve) => {
      let pressed = 0
      box.addEventListener('input', ({ timeStamp }) => { pressed = timeStamp }, { once: true, capture: true })
      const answered = new MutationObserver(() => {
        if (pressed === 0 || box.dataset['state'] === 'loading') return
        answered.disconnect()
        // What follows the frame's callbacks in the queue runs after its painting.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - pressed))
          port1.start()
          port2.postMessage(null)
        })
      })
      answered.observe(box, { attributes: true, attributeFilter: ['data-state'] })
    })
  })
  // As a key does it, also for letters that this keyboard has none for.
  await page.keyboard.insertText(letters.at(-1) ?? 'a')
  return page.evaluate(() => window.painted)
}
