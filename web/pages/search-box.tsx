import { createElement } from 'preact'
import type { Dataset } from '../../src/domain/dataset.ts'
import { LANGUAGES, type Language } from '../../src/wording/language.ts'
import { embedSetUpAddress } from '../addresses.ts'
import { EMBED_RELEASE, embedAddress } from '../embed-release.ts'
import { EMBED_MODES, embedAttributes, embedSnippet, type EmbedSettings } from '../embed-snippet.ts'
import { embedLabels } from '../labels/embed/index.ts'
import { pageLabels } from '../labels/page-labels.ts'
import { Layout } from '../layout.tsx'
import type { Parameters } from '../parameters.ts'
import { labelsFor } from '../search-box/labels.ts'
import type { Choice } from '../sections/choices.tsx'

export interface SearchBoxProps {
  readonly language: Language
  readonly settings: EmbedSettings
  /** The settings as they stand in the address. */
  readonly parameters: Parameters
  readonly countries: readonly Choice[]
  /** The address of the service as its visitors see it. */
  readonly origin: string
  readonly datasets: readonly Dataset[]
}

/** Where a webmaster sets the search box up, sees it live and copies what belongs into the page. */
export function SearchBoxPage({ language, settings, parameters, countries, origin, datasets }: SearchBoxProps) {
  const labels = embedLabels(language)
  return (
    <Layout
      language={language} title={labels.title} description={labels.intro} datasets={datasets}
      addressIn={(other) => embedSetUpAddress(other, parameters)} canonical={embedSetUpAddress(language)}
    >
      <link rel="stylesheet" href={embedAddress('search-box.css', EMBED_RELEASE.version)} />
      <script async src={embedAddress('search-box.js', EMBED_RELEASE.version)} />
      <h1>{labels.title}</h1>
      <p class="lead">{labels.intro}</p>
      <div class="embed">
        <SettingsForm language={language} settings={settings} countries={countries} />
        <div>
          <section aria-labelledby="preview">
            <h2 id="preview">{labels.preview}</h2>
            <div class="previews">
              {(['light', 'dark'] as const).map((scheme) => (
                <div class={`panel preview ${scheme}`} role="group" aria-labelledby={`preview-${scheme}`}>
                  <h3 id={`preview-${scheme}`}>{labels.onPages[scheme]}</h3>
                  <LiveBox settings={settings} id={`twinmatch-town-${scheme}`} />
                </div>
              ))}
            </div>
          </section>
          <section aria-labelledby="snippet">
            <h2 id="snippet">{labels.snippet}</h2>
            <p>{labels.snippetHint}</p>
            <pre class="snippet" tabindex={0} aria-labelledby="snippet" data-copy={labels.copy} data-copied={labels.copied}>
              <code>{embedSnippet(settings, origin)}</code>
            </pre>
          </section>
        </div>
      </div>
      <section aria-labelledby="more">
        <h2 id="more">{labels.more}</h2>
        <ul>{labels.notes.map((note) => <li>{note}</li>)}</ul>
      </section>
    </Layout>
  )
}

function SettingsForm({ language, settings, countries }: Pick<SearchBoxProps, 'language' | 'settings' | 'countries'>) {
  const labels = embedLabels(language)
  return (
    <form class="panel fields" method="get" action={embedSetUpAddress(null)} aria-labelledby="settings">
      <h2 id="settings">{labels.settings}</h2>
      <input type="hidden" name="lang" value={language} />
      <div class="field">
        <label for="box_language">{labels.boxLanguage}</label>
        <select id="box_language" name="box_language">
          {LANGUAGES.map((each) => (
            <option value={each} lang={each} selected={each === settings.boxLanguage}>{pageLabels(each).languageName}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="mode">{labels.leadsTo}</label>
        <select id="mode" name="mode">
          {EMBED_MODES.map((each) => <option value={each} selected={each === settings.mode}>{labels.mode[each]}</option>)}
        </select>
      </div>
      <fieldset>
        <legend>{labels.countries}</legend>
        <p class="hint">{labels.allCountries}</p>
        <ul class="choices embed-countries" role="list">
          {countries.map(([code, name]) => (
            <li><label><input type="checkbox" name="country" value={code} checked={settings.countries.includes(code)} />{name}</label></li>
          ))}
        </ul>
      </fieldset>
      <fieldset>
        <legend>{labels.colours}</legend>
        <p class="hint" id="colours-hint">{labels.coloursHint}</p>
        <div class="field-row">
          <div class="field">
            <label for="accent">{labels.onPages.light}</label>
            <input id="accent" type="color" name="accent" value={settings.accent} aria-describedby="colours-hint" />
          </div>
          <div class="field">
            <label for="dark_accent">{labels.onPages.dark}</label>
            <input id="dark_accent" type="color" name="dark_accent" value={settings.darkAccent} aria-describedby="colours-hint" />
          </div>
        </div>
      </fieldset>
      <div class="field">
        <label for="key">{labels.key}</label>
        <p class="hint" id="key-hint">{labels.keyHint}</p>
        <input id="key" name="key" value={settings.key} maxlength={100} autocomplete="off" spellcheck={false} aria-describedby="key-hint" />
      </div>
      <div class="field">
        <p class="choices"><label><input type="checkbox" name="pinned" value="yes" checked={settings.isPinned} aria-describedby="pinned-hint" />{labels.pinned}</label></p>
        <p class="hint" id="pinned-hint">{labels.pinnedHint}</p>
      </div>
      <button class="button">{labels.show}</button>
    </form>
  )
}

/** The very element that the snippet makes, on our own page. */
function LiveBox({ settings, id }: { readonly settings: EmbedSettings; readonly id: string }) {
  const labels = labelsFor(settings.boxLanguage, () => null)
  return createElement('twinmatch-search-box', embedAttributes(settings), (
    <>
      <form method="get" action="/">
        <label for={id}>{labels.label}</label>
        <input id={id} name="q" type="search" required maxlength={100} />
        <input type="hidden" name="lang" value={settings.boxLanguage} />
        <button>{labels.button}</button>
      </form>
      <p class="twinmatch-data">{labels.data} <a href="/sources">GeoNames, CC BY 4.0</a></p>
    </>
  ))
}
