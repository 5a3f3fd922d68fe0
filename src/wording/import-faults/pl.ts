/** Nazwy własne stoją zawsze w mianowniku, w cudzysłowie albo po dwukropku, bo program nie umie ich odmieniać. */
import { isPacked, technical, type DatasetPartNames, type FormatNames, type ImportFaultSentences, type KindNames, type PartNames } from './sentences.ts'

const FORMATS: FormatNames = {
  zip: 'archiwum ZIP', gzip: 'plik skompresowany programem gzip', xls: 'stary skoroszyt Excela (.xls)', pdf: 'dokument PDF', '7z': 'archiwum 7-Zip', rar: 'archiwum RAR', rtf: 'dokument RTF',
}
const KINDS: KindNames = { municipalities: 'samorządy', partnerships: 'partnerstwa', interests: 'zainteresowania', profiles: 'profile' }
const PARTS: PartNames = {
  a: 'pierwszy samorząd (nazwa albo kod urzędowy)', b: 'drugi samorząd (nazwa albo kod urzędowy)',
  municipality: 'samorząd (nazwa albo kod urzędowy)', topic: 'temat',
}
const DATASET_PARTS: DatasetPartNames = { publisher: 'wydawca', address: 'adres', licence: 'licencja' }

export const polish: ImportFaultSentences = {
  empty_file: () => 'Plik jest pusty. Proszę wybrać ten, w którym jest tabela.',
  other_format: ({ format }) =>
    `To jest ${FORMATS[format]}, a nie CSV. ${isPacked(format) ? 'Proszę go rozpakować albo zapisać tabelę jako CSV.' : 'Proszę zapisać tabelę jako CSV albo jako skoroszyt (.xlsx).'}`,
  zero_bytes: () => 'Plik nie jest tekstem: zawiera bajty zerowe. Proszę zapisać tabelę jako CSV.',
  control_characters: () => 'Plik nie jest tekstem: zawiera znaki sterujące. Proszę zapisać tabelę jako CSV.',
  unknown_encoding: ({ encoding }) => `„${encoding}” nie jest kodowaniem, które da się odczytać. Zwykłe kodowania: utf-8, windows-1250, windows-1252, iso-8859-2, utf-16le.`,
  broken_utf8: ({ line }) => `W wierszu ${line} są znaki uszkodzone w UTF-8, jak w pliku uciętym albo złożonym z dwóch. Proszę go zapisać na nowo w UTF-8.`,
  broken_characters: ({ line }) => `Za wierszem ${line} są uszkodzone znaki. Proszę zapisać plik na nowo w UTF-8.`,
  no_head: () => 'Pierwszy wiersz nie zawiera nazw kolumn. Plik musi się zaczynać wierszem nazw, które rozdziela przecinek, średnik, tabulator albo kreska pionowa.',
  too_many_columns: ({ columns, most }, { formats }) => `Liczba kolumn w pierwszym wierszu: ${formats.number(columns)}, a czytanych jest najwyżej ${most}. Czy to nagłówek?`,
  row_too_long: ({ line, most }, { formats }) => `Rekord w wierszu ${line} jest dłuższy niż ${formats.number(most)} znaków. Czy nie brakuje zamknięcia cudzysłowu? Czy to na pewno tabela?`,
  row_cut_off: ({ line, cells, columns }) =>
    `Liczba kolumn ostatniego rekordu, w wierszu ${line}: ${cells} z ${columns}. Plik wygląda na ucięty. Potrzebny jest cały; inaczej ten rekord trzeba usunąć.`,
  quote_not_closed: ({ line }) => `Rekord w wierszu ${line} otwiera cudzysłów, którego nic nie zamyka: plik jest ucięty, cudzysłowu brakuje albo trzeba go podwoić.`,
  quote_inside_cell: ({ line, quoteLine, column }) =>
    `Rekordu w wierszu ${line} nie da się odczytać: w środku komórki ${column} (wiersz pliku: ${quoteLine}) stoi cudzysłów. Wewnątrz komórki pisze się go dwa razy, a całą komórkę ujmuje w cudzysłów.`,

  archive_too_large: ({ files, megabytes }, { formats }) =>
    `Archiwum zawiera więcej niż ${formats.number(files)} plików albo po rozpakowaniu ma więcej niż ${formats.number(megabytes)} MB. Proszę zapisać tabelę jako CSV.`,
  archive_damaged: ({ detail }, words) => `Plik jest archiwum ZIP, tak jak skoroszyty, i jest uszkodzony${technical(detail, words)}. Proszę go zapisać albo pobrać na nowo.`,
  not_in_archive: ({ name, names }) => `W archiwum nie ma pliku ${name}; są: ${names.join(', ')}. Proszę je zapisać albo pobrać na nowo.`,
  protected_by_password: () => 'Plik jest chroniony hasłem. Proszę go zapisać bez hasła.',
  no_workbook_in_archive: () => 'Plik jest archiwum ZIP, ale nie jest to ani skoroszyt (.xlsx), ani CSV. Proszę go rozpakować albo zapisać tabelę jako CSV.',

  workbook_damaged: ({ detail }, words) => `Skoroszyt jest uszkodzony${technical(detail, words)}. Proszę go zapisać na nowo.`,
  workbook_rows_out_of_order: ({ row, before }) => `Skoroszyt jest uszkodzony: po wierszu ${before} następuje wiersz ${row}. Proszę go zapisać na nowo.`,
  workbook_declares_types: () => 'Skoroszyt zawiera własne deklaracje XML, czego nie robi żaden arkusz kalkulacyjny. Proszę go zapisać na nowo.',
  workbook_too_deep: () => 'Skoroszyt ma więcej poziomów zagnieżdżenia niż jakikolwiek arkusz. Proszę go zapisać na nowo.',
  workbook_too_wide: ({ line, most }) => `W wierszu ${line} jest komórka za kolumną ${most}. Czy to na pewno tabela?`,
  workbook_too_much_text: () => 'Skoroszyt zawiera więcej tekstu, niż da się odczytać. Proszę zapisać tabelę jako CSV.',
  workbook_without_rows: () => 'Na żadnym widocznym arkuszu skoroszytu nie ma wierszy. Proszę odkryć arkusz z tabelą i zapisać skoroszyt.',

  two_columns_for_field: ({ column, other, field }, { field: name, isOnPage }) =>
    `Kolumny „${column}” i „${other}” wyglądają na to samo pole: „${name(field)}”. ${isOnPage
      ? 'Dla jednej z nich proszę wybrać inne znaczenie albo żadne.'
      : `Proszę wskazać właściwą parametrem map, na przykład „${column}=${field}”, a drugą pominąć: „${other}=”.`}`,
  two_columns_of_one_name: ({ column }) => `Dwie kolumny nazywają się „${column}”: nazwę jednej trzeba zmienić.`,
  columns_missing: ({ missing, columns, kind, fields }, { isOnPage }) =>
    `Żadna kolumna nie mówi, kto lub co jest w wierszu; brakuje: ${missing.map((part) => PARTS[part]).join('; ')}. ${isOnPage
      ? 'Proszę wybrać poniżej, co znaczy każda kolumna, albo nadać kolumnom pliku zwykłe nazwy.'
      : `Kolumny pliku: ${columns.join(', ')}. Proszę nadać im zwykłe nazwy albo parametrem map wskazać, która jest która (kolumna=pole); pola dla listy „${KINDS[kind]}”: ${fields.join(', ')}.`}`,
  mapping_malformed: ({ written, example }) => `„${written}”: trzeba napisać kolumna=pole, na przykład „${example}”.`,
  unknown_column: ({ column, columns }) => `W pliku nie ma kolumny „${column}”; są: ${columns.join(', ')}.`,
  unknown_field: ({ field, kind, fields }) => `Lista „${KINDS[kind]}” nie ma pola „${field}”. Jej pola: ${fields.join(', ')}.`,
  shared_value_malformed: ({ written, kind, fields }) => `„${written}”: trzeba napisać pole=wartość. Pola dla listy „${KINDS[kind]}”: ${fields.join(', ')}.`,

  dataset_without_name: () => 'Proszę podać nazwę zbioru danych, w której są litery.',
  dataset_half_described: ({ part }, { isOnPage }) => (isOnPage ? `Brakuje informacji o zbiorze danych: ${DATASET_PARTS[part]}. Można też nie podać żadnej z trzech.`
    : `Brakuje informacji o zbiorze danych: ${DATASET_PARTS[part]}. Wydawcę, adres i licencję podaje się razem. Można też nie podać żadnej z nich; wtedy licencja uchodzi za niepodaną.`),
  dataset_date_malformed: () => 'Proszę wpisać datę jako 2026-01-31.',

  service_silent: ({ service, fault, address }) => `${service} nie odpowiada (${fault}, ${address}). Proszę spróbować później; niczego nie zmieniono.`,
  service_breaks_off: ({ service, address }) => `${service} przerywa przesyłanie: ${address}. Proszę spróbować później: pobieranie ruszy od miejsca, w którym stanęło.`,
  service_sends_too_much: ({ service, megabytes }, { formats }) => `${service} przesyła więcej niż ${formats.number(megabytes)} MB. Czy to właściwy adres?`,
  source_undated: ({ service }) => `${service} nie podaje, z kiedy są jego pliki. Czy to właściwy adres?`,
  source_line_too_long: ({ line, most }, { formats }) => `Wiersz ${line} jest dłuższy niż ${formats.number(most)} znaków. Proszę pobrać plik na nowo.`,
  source_line_malformed: ({ file, line, detail }) => `${file}, wiersz ${line}: ${detail}. Proszę pobrać plik na nowo.`,
  source_characters_broken: ({ line }) => `Za wierszem ${line} są znaki uszkodzone w UTF-8. Proszę pobrać plik na nowo.`,
  source_country_empty: ({ file, country }) => `Plik ${file} serwisu GeoNames nie zawiera żadnej zamieszkanej miejscowości kraju ${country}. Czy to właściwy adres?`,
  source_sheets_missing: ({ file, columns }) => `Plik ${file} nie ma arkusza z kolumnami: ${columns.join(', ')}. Czy to wykaz lokalnych jednostek administracyjnych?`,

  reading_failed: () => 'Nie udało się odczytać pliku do końca, a przyczyna leży po stronie serwisu. Proszę spróbować jeszcze raz.',
  reading_broken_off: () => 'Czytanie zostało przerwane: zakończył się proces, który czytał plik. Proszę wczytać plik jeszcze raz.',
  in_words: ({ text }) => text,
}
