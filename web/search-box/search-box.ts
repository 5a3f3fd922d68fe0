/**
 * `<twinmatch-search-box>`: a search box for any website. It makes a combobox of the plain form inside it, asks the
 * public search as somebody types, and leads to a municipality's page or to its suggested partners. Attributes: see
 * the page where it is set up (`/search-box`). No cookie, no third party, nothing written into the page as HTML.
 *
 * Before it leads anywhere it sends `twinmatch-choose` with the municipality as `detail`; a page that has something
 * else in mind prevents that event's default.
 */
import { Combobox } from './combobox.ts'
import { counted, filled, labelsFor, languageTag, type Labels } from './labels.ts'
import { optionOf } from './option.ts'
import { Questions, type State } from './questions.ts'
import { search, type Municipality, type Service } from './service.ts'
import { skeletonOf, type Skeleton } from './skeleton.ts'

/** Where this script came from is where the service is. */
const SCRIPT = document.currentScript instanceof HTMLScriptElement ? new URL(document.currentScript.src).origin : ''
const USUAL_LIMIT = 8
/** Searching is said only where it takes so long, ms: saying it at every letter would be noise. */
const LONG = 400

class SearchBox extends HTMLElement {
  #listening: AbortController | null = null
  #parts: Skeleton | null = null
  #saying: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    // The parser may be here before the form is: wait until it is read.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#start(), { once: true })
    else this.#start()
  }

  disconnectedCallback(): void {
    this.#listening?.abort()
    this.#listening = null
  }

  #start(): void {
    if (!this.isConnected || this.#listening !== null) return
    const service = this.#service()
    const labels = labelsFor(service.language, (name) => this.getAttribute(`label-${name}`))
    const parts = this.#parts ??= skeletonOf(this, service.origin, labels)
    const accent = this.getAttribute('accent') ?? ''
    if (CSS.supports('color', accent)) this.style.setProperty('--twinmatch-accent', accent)
    this.#listening = new AbortController()
    this.#wire(service, labels, parts, this.#listening.signal)
  }

  #service(): Service {
    const limit = Number(this.getAttribute('limit') ?? USUAL_LIMIT)
    return {
      origin: this.getAttribute('service')?.replace(/\/+$/, '') ?? SCRIPT,
      key: this.getAttribute('key') ?? '',
      language: languageTag(this.closest('[lang]')?.getAttribute('lang') ?? ''),
      country: this.getAttribute('country') ?? '',
      limit: Number.isInteger(limit) && limit > 0 && limit <= 50 ? limit : USUAL_LIMIT,
    }
  }

  #wire(service: Service, labels: Labels, parts: Skeleton, signal: AbortSignal): void {
    let items: readonly Municipality[] = []
    const questions = new Questions((text, given) => search(service, text, given), (state) => {
      items = state.kind === 'found' ? state.items : state.kind === 'loading' ? items : []
      if (state.kind !== 'loading') {
        combobox.setOptions(items.map((item) => optionOf(item, parts.input.value, labels, service.language)))
      }
      this.#tell(state, labels, service.language, parts)
    })
    const combobox = new Combobox(parts, {
      onText: (text) => questions.typed(text),
      onOpen: () => questions.again(),
      onToggle: (isOpen) => { if (!isOpen) parts.message.hidden = true },
      onChoose: (number, event) => {
        const chosen = items[number]
        if (chosen === undefined) return
        parts.input.value = chosen.name
        combobox.close()
        this.#lead(chosen, service, event)
      },
    })
    combobox.listen(signal)
    parts.input.addEventListener('blur', () => { parts.message.hidden = true }, { signal })
    parts.form.addEventListener('submit', () => questions.stop(), { signal })
    window.addEventListener('online', () => questions.again(), { signal })
    signal.addEventListener('abort', () => questions.stop())
  }

  #tell(state: State, labels: Labels, language: string, { message, status }: Skeleton): void {
    this.dataset['state'] = state.kind
    clearTimeout(this.#saying)
    if (state.kind === 'loading') {
      this.#saying = setTimeout(() => { status.textContent = labels.loading }, LONG)
      return
    }
    const count = state.kind === 'found' ? state.items.length : 0
    const text = state.kind === 'idle' ? '' : state.kind === 'found' ? (count === 0 ? labels.nothing : counted(labels, count, language))
      : state.kind === 'limited' ? filled(labels.limited, { seconds: String(state.seconds) }) : labels[state.kind]
    status.textContent = text
    message.textContent = text
    message.hidden = text === '' || count > 0
  }

  #lead(chosen: Municipality, { origin, language }: Service, event: Event): void {
    const choice = new CustomEvent('twinmatch-choose', { bubbles: true, cancelable: true, detail: chosen })
    if (!this.dispatchEvent(choice)) return
    const page = this.getAttribute('mode') === 'partners' ? '/partners' : ''
    const address = `${origin}/municipalities/${chosen.id}${page}?lang=${encodeURIComponent(language)}`
    const isAside = event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.button === 1)
    if (isAside) window.open(address, '_blank', 'noopener')
    else location.assign(address)
  }
}

customElements.define('twinmatch-search-box', SearchBox)
