export interface ComboboxParts {
  readonly input: HTMLInputElement
  /** An empty element that becomes the list. It has an id. */
  readonly list: HTMLElement
}

export interface ComboboxEvents {
  /** The text was changed by hand; never in the middle of an input method's composition. */
  onText(text: string): void
  /** Somebody asks for the list although there is none. */
  onOpen(): void
  /** One of the options was chosen, by its number. */
  onChoose(number: number, event: Event): void
  onToggle(isOpen: boolean): void
}

/**
 * The combobox of the ARIA Authoring Practices, "list autocomplete with manual selection": the focus stays in the
 * input, the arrow keys move through the options, and nothing is selected unless somebody does.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class Combobox {
  readonly #input: HTMLInputElement
  readonly #list: HTMLElement
  readonly #events: ComboboxEvents
  #active = -1

  constructor({ input, list }: ComboboxParts, events: ComboboxEvents) {
    this.#input = input
    this.#list = list
    this.#events = events
    for (const [name, value] of Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
      autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search',
    })) input.setAttribute(name, value)
    list.setAttribute('role', 'listbox')
    list.hidden = true
  }

  /** Begins to listen, until `signal` aborts. */
  listen(signal: AbortSignal): void {
    const [input, list] = [this.#input, this.#list]
    input.addEventListener('input', (event) => {
      if (!(event instanceof InputEvent && event.isComposing)) this.#changed()
    }, { signal })
    input.addEventListener('compositionend', () => this.#changed(), { signal })
    input.addEventListener('keydown', (event) => this.#pressed(event), { signal })
    input.addEventListener('blur', () => this.close(), { signal })
    // The focus never leaves the input.
    list.addEventListener('mousedown', (event) => event.preventDefault(), { signal })
    for (const click of ['click', 'auxclick']) list.addEventListener(click, (event) => this.#clicked(event), { signal })
  }

  get isOpen(): boolean {
    return !this.#list.hidden
  }

  /** Replaces the options, none active. Opens the list where there are some, unless the focus is elsewhere. */
  setOptions(options: readonly HTMLElement[]): void {
    this.#list.replaceChildren(...options.map((option, number) => {
      option.setAttribute('role', 'option')
      option.id = `${this.#list.id}-${number}`
      option.setAttribute('aria-selected', 'false')
      return option
    }))
    this.#activate(-1)
    this.#toggle(options.length > 0 && this.#input.matches(':focus'))
  }

  close(): void {
    this.#activate(-1)
    this.#toggle(false)
  }

  #changed(): void {
    this.#activate(-1)
    this.#events.onText(this.#input.value)
  }

  #clicked(event: Event): void {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    const number = option === null ? -1 : [...this.#list.children].indexOf(option)
    if (number >= 0) this.#events.onChoose(number, event)
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing) return
    const last = this.#list.children.length - 1
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (event.altKey) return event.key === 'ArrowDown' ? this.#open() : this.close()
      const isDown = event.key === 'ArrowDown'
      if (!this.isOpen) this.#open()
      if (!this.isOpen) return
      const next = isDown ? this.#active + 1 : this.#active - 1
      this.#activate(next > last ? 0 : next < 0 ? last : next)
    } else if (event.key === 'Enter') {
      if (!this.isOpen || this.#active < 0) return this.close()
      event.preventDefault()
      this.#events.onChoose(this.#active, event)
    } else if (event.key === 'Escape') {
      // With nothing left to close or to empty the key is the page's: a dialog around the box may close by it.
      if (!this.isOpen && this.#input.value === '') return
      event.preventDefault()
      if (this.isOpen) return this.close()
      this.#input.value = ''
      this.#changed()
    } else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key)) {
      // They move in the text, and so the way back to it.
      this.#activate(-1)
    }
  }

  #open(): void {
    if (this.#list.children.length > 0) this.#toggle(true)
    else this.#events.onOpen()
  }

  #activate(number: number): void {
    this.#list.children[this.#active]?.setAttribute('aria-selected', 'false')
    this.#active = number
    const option = this.#list.children[number]
    if (option === undefined) return this.#input.removeAttribute('aria-activedescendant')
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({ block: 'nearest' })
    this.#input.setAttribute('aria-activedescendant', option.id)
  }

  #toggle(isOpen: boolean): void {
    if (isOpen === this.isOpen) return
    this.#list.hidden = !isOpen
    this.#input.setAttribute('aria-expanded', String(isOpen))
    this.#events.onToggle(isOpen)
  }
}
