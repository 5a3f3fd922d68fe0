import { isPacked, technical, type DatasetPartNames, type FormatNames, type ImportFaultSentences, type KindNames, type PartNames } from './sentences.ts'

const FORMATS: FormatNames = {
  zip: 'ein ZIP-Archiv', gzip: 'mit gzip komprimiert', xls: 'eine alte Excel-Mappe (.xls)', pdf: 'ein PDF', '7z': 'ein 7-Zip-Archiv', rar: 'ein RAR-Archiv', rtf: 'ein RTF-Dokument',
}
const KINDS: KindNames = { municipalities: 'Kommunen', partnerships: 'Partnerschaften', interests: 'Interessen', profiles: 'Profile' }
const PARTS: PartNames = {
  a: 'die eine Kommune (ein Name oder ein amtlicher Schlüssel)', b: 'die andere Kommune (ein Name oder ein amtlicher Schlüssel)',
  municipality: 'die Kommune (ein Name oder ein amtlicher Schlüssel)', topic: 'das Thema',
}
const DATASET_PARTS: DatasetPartNames = { publisher: 'der Herausgeber', address: 'die Adresse', licence: 'die Lizenz' }

export const german: ImportFaultSentences = {
  empty_file: () => 'Die Datei ist leer. Wählen Sie die mit der Tabelle.',
  other_format: ({ format }) =>
    `Die Datei ist ${FORMATS[format]} und kein CSV. ${isPacked(format) ? 'Entpacken Sie sie, oder speichern Sie die Tabelle als CSV.' : 'Speichern Sie die Tabelle als CSV oder als Mappe (.xlsx).'}`,
  zero_bytes: () => 'Die Datei ist kein Text: Sie enthält Nullbytes. Speichern Sie die Tabelle als CSV.',
  control_characters: () => 'Die Datei ist kein Text: Sie enthält Steuerzeichen. Speichern Sie die Tabelle als CSV.',
  unknown_encoding: ({ encoding }) => `„${encoding}“ ist keine Kodierung, die gelesen werden kann. Üblich sind: utf-8, windows-1250, windows-1252, iso-8859-2, utf-16le.`,
  broken_utf8: ({ line }) => `In Zeile ${line} stehen Zeichen, die als UTF-8 beschädigt sind, wie bei einer abgeschnittenen oder aus zweien zusammengesetzten Datei. Speichern Sie sie neu als UTF-8.`,
  broken_characters: ({ line }) => `Nach Zeile ${line} sind Zeichen beschädigt. Speichern Sie die Datei neu als UTF-8.`,
  no_head: () => 'Die erste Zeile nennt keine Spalten. Die Datei muss mit einer Zeile von Namen beginnen, getrennt durch Komma, Semikolon, Tabulator oder senkrechten Strich.',
  too_many_columns: ({ columns, most }, { formats }) => `Die erste Zeile hat ${formats.number(columns)} Spalten; gelesen werden höchstens ${most}. Ist es ein Kopf?`,
  row_too_long: ({ line, most }, { formats }) => `Der Datensatz in Zeile ${line} ist länger als ${formats.number(most)} Zeichen. Ist ein Anführungszeichen nicht geschlossen, oder ist das keine Tabelle?`,
  row_cut_off: ({ line, cells, columns }) =>
    `Der letzte Datensatz, in Zeile ${line}, hat ${cells} von ${columns} Spalten: Die Datei scheint abgeschnitten zu sein. Beschaffen Sie sie ganz, oder nehmen Sie diesen Datensatz heraus.`,
  quote_not_closed: ({ line }) => `Der Datensatz in Zeile ${line} öffnet ein Anführungszeichen, das nie geschlossen wird: Die Datei ist abgeschnitten, oder eines fehlt oder muss verdoppelt werden.`,
  quote_inside_cell: ({ line, quoteLine, column }) =>
    `Der Datensatz in Zeile ${line} kann nicht gelesen werden: Mitten in Zelle ${column}, in Zeile ${quoteLine}, steht ein Anführungszeichen. In einer Zelle wird es doppelt geschrieben, und die ganze Zelle steht in Anführungszeichen.`,

  archive_too_large: ({ files, megabytes }, { formats }) =>
    `Das Archiv enthält mehr als ${formats.number(files)} Dateien oder entpackt mehr als ${formats.number(megabytes)} MB. Speichern Sie die Tabelle als CSV.`,
  archive_damaged: ({ detail }, words) => `Die Datei ist ein ZIP-Archiv, wie es auch Mappen sind, und beschädigt${technical(detail, words)}. Speichern oder laden Sie sie neu.`,
  not_in_archive: ({ name, names }) => `Das Archiv enthält kein ${name}, sondern: ${names.join(', ')}. Speichern oder laden Sie es neu.`,
  protected_by_password: () => 'Die Datei ist durch ein Passwort geschützt. Speichern Sie sie ohne.',
  no_workbook_in_archive: () => 'Die Datei ist ein ZIP-Archiv und weder eine Mappe (.xlsx) noch CSV. Entpacken Sie sie, oder speichern Sie die Tabelle als CSV.',

  workbook_damaged: ({ detail }, words) => `Die Mappe ist beschädigt${technical(detail, words)}. Speichern Sie sie neu.`,
  workbook_rows_out_of_order: ({ row, before }) => `Die Mappe ist beschädigt: Auf Zeile ${before} folgt Zeile ${row}. Speichern Sie sie neu.`,
  workbook_declares_types: () => 'Die Mappe enthält eigene XML-Deklarationen, wie sie kein Tabellenprogramm schreibt. Speichern Sie sie neu.',
  workbook_too_deep: () => 'Die Mappe ist tiefer verschachtelt als jede Tabelle. Speichern Sie sie neu.',
  workbook_too_wide: ({ line, most }) => `Zeile ${line} hat eine Zelle jenseits von Spalte ${most}. Ist das eine Tabelle?`,
  workbook_too_much_text: () => 'Die Mappe enthält mehr Text, als gelesen werden kann. Speichern Sie die Tabelle als CSV.',
  workbook_without_rows: () => 'Die Mappe hat auf keinem sichtbaren Blatt Zeilen. Blenden Sie das Blatt mit der Tabelle ein, und speichern Sie die Mappe.',

  two_columns_for_field: ({ column, other, field }, { field: name, isOnPage }) =>
    `Die Spalten „${column}“ und „${other}“ scheinen beide „${name(field)}“ zu sein. ${isOnPage
      ? 'Wählen Sie für eine von ihnen eine andere Bedeutung oder keine.'
      : `Sagen Sie mit map, welche es ist, etwa „${column}=${field}“, und „${other}=“, um die andere zu übergehen.`}`,
  two_columns_of_one_name: ({ column }) => `Zwei Spalten heißen „${column}“: Benennen Sie eine um.`,
  columns_missing: ({ missing, columns, kind, fields }, { isOnPage }) =>
    `Keine Spalte nennt ${missing.map((part) => PARTS[part]).join(', und keine ')}. ${isOnPage
      ? 'Wählen Sie unten, was jede Spalte bedeutet, oder geben Sie den Spalten der Datei ihre üblichen Namen.'
      : `Die Spalten sind: ${columns.join(', ')}. Nennen Sie sie wie üblich, oder sagen Sie mit map, welche welche ist (Spalte=Feld); Felder für „${KINDS[kind]}“: ${fields.join(', ')}.`}`,
  mapping_malformed: ({ written, example }) => `„${written}“: Schreiben Sie Spalte=Feld, etwa „${example}“.`,
  unknown_column: ({ column, columns }) => `Die Datei hat keine Spalte „${column}“, sondern: ${columns.join(', ')}.`,
  unknown_field: ({ field, kind, fields }) => `„${field}“ ist kein Feld für „${KINDS[kind]}“. Felder: ${fields.join(', ')}.`,
  shared_value_malformed: ({ written, kind, fields }) => `„${written}“: Schreiben Sie Feld=Wert mit einem Feld für „${KINDS[kind]}“: ${fields.join(', ')}.`,

  dataset_without_name: () => 'Geben Sie dem Datenbestand einen Namen mit Buchstaben.',
  dataset_half_described: ({ part }, { isOnPage }) => (isOnPage ? `Zum Datenbestand fehlt noch ${DATASET_PARTS[part]}. Oder lassen Sie alle drei Angaben weg.`
    : `Zum Datenbestand fehlt noch ${DATASET_PARTS[part]}: Herausgeber, Adresse und Lizenz gehören zusammen. Oder lassen Sie alle drei weg; dann gilt die Lizenz als nicht angegeben.`),
  dataset_date_malformed: () => 'Schreiben Sie das Datum als 2026-01-31.',

  service_silent: ({ service, fault, address }) => `${service} antwortet nicht (${fault}, ${address}). Versuchen Sie es später noch einmal; geändert wurde nichts.`,
  service_breaks_off: ({ service, address }) => `${service} bricht mitten in ${address} ab. Versuchen Sie es später noch einmal: Es geht weiter, wo es aufgehört hat.`,
  service_sends_too_much: ({ service, megabytes }, { formats }) => `${service} sendet mehr als ${formats.number(megabytes)} MB. Ist das die richtige Adresse?`,
  source_undated: ({ service }) => `${service} sagt nicht, von wann seine Dateien sind. Ist das die richtige Adresse?`,
  source_line_too_long: ({ line, most }, { formats }) => `Zeile ${line} ist länger als ${formats.number(most)} Zeichen. Laden Sie die Datei neu herunter.`,
  source_line_malformed: ({ file, line, detail }) => `${file}, Zeile ${line}: ${detail}. Laden Sie die Datei neu herunter.`,
  source_characters_broken: ({ line }) => `Nach Zeile ${line} sind Zeichen als UTF-8 beschädigt. Laden Sie die Datei neu herunter.`,
  source_country_empty: ({ file, country }) => `${file} von GeoNames enthält keinen bewohnten Ort des Landes ${country}. Ist das die richtige Adresse?`,
  source_sheets_missing: ({ file, columns }, { formats }) => `${file} hat kein Blatt mit den Spalten ${formats.and(columns)}. Ist es die Liste der lokalen Verwaltungseinheiten?`,

  reading_failed: () => 'Der Dienst konnte die Datei nicht zu Ende lesen. Versuchen Sie es noch einmal.',
  reading_broken_off: () => 'Das Lesen wurde abgebrochen: Der Prozess, der die Datei las, ist zu Ende. Schicken Sie die Datei noch einmal.',
  in_words: ({ text }) => text,
}
