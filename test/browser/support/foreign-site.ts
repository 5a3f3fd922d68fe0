import { createServer } from 'node:http'
import { EMBED_RELEASE, embedAddress, integrityOf } from '../../../web/embed-release.ts'

export interface ForeignPage {
  /** Attributes of the element, as they stand in its tag. */
  readonly attributes?: string
  /** Attributes of the page's `html` element. */
  readonly html?: string
  /** What is inside the element; the form that the page with the snippet gives when left out. */
  readonly content?: string
  /** What stands in the place of the element, where a page makes its own. */
  readonly element?: string
}

export type ForeignSite = Awaited<ReturnType<typeof startForeignSite>>

/**
 * A website of somebody else, on another origin, as strict as can be: its content security policy allows nothing but
 * the service's scripts, styles, answers and forms, and its tags hold the hashes of the files.
 */
export async function startForeignSite(service: string) {
  let shown: ForeignPage = {}
  const policy = `default-src 'none'; script-src ${service}; style-src 'self' ${service}; connect-src ${service}; img-src data:; form-action ${service}; base-uri 'none'; frame-ancestors 'none'`
  const server = createServer((request, response) => {
    if (request.url === '/site.css') {
      response.setHeader('Content-Type', 'text/css')
      return void response.end('html { background: Canvas; color: CanvasText } a { color: LinkText }')
    }
    response.setHeader('Content-Security-Policy', policy)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(pageWith(service, shown))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const listening = server.address()
  if (listening === null || typeof listening === 'string') throw new Error('the foreign site has no port')
  return {
    address: `http://127.0.0.1:${listening.port}`,
    show: (page: ForeignPage) => { shown = page },
    stop: () => new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}

function pageWith(service: string, page: ForeignPage): string {
  const { attributes = '', html = 'lang="en"', content = formOf(service) } = page
  const element = page.element ?? `<twinmatch-search-box ${attributes}>${content}</twinmatch-search-box>`
  const { version, script, style } = EMBED_RELEASE
  return `<!doctype html><html ${html}><head><title>Association of Towns</title><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/site.css">
    <link rel="stylesheet" href="${service}${embedAddress('search-box.css', version)}" integrity="${integrityOf(style)}" crossorigin="anonymous">
    <script async src="${service}${embedAddress('search-box.js', version)}" integrity="${integrityOf(script)}" crossorigin="anonymous"></script>
    </head><body><main><h1>Association of Towns</h1>
    ${element}
    <p id="below">What stands below. <a href="#below">A link</a></p></main></body></html>`
}

function formOf(service: string): string {
  return `<form method="get" action="${service}/"><label for="town">Find a municipality</label>
    <input id="town" name="q" type="search" required maxlength="100"><button>Search</button></form>
    <p class="twinmatch-data">Data: <a href="${service}/sources">GeoNames, CC BY 4.0</a></p>`
}
