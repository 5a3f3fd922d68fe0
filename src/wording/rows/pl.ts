/** Nazwy własne stoją zawsze w mianowniku, w cudzysłowie albo po dwukropku, bo program nie umie ich odmieniać. */
import type { CellChoices, ChangedFacts, RowSentences } from './sentences.ts'

export const POLISH_CHOICES: CellChoices = {
  level: ['gmina', 'powiat', 'województwo'], form: ['partnerstwo', 'przyjaźń', 'projekt', 'kontakt'],
  status: ['aktywna', 'uśpiona', 'zawieszona', 'zakończona'], role: ['oferuje', 'szuka', 'wspólne'],
  availability: ['szuka', 'otwarta', 'bez wolnych miejsc', 'zamknięta'],
}
const choose = (field: keyof CellChoices) => `Proszę wpisać jedno z: ${POLISH_CHOICES[field].join(', ')}.`
const FACTS: ChangedFacts = { population: 'liczba mieszkańców', area: 'powierzchnia', codes: 'kody' }

export const polish: RowSentences = {
  unknown_country: ({ written }) => `Żaden kraj nie nazywa się „${written}”: proszę wpisać dwie litery (PL) albo nazwę.`,
  unknown_level: ({ written }) => `„${written}” nie jest szczeblem, więc go nie użyto. ${choose('level')}`,
  unknown_form: ({ written }) => `„${written}” nie jest formą współpracy. ${choose('form')}`,
  unknown_status: ({ written }) => `„${written}” nie jest stanem współpracy. ${choose('status')}`,
  unknown_role: ({ written }) => `„${written}” nie jest rolą. ${choose('role')}`,
  unknown_availability: ({ written }) => `„${written}” nie mówi, czy szuka się partnerów. ${choose('availability')}`,
  unknown_language: ({ written }) => `„${written}” nie jest językiem: proszę wpisać dwie litery i ewentualnie poziom, na przykład de B2.`,
  not_a_year: () => 'To nie jest rok: proszę wpisać cztery cyfry albo datę, na przykład 1998-05-12.',
  not_a_date: () => 'To nie jest data: proszę ją wpisać jako 2027-01-31 albo podać sam rok.',
  not_a_count: () => 'To nie jest liczba mieszkańców: proszę wpisać liczbę całkowitą.',
  not_an_area: () => 'To nie jest powierzchnia: proszę wpisać liczbę kilometrów kwadratowych.',
  not_a_latitude: () => 'To nie jest szerokość geograficzna: proszę wpisać stopnie na północ, liczbę od -90 do 90.',
  not_a_longitude: () => 'To nie jest długość geograficzna: proszę wpisać stopnie na wschód, liczbę od -180 do 180.',
  not_a_distance: () => 'To nie jest odległość: proszę wpisać liczbę kilometrów.',
  wrong_width: ({ cells, columns }) =>
    `Liczba kolumn w wierszu: ${cells}, w nagłówku: ${columns}. Brakuje separatora, jest ich za dużo albo komórka z separatorem nie stoi w cudzysłowie.`,
  control_characters: ({ text }) => `W komórce są znaki sterujące: „${text}”. Proszę je usunąć.`,
  year_out_of_range: ({ from, to }) => `Proszę wpisać rok od ${from} do ${to}.`,
  ends_before_it_begins: ({ since }) => `To wcześniej niż rok rozpoczęcia (${since}): jeden z nich trzeba poprawić.`,
  sizes_reversed: () => 'Mniej niż najmniejsza liczba mieszkańców: proszę je zamienić.',
  too_long: ({ most }, { formats }) => `Tekst jest dłuższy niż ${formats.number(most)} znaków: proszę go skrócić.`,
  too_many_events: ({ most }) => `Jest więcej wydarzeń niż ${most}: proszę część pominąć.`,
  event_too_long: ({ most }) => `Opis wydarzenia jest dłuższy niż ${most} znaków: proszę go skrócić.`,
  holds_contact: () => 'Proszę usunąć adresy e-mail i numery telefonów: ten tekst jest publiczny i przeszukiwany.',
  unknown_topic: ({ written, suggested }, { topic }) =>
    `Słownik nie zna tematu „${written}”.${suggested === null ? '' : ` Czy chodzi o „${topic(suggested)}”?`} Wszystkie tematy: GET /v1/vocabulary.`,
  topic_left_out: ({ written, suggested }, { topic }) =>
    `Słownik nie zna tematu „${written}”, więc go pominięto.${suggested === null ? '' : ` Czy chodzi o „${topic(suggested)}”?`}`,
  same_municipality_twice: () => 'Po obu stronach jest ta sama jednostka: nikt nie jest partnerem samego siebie.',

  nothing_named: () => 'Nie wiadomo, o którą jednostkę chodzi: proszę podać nazwę albo kod urzędowy.',
  unknown_id: ({ id }) => `W rejestrze nie ma jednostki o numerze ${id}.`,
  unknown_codes: ({ codes }) => `Rejestr nie zna kodu ${codes}: proszę go poprawić albo podać nazwę.`,
  unknown_geonames: ({ code }) => `Identyfikatora GeoNames ${code} nie ma żadna jednostka rejestru ani miejscowość w niej: proszę go poprawić albo usunąć, żeby decydowała nazwa.`,
  code_elsewhere: ({ scheme, code, country }, { formats }) =>
    `Kod ${scheme} ${code} należy do miejsca gdzie indziej (${formats.country(country)}): proszę poprawić kod, kraj albo szczebel.`,
  contradicting_codes: ({ code, otherCode }) => `Kody są sprzeczne: ${code} i ${otherCode} to dwie różne jednostki. Proszę usunąć błędny.`,
  unknown_name: ({ name, country }, { formats }) =>
    `Żadna jednostka${country === null ? '' : ` tego kraju (${formats.country(country)})`} nie nazywa się „${name}”: proszę poprawić nazwę albo podać identyfikator GeoNames.`,
  name_not_in_region: ({ name, region }) => `Nazwa „${name}” jest znana, ale nie w regionie „${region}”: proszę poprawić nazwę albo region.`,
  ambiguous_name: ({ name, bearers }) => `Nazwę „${name}” nosi kilka jednostek (${bearers}) i żadna nie jest wyraźnie najbardziej prawdopodobna: proszę podać region albo identyfikator GeoNames.`,
  likeliest_bearer: ({ name, bearers }) => `Wybrano najbardziej prawdopodobną z jednostek o nazwie „${name}” (jest ich ${bearers}). Jeśli chodzi o inną, proszę podać jej identyfikator GeoNames.`,
  region_not_used: ({ region }) => `Region „${region}” nie jest znany i nie został użyty.`,
  part_of_municipality: () => 'Nazwa lub kod należy do miejscowości w jednostce z rejestru, która nie jest jej siedzibą.',

  municipality_gone: () => 'Tej jednostki nie ma już w rejestrze.',
  end_gone: () => 'Jednej z jednostek tego wiersza nie ma już w rejestrze.',
  same_pair_in_line: ({ line }) => `Te same dwie jednostki są w wierszu ${line}: liczy się tamten wiersz.`,
  same_municipality_in_line: ({ line }) => `Ta sama jednostka jest w wierszu ${line}: liczy się tamten wiersz.`,
  same_in_line: ({ line }) => `To samo jest w wierszu ${line}.`,
  years_reversed: () => 'Współpraca skończyłaby się, zanim się zaczęła: proszę poprawić jeden z lat.',
  recorded_by_other: ({ dataset }, { dataset: title }) => `To jest już odnotowane w zbiorze „${title(dataset)}”: zmiany trzeba wprowadzić tam.`,
  stands_here: () => 'Dokładnie tak już tu jest.',
  edited_here: () => 'Po imporcie zmieniono to tutaj ręcznie: zmiany trzeba wprowadzić tutaj.',
  described_itself: () => 'Jednostka sama się opisała: ważne jest to, co sama podała.',
  other_line_is_it: ({ line, name }) => `W rejestrze jednostce „${name}” odpowiada wiersz ${line}; ta osobno w nim nie występuje.`,
  lines_alike: ({ line, name }) => `Kilka wierszy, pierwszy z nich: ${line}, pasuje równie dobrze do jednostki „${name}”: każdemu trzeba nadać własny kod.`,
  named_like: ({ name, codes }) => `Nazywa się jak „${name}”, która ma w rejestrze ${codes}: czy to inna jednostka? Proszę podać identyfikator GeoNames.`,
  code_kept: ({ codes }) => `W rejestrze jest ${codes} i tak zostaje.`,
  added_before: () => 'Dodano ją już przy wcześniejszym imporcie.',
  erased_before: () => 'Usunięto ją z rejestru i tak zostaje.',
  new_without_place: () => 'Nie ma jej w rejestrze. Żeby ją dodać, proszę podać współrzędne w kolumnach lat i lon.',
  new_not_asked_for: () => 'Nie ma jej w rejestrze. Zostanie dodana, jeśli wybrano dodawanie nowych jednostek.',

  partnership_changed: () => 'Partnerstwo zostało od tego czasu zmienione lub usunięte.',
  interest_gone: () => 'Zainteresowanie zostało od tego czasu usunięte.',
  profile_changed: () => 'Profil został od tego czasu zmieniony.',
  municipality_changed: () => 'Jednostka została od tego czasu zmieniona lub usunięta.',
  facts_changed: ({ fields }) => `Zmieniono od tego czasu: ${fields.map((field) => FACTS[field]).join(', ')}.`,
  in_words: ({ text }) => text,
}
