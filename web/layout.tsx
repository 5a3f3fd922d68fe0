import type { ComponentChildren } from 'preact'
import type { Dataset } from '../src/domain/dataset.ts'
import { LANGUAGES, type Language } from '../src/wording/language.ts'
import { embedSetUpAddress, homeAddress, importAddress, referenceAddress } from './addresses.ts'
import { assetAddress } from './assets.ts'
import { aboutLabels } from './labels/about/index.ts'
import { embedLabels } from './labels/embed/index.ts'
import { frameLabels } from './labels/frame/index.ts'
import { importLabels } from './labels/import/index.ts'
import { pageLabels } from './labels/page-labels.ts'
import { rankingLabels } from './labels/ranking/index.ts'
import { ABOUT, DESTINATIONS, destinationAddress, type Destination } from './navigation.ts'
import { Sources } from './sections/sources.tsx'

export interface LayoutProps {
  readonly language: Language
  readonly title: string
  readonly description?: string
  /** The address of this very page in another language; for null, in the language that the reader's browser asks for. */
  readonly addressIn: (language: Language | null) => string
  /** The address that stands for this page and its variants; null for pages that search engines should leave out. */
  readonly canonical: string | null
  /** The page of the header's navigation that this one is or belongs to. */
  readonly destination?: Destination
  /** Where what is shown comes from. */
  readonly datasets: readonly Dataset[]
  readonly children: ComponentChildren
}

/** The frame of every page: head, header with the choice of language, content, sources. */
export function Layout({ language, title, description, addressIn, canonical, destination, datasets, children }: LayoutProps) {
  const labels = pageLabels(language)
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – Twinmatch`}</title>
        {description !== undefined && <meta name="description" content={description} />}
        <link rel="stylesheet" href={assetAddress('site.css')} />
        <script type="module" src={assetAddress('desk.js')} />
        <link rel="icon" type="image/svg+xml" href={assetAddress('favicon.svg')} />
        {canonical === null ? <meta name="robots" content="noindex" /> : (
          <>
            <link rel="canonical" href={canonical} />
            {LANGUAGES.map((other) => <link rel="alternate" hreflang={other} href={addressIn(other)} />)}
            <link rel="alternate" hreflang="x-default" href={addressIn(null)} />
          </>
        )}
      </head>
      <body>
        <a class="skip" href="#content">{labels.skip}</a>
        <header class="site-header">
          <a class="wordmark" href={homeAddress(language)} aria-label={labels.home}><Mark />Twinmatch</a>
          <nav class="of-languages" aria-label={labels.language}>
            <ul class="languages" role="list">
              {LANGUAGES.map((other) => (
                <li>
                  <a href={addressIn(other)} lang={other} hreflang={other} aria-current={other === language ? 'true' : undefined}>
                    {pageLabels(other).languageName}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <nav class="of-pages" aria-label={frameLabels(language).navigation}>
            <ul role="list">
              {DESTINATIONS.map((each) => (
                <li>
                  <a href={destinationAddress(each, language)} aria-current={each === destination ? 'page' : undefined}>
                    {frameLabels(language).destination[each]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex={-1}>{children}</main>
        <footer class="site-footer">
          <p>{labels.about}</p>
          <nav aria-label={frameLabels(language).about}>
            <ul role="list">
              <li><a href={ABOUT.ranking(language)}>{rankingLabels(language).title}</a></li>
              <li><a href={ABOUT.sources(language)}>{aboutLabels(language).sources}</a></li>
              <li><a href={ABOUT.accessibility(language)}>{aboutLabels(language).accessibility}</a></li>
              <li><a href={embedSetUpAddress(language)}>{embedLabels(language).title}</a></li>
              <li><a href={importAddress(language)}>{importLabels(language).title}</a></li>
              <li><a href={referenceAddress(language)}>API</a></li>
            </ul>
          </nav>
          <Sources language={language} datasets={datasets} />
        </footer>
      </body>
    </html>
  )
}

/** Two towns that overlap. */
function Mark() {
  return <svg viewBox="0 0 30 20" width={30} height={20} aria-hidden="true"><circle cx="10" cy="10" r="7" /><circle cx="20" cy="10" r="7" /></svg>
}
