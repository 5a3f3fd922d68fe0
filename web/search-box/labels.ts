/** The words of the box. `{count}`, `{place}`, `{name}` and `{seconds}` are filled in. */
export interface Labels {
  readonly label: string
  readonly button: string
  readonly loading: string
  /** By the plural rules of the language; `other` is always there. */
  readonly found: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }
  readonly nothing: string
  readonly failed: string
  readonly offline: string
  readonly limited: string
  /** A place that belongs to the municipality. */
  readonly inside: string
  readonly inhabitants: string
  readonly data: string
}

/** In the languages of the service. A page may put words of its own in their place: `label-nothing="…"`. */
export const LABELS: Readonly<Record<string, Labels>> = {
  en: {
    label: 'Find a municipality', button: 'Search', loading: 'Searching…',
    found: { one: '{count} found', other: '{count} found' },
    nothing: 'Nothing found. Try another spelling.',
    failed: 'The search does not answer at the moment. Press Enter to try on its own page.',
    offline: 'You are offline. The search goes on as soon as you are back.',
    limited: 'Too many searches. It goes on in {seconds} s.',
    inside: 'part of {name}', inhabitants: 'population {count}', data: 'Data:',
  },
  pl: {
    label: 'Znajdź gminę lub miasto', button: 'Szukaj', loading: 'Szukam…',
    found: { one: 'Znaleziono {count}', other: 'Znaleziono {count}' },
    nothing: 'Nic nie znaleziono. Spróbuj innej pisowni.',
    failed: 'Wyszukiwarka teraz nie odpowiada. Naciśnij Enter, aby spróbować na jej stronie.',
    offline: 'Brak połączenia z internetem. Wyszukiwanie ruszy, gdy wróci.',
    limited: 'Za dużo zapytań. Ciąg dalszy za {seconds} s.',
    inside: 'część: {name}', inhabitants: 'ludność: {count}', data: 'Dane:',
  },
  de: {
    label: 'Gemeinde oder Stadt suchen', button: 'Suchen', loading: 'Suche läuft…',
    found: { one: '{count} gefunden', other: '{count} gefunden' },
    nothing: 'Nichts gefunden. Versuchen Sie eine andere Schreibweise.',
    failed: 'Die Suche antwortet gerade nicht. Mit der Eingabetaste suchen Sie auf ihrer eigenen Seite.',
    offline: 'Keine Verbindung zum Internet. Die Suche geht weiter, sobald sie wieder da ist.',
    limited: 'Zu viele Anfragen. Es geht in {seconds} s weiter.',
    inside: 'gehört zu: {name}', inhabitants: 'Einwohner: {count}', data: 'Daten:',
  },
  fr: {
    label: 'Trouver une commune', button: 'Rechercher', loading: 'Recherche…',
    found: { one: '{count} résultat', other: '{count} résultats' },
    nothing: 'Aucun résultat. Essayez une autre orthographe.',
    failed: 'La recherche ne répond pas pour le moment. Appuyez sur Entrée pour essayer sur sa propre page.',
    offline: 'Vous êtes hors ligne. La recherche reprendra avec la connexion.',
    limited: 'Trop de recherches. Reprise dans {seconds} s.',
    inside: 'fait partie de : {name}', inhabitants: 'population : {count}', data: 'Données :',
  },
  uk: {
    label: 'Знайти громаду або місто', button: 'Шукати', loading: 'Шукаємо…',
    found: { one: 'Знайдено: {count}', other: 'Знайдено: {count}' },
    nothing: 'Нічого не знайдено. Спробуйте інше написання.',
    failed: 'Пошук зараз не відповідає. Натисніть Enter, щоб спробувати на його сторінці.',
    offline: 'Немає з’єднання з інтернетом. Пошук продовжиться, щойно воно відновиться.',
    limited: 'Забагато запитів. Продовження через {seconds} с.',
    inside: 'входить до: {name}', inhabitants: 'населення: {count}', data: 'Дані:',
  },
}

/**
 * The language that a page states, as `Intl` and the service take it: language, script and region alone. Many pages write
 * `pl_PL`; English for what is no language tag at all.
 */
export function languageTag(stated: string): string {
  try {
    return new Intl.Locale(stated.trim().replaceAll('_', '-')).baseName
  } catch {
    return 'en'
  }
}

/** The labels of a language tag, English where it is not spoken, with those in their place that the page brings itself. */
export function labelsFor(tag: string, own: (name: string) => string | null): Labels {
  const labels = LABELS[tag.toLowerCase().split('-')[0] ?? ''] ?? LABELS['en']
  if (labels === undefined) throw new Error('the English labels are missing')
  const entries = Object.entries(labels).map(([name, usual]): [string, unknown] => {
    const given = own(name)
    return [name, given === null ? usual : name === 'found' ? { other: given } : given]
  })
  return { ...labels, ...Object.fromEntries(entries) }
}

/** Puts values into the gaps of a label. */
export function filled(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap)
}

/** How many were found, in the language's own grammar. */
export function counted(labels: Labels, count: number, language: string): string {
  const form = new Intl.PluralRules(language).select(count)
  return filled(labels.found[form] ?? labels.found.other, { count: new Intl.NumberFormat(language).format(count) })
}
