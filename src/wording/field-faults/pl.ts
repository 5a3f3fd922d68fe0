import type { FieldFaultSentences, KindNames } from './sentences.ts'

const KINDS: KindNames = { int: 'liczbę całkowitą', number: 'liczbę', string: 'tekst', boolean: 'true albo false', array: 'listę', object: 'obiekt' }
const isMeant = (meant: string | null) => (meant === null ? '' : ` Czy chodzi o „${meant}”?`)

export const polish: FieldFaultSentences = {
  needed: () => 'To pole jest wymagane, a nic w nim nie podano.',
  more_than_one_value: () => 'Podano kilka razy albo jako listę. Proszę podać jedną wartość.',
  wrong_kind: ({ expected }) => `Proszę podać ${KINDS[expected]}.`,
  not_one_of: ({ words, meant }) => `Proszę podać jedną z wartości: ${words.join(', ')}.${isMeant(meant)}`,
  too_few_characters: ({ least }, formats) => `Za krótkie. Najmniejsza liczba znaków: ${formats.number(least)}.`,
  too_many_characters: ({ most }, formats) => `Za długie, proszę skrócić. Największa liczba znaków: ${formats.number(most)}.`,
  too_few_entries: ({ least }, formats) => `Za mało pozycji. Najmniejsza ich liczba: ${formats.number(least)}.`,
  too_many_entries: ({ most }, formats) => `Za dużo pozycji. Największa ich liczba: ${formats.number(most)}.`,
  number_too_small: ({ least }) => `Proszę podać liczbę nie mniejszą niż ${least}.`,
  number_too_large: ({ most }) => `Proszę podać liczbę nie większą niż ${most}.`,
  unknown_field: () => 'Nieznane pole. Proszę je pominąć albo poprawić jego nazwę.',
  unreadable: () => 'Tej wartości nie da się tu odczytać. Proszę zapisać ją tak, jak podaje opis API.',

  whole_number: ({ least, most }) => `Proszę podać liczbę całkowitą od ${least} do ${most}.`,
  how_many: ({ most }) => `Proszę podać, ile pozycji zwrócić: liczbę całkowitą od 1 do ${most}.`,
  true_or_false: () => 'Proszę wpisać true (tak) albo false (nie).',
  inhabitants_range: () => 'Proszę podać zakres liczby mieszkańców, na przykład 5000..20000, albo z jednym końcem: 5000.. lub ..20000.',
  too_many_inhabitants: ({ most }) => `Proszę podać liczbę mieszkańców nie większą niż ${most}.`,
  year_range: () => 'Proszę podać rok albo zakres lat, na przykład 1990..1999, 1990.. lub ..1999.',
  range_reversed: ({ range }) => `Zakres kończy się, zanim się zacznie. Proszę wpisać ${range}.`,
  weight: ({ most }) => `Proszę podać wagę od 0 (kryterium wyłączone) do ${most}; zwykła waga to 1.`,
  balance_steps: ({ steps }) => `Proszę wpisać „all” (wszystkie), „none” (żaden) albo po przecinku te, które są potrzebne: ${steps.join(', ')}.`,
  country_code: ({ meant }) => `Proszę podać kraj dwiema literami według ISO 3166-1, na przykład PL.${isMeant(meant)}`,
  country_or_any: () => 'Proszę wpisać any (samorządy bez żadnego partnera) albo kraje, każdy dwiema literami, na przykład DE.',
  language_code: ({ meant }) => `Proszę podać język dwiema literami według ISO 639-1, na przykład pl.${isMeant(meant)}`,
  language_tag: () => 'Proszę podać kod języka, na przykład „pl” albo „en-GB”.',
  topic: ({ meant }) => `Takiego tematu nie ma w słowniku.${isMeant(meant)} Wszystkie tematy podaje GET /v1/vocabulary.`,
  letters_needed: () => 'Proszę wpisać co najmniej jedną literę nazwy.',
  not_a_cursor: () => 'Proszę przesłać wartość „next” taką, jaką podano, przy niezmienionych pozostałych parametrach, albo ją pominąć.',
  not_a_version_tag: () => 'Proszę podać odczytany ETag wpisu w prostych cudzysłowach, na przykład "12", albo * dla dowolnej wersji.',
  not_an_idempotency_key: () => 'Proszę podać od 1 do 255 widocznych znaków ASCII, na przykład UUID, inne dla każdego zapytania.',
  same_municipality: () => 'Proszę podać numer innego samorządu: dwa razy podano ten sam.',

  text_needed: () => 'Proszę wpisać co najmniej jeden znak.',
  control_characters: () => 'Proszę usunąć znaki sterujące i uszkodzone.',
  contact_details: () => 'Proszę usunąć adresy e-mail i numery telefonów: ten tekst jest publiczny i przeszukiwany.',
  date: () => 'Proszę podać datę w postaci 2026-11-23.',

  nothing_to_change: () => 'Proszę podać co najmniej jedno pole do zmiany.',
  listed_twice: ({ value }) => `„${value}” podano dwa razy. Wystarczy raz.`,
  source_needed: () => 'Proszę podać, gdzie partnerstwo jest odnotowane: adres albo nazwę dokumentu.',
  event_without_name: () => 'Proszę nazwać wydarzenie albo je pominąć.',
  event_separators: () => 'Proszę usunąć podziały wierszy, średniki i kreski pionowe: rozdzielają wydarzenia w plikach.',
  own_partner: () => 'Samorząd nie może być własnym partnerem. Proszę podać inny.',
  year_in_future: ({ latest }) => `Ten rok jest w przyszłości. Proszę podać rok nie późniejszy niż ${latest}.`,
  until_before_since: () => 'Ten rok jest wcześniejszy niż „since”. Proszę je zamienić albo poprawić.',
  claimed_and_denied: ({ trait }) => `„${trait}” jest naraz wśród cech podanych i zaprzeczonych. Proszę zostawić jedno.`,
  smaller_than: ({ field }) => `Mniej niż „${field}”. Proszę je zamienić.`,
  date_in_future: ({ today }) => `Ta data jest w przyszłości. Proszę podać ${today} albo wcześniejszą.`,
  expires_before_confirmed: () => 'Ta data jest wcześniejsza niż „confirmedOn”. Proszę podać późniejszą.',
  not_a_region: ({ id }) => `${id} nie jest numerem regionu. Można go znaleźć przez GET /v1/municipalities?level=region&q=NAME.`,
  profile_twice: () => 'Proszę zapisać profil w jednym miejscu: w „profile” albo obok.',
  asker_without_country: () =>
    'Wymagane, a nie podano: kraj pytającego samorządu albo jego numer (id). Może to powiedzieć także tekst, na przykład „jesteśmy miastem w Bawarii”.',

  dataset_id: () => 'Proszę podać krótką nazwę z małych liter, cyfr, kropek, łączników i podkreśleń.',
  consent_needed: () =>
    'Ten zbiór danych wymaga pisemnej zgody, zanim wolno go pokazywać, przeszukiwać lub przekazywać. Proszę podać dokument albo ustawić mayShow, maySearch i mayExport na false.',
  key_name: ({ most }) => `Proszę napisać, dla kogo jest klucz. Liczba znaków: od 1 do ${most}.`,
  key_origin: ({ written }) => `Proszę podać pochodzenie (origin) jako schemat i host, na przykład https://example.org, a nie „${written}”.`,
  key_origins: ({ most }) => `Klucz publiczny wymienia pochodzenia (origins), których strony mogą go używać. Ich liczba: od 1 do ${most}.`,
  key_rate: ({ most }) => `Proszę podać całkowitą liczbę zapytań na minutę od 1 do ${most}.`,
}
