import type { FieldFaultSentences, KindNames } from './sentences.ts'

const KINDS: KindNames = { int: 'eine ganze Zahl', number: 'eine Zahl', string: 'Text', boolean: 'true oder false', array: 'eine Liste', object: 'ein Objekt' }
const ENTRIES = { one: 'Eintrag', other: 'Einträge' }
const isMeant = (meant: string | null) => (meant === null ? '' : ` Ist „${meant}“ gemeint?`)

export const german: FieldFaultSentences = {
  needed: () => 'Die Angabe ist nötig, fehlt aber.',
  more_than_one_value: () => 'Mehrmals oder als Liste angegeben: Geben Sie einen einzigen Wert an.',
  wrong_kind: ({ expected }) => `Schreiben Sie ${KINDS[expected]}.`,
  not_one_of: ({ words, meant }) => `Schreiben Sie eines davon: ${words.join(', ')}.${isMeant(meant)}`,
  too_few_characters: ({ least }, formats) => `Geben Sie mindestens ${formats.number(least)} Zeichen an.`,
  too_many_characters: ({ most }, formats) => `Geben Sie höchstens ${formats.number(most)} Zeichen an.`,
  too_few_entries: ({ least }, formats) => `Geben Sie mindestens ${formats.counted(least, ENTRIES)} an.`,
  too_many_entries: ({ most }, formats) => `Geben Sie höchstens ${formats.counted(most, ENTRIES)} an.`,
  number_too_small: ({ least }) => `Schreiben Sie eine Zahl von mindestens ${least}.`,
  number_too_large: ({ most }) => `Schreiben Sie eine Zahl von höchstens ${most}.`,
  unknown_field: () => 'Unbekanntes Feld: Lassen Sie es weg, oder berichtigen Sie seinen Namen.',
  unreadable: () => 'Dieser Wert ist hier nicht lesbar: Schreiben Sie ihn so, wie es die Beschreibung der API angibt.',

  whole_number: ({ least, most }) => `Schreiben Sie eine ganze Zahl von ${least} bis ${most}.`,
  how_many: ({ most }) => `Schreiben Sie, wie viele gegeben werden sollen: eine ganze Zahl von 1 bis ${most}.`,
  true_or_false: () => 'Schreiben Sie true (ja) oder false (nein).',
  inhabitants_range: () => 'Schreiben Sie einen Bereich der Einwohnerzahl wie 5000..20000, oder mit nur einem Ende: 5000.. oder ..20000.',
  too_many_inhabitants: ({ most }) => `Schreiben Sie eine Einwohnerzahl von höchstens ${most}.`,
  year_range: () => 'Schreiben Sie ein Jahr oder einen Zeitraum wie 1990..1999, 1990.. oder ..1999.',
  range_reversed: ({ range }) => `Der Bereich endet, bevor er beginnt. Schreiben Sie ${range}.`,
  weight: ({ most }) => `Schreiben Sie ein Gewicht von 0 (das Kriterium zählt nicht) bis ${most}; üblich ist 1.`,
  balance_steps: ({ steps }) => `Schreiben Sie „all“ (alle), „none“ (keiner) oder die gewünschten unter ${steps.join(', ')}, durch Kommas getrennt.`,
  country_code: ({ meant }) => `Schreiben Sie das Land mit seinen zwei Buchstaben nach ISO 3166-1, zum Beispiel PL.${isMeant(meant)}`,
  country_or_any: () => 'Schreiben Sie any, für Kommunen ganz ohne Partner, oder Länder mit ihren zwei Buchstaben, zum Beispiel DE.',
  language_code: ({ meant }) => `Schreiben Sie die Sprache mit ihren zwei Buchstaben nach ISO 639-1, zum Beispiel pl.${isMeant(meant)}`,
  language_tag: () => 'Schreiben Sie ein Sprachkürzel wie „pl“ oder „en-GB“.',
  topic: ({ meant }) => `Dieses Thema kommt im Vokabular nicht vor.${isMeant(meant)} GET /v1/vocabulary nennt alle Themen.`,
  letters_needed: () => 'Schreiben Sie mindestens einen Buchstaben des Namens.',
  not_a_cursor: () => 'Senden Sie den Wert von „next“ so, wie er gegeben wurde, und die übrigen Parameter unverändert, oder lassen Sie ihn weg.',
  not_a_version_tag: () => 'Schreiben Sie das gelesene ETag des Eintrags in geraden Anführungszeichen, zum Beispiel "12", oder * für jede Version.',
  not_an_idempotency_key: () => 'Schreiben Sie 1 bis 255 sichtbare ASCII-Zeichen, zum Beispiel eine UUID, für jede Anfrage andere.',
  same_municipality: () => 'Schreiben Sie die Nummer einer anderen Kommune: Es ist zweimal dieselbe.',

  text_needed: () => 'Schreiben Sie mindestens ein Zeichen.',
  control_characters: () => 'Lassen Sie Steuerzeichen und beschädigte Zeichen weg.',
  contact_details: () => 'Lassen Sie E-Mail-Adressen und Telefonnummern weg: Dieser Text ist öffentlich und wird durchsucht.',
  date: () => 'Schreiben Sie ein Datum wie 2026-11-23.',

  nothing_to_change: () => 'Nennen Sie mindestens ein Feld, das geändert werden soll.',
  listed_twice: ({ value }) => `„${value}“ steht zweimal da: Lassen Sie eines stehen.`,
  source_needed: () => 'Geben Sie an, wo die Verbindung verzeichnet ist: eine Adresse oder den Namen eines Dokuments.',
  event_without_name: () => 'Nennen Sie die Veranstaltung, oder lassen Sie sie weg.',
  event_separators: () => 'Lassen Sie Zeilenumbrüche, Semikolons und senkrechte Striche weg: Sie trennen Veranstaltungen in Dateien.',
  own_partner: () => 'Eine Kommune kann nicht ihr eigener Partner sein: Nennen Sie eine andere.',
  year_in_future: ({ latest }) => `Liegt in der Zukunft: Schreiben Sie ein Jahr bis ${latest}.`,
  until_before_since: () => 'Liegt vor dem Jahr in „since“: Vertauschen oder berichtigen Sie die beiden.',
  claimed_and_denied: ({ trait }) => `„${trait}“ wird zugleich genannt und verneint: Lassen Sie eines davon stehen.`,
  smaller_than: ({ field }) => `Kleiner als „${field}“: Vertauschen Sie die beiden.`,
  date_in_future: ({ today }) => `Liegt in der Zukunft: Schreiben Sie ${today} oder ein früheres Datum.`,
  expires_before_confirmed: () => 'Liegt vor „confirmedOn“: Schreiben Sie ein späteres Datum.',
  not_a_region: ({ id }) => `${id} ist nicht die Nummer einer Region: Sie ist zu finden mit GET /v1/municipalities?level=region&q=NAME.`,
  profile_twice: () => 'Schreiben Sie das Profil an eine einzige Stelle: in „profile“ oder daneben.',
  asker_without_country: () =>
    'Nötig, aber nicht angegeben: das Land der fragenden Kommune oder ihre Nummer (id). Auch ein Text kann es sagen, zum Beispiel „Wir sind eine Stadt in Bayern“.',

  dataset_id: () => 'Schreiben Sie einen kurzen Namen aus Kleinbuchstaben, Ziffern, Punkten, Bindestrichen und Unterstrichen.',
  consent_needed: () =>
    'Dieser Datensatz darf erst mit einer schriftlichen Zustimmung gezeigt, durchsucht oder weitergegeben werden: Nennen Sie das Dokument, oder setzen Sie mayShow, maySearch und mayExport auf false.',
  key_name: ({ most }) => `Sagen Sie in 1 bis ${most} Zeichen, für wen der Schlüssel ist.`,
  key_origin: ({ written }) => `Schreiben Sie eine Herkunft (origin) als Schema und Host, zum Beispiel https://example.org, und nicht „${written}“.`,
  key_origins: ({ most }) => `Ein öffentlicher Schlüssel nennt 1 bis ${most} Herkünfte (origins), deren Seiten ihn verwenden dürfen.`,
  key_rate: ({ most }) => `Schreiben Sie eine ganze Zahl von Anfragen je Minute von 1 bis ${most}.`,
}
