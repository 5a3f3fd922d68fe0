/** The words of the page on which a webmaster sets the search box up. */
export interface EmbedLabels {
  readonly title: string
  readonly intro: string
  readonly settings: string
  readonly boxLanguage: string
  readonly leadsTo: string
  readonly mode: Readonly<Record<'find' | 'partners', string>>
  readonly countries: string
  readonly allCountries: string
  readonly colours: string
  readonly coloursHint: string
  /** Where a colour is seen. */
  readonly onPages: Readonly<Record<'light' | 'dark', string>>
  readonly key: string
  readonly keyHint: string
  readonly pinned: string
  readonly pinnedHint: string
  readonly show: string
  readonly preview: string
  readonly snippet: string
  readonly snippetHint: string
  readonly copy: string
  readonly copied: string
  readonly more: string
  readonly notes: readonly string[]
}
