import type { Level } from '../../domain/municipality.ts'
import { LEVELS } from '../../domain/municipality.ts'
import { PARTNERSHIP_FORMS, PARTNERSHIP_STATUSES, type PartnershipForm, type PartnershipStatus } from '../../domain/partnership.ts'
import { AVAILABILITY_STATUSES, INTEREST_ROLES, LANGUAGE_LEVELS, type AvailabilityStatus, type InterestRole, type WorkingLanguage } from '../../domain/profile.ts'
import { foldName } from '../../naming/fold.ts'

/* Readers of single values: each answers null for what it does not understand. Words in five languages, compared folded. */

const THOUSANDS = /^\d{1,3}(?:[ \u00A0\u202F.,'’]\d{3})+$/
const DATE = /^(?:(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?|(\d{1,2})[./](\d{1,2})[./](\d{4}))(?:T.*)?$/

/** `29922`, `29 922`, `29.922`, `29,922` and `29922.0`. */
export function readCount(value: string): number | null {
  const plain = THOUSANDS.test(value) ? value.replace(/\D/g, '') : value.replace(/[.,]0+$/, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}

/** `17.74` and `17,74`, never negative. */
export function readDecimal(value: string): number | null {
  return /^\d{1,9}(?:[.,]\d{1,9})?$/.test(value) ? Number(value.replace(',', '.')) : null
}

/** Degrees, `-` in front for west and south. */
export function readDegrees(greatest: number): (value: string) => number | null {
  return (value) => {
    const number = /^-?\d{1,3}(?:[.,]\d{1,12})?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN
    return Math.abs(number) <= greatest ? number : null
  }
}

/** The year of `1998`, `1998-05-12`, `12.05.1998` and `12/05/1998`. */
export function readYear(value: string): number | null {
  const date = DATE.exec(value)
  return date === null ? null : Number(date[1] ?? date[6])
}

/** An ISO date of the same; a year alone is its first day. */
export function readDate(value: string): string | null {
  const date = DATE.exec(value)
  if (date === null) return null
  const [, year, month, day, dayFirst, monthSecond, yearLast] = date
  const iso = [year ?? yearLast, (month ?? monthSecond ?? '1').padStart(2, '0'), (day ?? dayFirst ?? '1').padStart(2, '0')].join('-')
  const read = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : null
}

/** Parts of a list in one cell: by semicolon, bar, plus or line break, or by comma where there are none of these. */
export function readList(value: string): string[] {
  return value.split(/[;|\n+]/.test(value) ? /[;|\n+]/ : ',').map((part) => part.trim()).filter((part) => part !== '')
}

function wordReader<Value extends string>(values: readonly Value[], words: Readonly<Record<Value, readonly string[]>>) {
  const meaning = new Map(values.flatMap((value) => [value, ...words[value]].map((word) => [foldName(word), value] as const)))
  return (written: string): Value | null => meaning.get(foldName(written)) ?? null
}

export const readForm = wordReader<PartnershipForm>(PARTNERSHIP_FORMS, {
  partnership: ['p', 'twinning', 'twin town', 'sister city', 'partnerstwo', 'miasto partnerskie', 'umowa partnerska', 'bliźniacze', 'Partnerschaft', 'Städtepartnerschaft', 'partenariat', 'jumelage', 'партнерство', 'побратимство'],
  friendship: ['f', 'friendship agreement', 'przyjaźń', 'umowa o przyjaźni', 'Freundschaft', 'freundschaftliche Beziehung', 'amitié', 'дружба'],
  project: ['projekt', 'Projektpartnerschaft', 'projet', 'проєкт', 'проект'],
  contact: ['k', 'contacts', 'kontakt', 'kontakty', 'Kontakte', 'contacts informels', 'контакт', 'контакти'],
})

export const readStatus = wordReader<PartnershipStatus>(PARTNERSHIP_STATUSES, {
  active: ['aktywna', 'aktywne', 'czynna', 'aktiv', 'actif', 'active', 'активне', 'активна', 'чинна'],
  dormant: ['uśpiona', 'nieaktywna', 'ruhend', 'en sommeil', 'inactif', 'неактивна', 'неактивне'],
  suspended: ['zawieszona', 'zawieszone', 'ausgesetzt', 'suspendu', 'suspendue', 'призупинена', 'призупинено'],
  ended: ['zakończona', 'zakończone', 'rozwiązana', 'beendet', 'terminé', 'terminée', 'resilié', 'завершена', 'завершено'],
})

export const readRole = wordReader<InterestRole>(INTEREST_ROLES, {
  offers: ['offer', 'oferuje', 'bietet', 'propose', 'offre', 'пропонує'],
  seeks: ['seek', 'szuka', 'poszukuje', 'sucht', 'cherche', 'recherche', 'шукає'],
  shares: ['share', 'interest', 'wspólne', 'teilt', 'gemeinsam', 'partage', 'спільне'],
})

export const readAvailability = wordReader<AvailabilityStatus>(AVAILABILITY_STATUSES, {
  unknown: [],
  seeking: ['yes', 'tak', 'szuka', 'ja', 'sucht', 'oui', 'cherche', 'так', 'шукає'],
  open: ['otwarta', 'offen', 'ouvert', 'ouverte', 'відкрита'],
  at_capacity: ['full', 'bez wolnych miejsc', 'ausgelastet', 'complet', 'зайнята'],
  closed: ['no', 'nie', 'nein', 'non', 'ні', 'zamknięta', 'geschlossen', 'fermé', 'закрита'],
})

export const readLevel = wordReader<Level>(LEVELS, {
  municipality: ['town', 'city', 'commune', 'gmina', 'miasto', 'gmina miejska', 'gmina wiejska', 'gmina miejsko-wiejska', 'Gemeinde', 'Stadt', 'ville', 'municipalité', 'громада', 'місто'],
  county: ['district', 'powiat', 'Kreis', 'Landkreis', 'département', 'район'],
  region: ['voivodeship', 'state', 'province', 'województwo', 'Bundesland', 'Land', 'région', 'область'],
})

/** `de`, `de B2`, `de:B2`, `German (B2)`: the language by code or name; B1, enough to work in, where no level is given. */
export function languageReader(codes: ReadonlyMap<string, string>): (value: string) => WorkingLanguage | null {
  return (value) => {
    const [, name = '', written] = /^(.+?)[\s:(]*\b(A1|A2|B1|B2|C1|C2|native)?\)?$/iu.exec(value) ?? []
    const language = codes.get(foldName(name))
    const level = written === undefined ? 'B1' : LANGUAGE_LEVELS.find((each) => each.toLowerCase() === written.toLowerCase())
    return language === undefined || level === undefined ? null : { language, level }
  }
}
