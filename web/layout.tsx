import type { ComponentChildren } from 'preact'
import { LANGUAGES, type Language } from '../src/wording/language.ts'
import { LABELS } from './labels.ts'

export interface LayoutProps {
  readonly language: Language
  readonly title: string
  /** The address of this very page in another language. */
  readonly addressIn: (language: Language) => string
  /** Lines that the licences of the data ask for. */
  readonly attributions: readonly string[]
  readonly children: ComponentChildren
}

/** The frame of every page: head, header with the choice of language, content, sources. */
export function Layout({ language, title, addressIn, attributions, children }: LayoutProps) {
  const labels = LABELS[language]
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === '' ? 'Twinmatch' : `${title} – Twinmatch`}</title>
        <link rel="stylesheet" href="/assets/site.css" />
        {LANGUAGES.map((other) => <link rel="alternate" hreflang={other} href={addressIn(other)} />)}
      </head>
      <body>
        <a class="skip" href="#content">{labels.skip}</a>
        <header class="site-header">
          <a class="wordmark" href={`/?lang=${language}`}>Twin<span>match</span></a>
          <nav aria-label={LANGUAGES.map((other) => LABELS[other].languageName).join(', ')}>
            <ul class="languages">
              {LANGUAGES.map((other) => (
                <li>
                  <a href={addressIn(other)} lang={other} hreflang={other} aria-current={other === language ? 'true' : undefined}>
                    {LABELS[other].languageName}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>
        <main id="content" tabindex={-1}>{children}</main>
        <footer class="site-footer">
          <p><strong>{labels.sources}:</strong> {attributions.join(' · ')}</p>
        </footer>
      </body>
    </html>
  )
}
