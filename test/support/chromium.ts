import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Where Linux distributions and macOS put the browser. */
const USUAL_PLACES = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Starts Chromium: the one that the variable CHROMIUM names, else one in a usual place. Fails with what to install. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'] ?? USUAL_PLACES.find((path) => existsSync(path))
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error('There is no Chromium here: install it (Debian: apt-get install chromium) or set CHROMIUM to its path.')
  }
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
      // Chromium's sandbox refuses root, who is who runs in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
}
