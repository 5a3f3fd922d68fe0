/** What can go wrong with a request, in words: `/problems/{code}` explains each, and every problem answer refers to it. */
import type { Language } from './language.ts'

export const PROBLEM_CODES = [
  'invalid-input', 'malformed-request', 'unauthorized', 'forbidden', 'not-found', 'method-not-allowed', 'not-acceptable', 'conflict',
  'version-mismatch', 'too-large', 'unsupported-media-type', 'idempotency-key-reused', 'version-required', 'too-many-requests', 'internal',
  'unavailable',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

export interface ProblemWords {
  readonly title: string
  /** What happened. */
  readonly meaning: string
  /** What to do about it. */
  readonly remedy: string
}

export const PROBLEM_WORDS: Readonly<Record<Language, Readonly<Record<ProblemCode, ProblemWords>>>> = {
  en: {
    'invalid-input': {
      title: 'Something in the request is wrong',
      meaning: 'A parameter, a code or a field of the body cannot be used as it was written.',
      remedy: 'The list of faults names each field and what to write instead.',
    },
    'malformed-request': {
      title: 'The request cannot be read',
      meaning: 'The address is not properly percent-encoded, or the body is not valid JSON.',
      remedy: 'Encode the address as UTF-8 percent-encoding and send the body as JSON in UTF-8.',
    },
    unauthorized: {
      title: 'A key is needed',
      meaning: 'Changes need a key; none was sent, or it is unknown or was revoked.',
      remedy: 'Send the header "Authorization: Bearer KEY". The operator of the service gives out keys.',
    },
    forbidden: {
      title: 'This key does not permit it',
      meaning: 'The key holds, but not for this: public keys only read, and only for pages of the origins they name.',
      remedy: 'Write with a secret key from a server; let the operator add the origin of your page to a public key.',
    },
    'not-found': {
      title: 'Not found',
      meaning: 'There is no such page, or no record with that number or code.',
      remedy: 'Check the address, or find the municipality by its name.',
    },
    'method-not-allowed': {
      title: 'This cannot be done here',
      meaning: 'The address exists, but not for this method.',
      remedy: 'The header "Allow" lists the methods that are possible.',
    },
    'not-acceptable': {
      title: 'The answer has another format',
      meaning: 'The request accepts only formats that are not given here.',
      remedy: 'Accept application/json.',
    },
    conflict: {
      title: 'This contradicts what is recorded',
      meaning: 'The change does not fit the present state of the register.',
      remedy: 'Read the record again and change what is there.',
    },
    'version-mismatch': {
      title: 'Somebody else changed it meanwhile',
      meaning: 'The version in "If-Match" is no longer the present one.',
      remedy: 'Read the record again, put your change on top of it and send it with the new version.',
    },
    'too-large': {
      title: 'The request is too large',
      meaning: 'The body is larger than is accepted here.',
      remedy: 'Shorten the texts or send the records one by one.',
    },
    'unsupported-media-type': {
      title: 'The body has the wrong format',
      meaning: 'Only JSON in UTF-8 can be read here.',
      remedy: 'Send the header "Content-Type: application/json".',
    },
    'idempotency-key-reused': {
      title: 'The key of the request was used before',
      meaning: 'The header "Idempotency-Key" names one request, and another one was sent with it within a day.',
      remedy: 'Choose a new key for each request; use the same one only to send the same request again.',
    },
    'version-required': {
      title: 'The version is missing',
      meaning: 'A change must say which version it is based on, so that nobody overwrites what they have not seen.',
      remedy: 'Send the header "If-Match" with the ETag you read, or with * to overwrite whatever is there.',
    },
    'too-many-requests': {
      title: 'Too many requests',
      meaning: 'More requests came from your address, or with your key, within a minute than are served.',
      remedy: 'Wait for as many seconds as the header "Retry-After" says.',
    },
    internal: {
      title: 'The service made a mistake',
      meaning: 'Something went wrong on our side.',
      remedy: 'Try again; if it stays, tell the operator the number of the request.',
    },
    unavailable: {
      title: 'Not available at the moment',
      meaning: 'A part of the service does not answer, or is still starting.',
      remedy: 'Try again after as many seconds as the header "Retry-After" says.',
    },
  },
  pl: {
    'invalid-input': {
      title: 'W zapytaniu jest błąd',
      meaning: 'Parametru, kodu lub pola treści nie da się użyć w podanej postaci.',
      remedy: 'Lista błędów wskazuje każde pole i mówi, co wpisać zamiast tego.',
    },
    'malformed-request': {
      title: 'Zapytania nie da się odczytać',
      meaning: 'Adres ma niepoprawne kodowanie procentowe albo treść nie jest poprawnym dokumentem JSON.',
      remedy: 'Zakoduj adres w UTF-8 (kodowanie procentowe), a treść wyślij jako JSON w UTF-8.',
    },
    unauthorized: {
      title: 'Potrzebny jest klucz',
      meaning: 'Zmiany wymagają klucza; nie został wysłany, jest nieznany albo został unieważniony.',
      remedy: 'Wyślij nagłówek „Authorization: Bearer KLUCZ”. Klucze wydaje operator serwisu.',
    },
    forbidden: {
      title: 'Ten klucz na to nie pozwala',
      meaning: 'Klucz jest ważny, ale nie do tego: klucze publiczne służą tylko do odczytu, i tylko na stronach o podanym w nich pochodzeniu (origin).',
      remedy: 'Zapisuj z serwera, kluczem tajnym; o dopisanie pochodzenia swojej strony do klucza publicznego poproś operatora.',
    },
    'not-found': {
      title: 'Nie znaleziono',
      meaning: 'Nie ma takiej strony albo wpisu o tym numerze lub kodzie.',
      remedy: 'Sprawdź adres albo znajdź jednostkę po nazwie.',
    },
    'method-not-allowed': {
      title: 'Tego nie można tu zrobić',
      meaning: 'Adres istnieje, ale nie dla tej metody.',
      remedy: 'Nagłówek „Allow” wymienia dozwolone metody.',
    },
    'not-acceptable': {
      title: 'Odpowiedź ma inny format',
      meaning: 'Zapytanie dopuszcza tylko formaty, których tu nie ma.',
      remedy: 'Dopuść application/json.',
    },
    conflict: {
      title: 'To jest sprzeczne z zapisanym stanem',
      meaning: 'Zmiana nie pasuje do obecnego stanu rejestru.',
      remedy: 'Odczytaj wpis ponownie i zmień to, co w nim jest.',
    },
    'version-mismatch': {
      title: 'Ktoś inny zmienił to w międzyczasie',
      meaning: 'Wersja podana w „If-Match” nie jest już aktualna.',
      remedy: 'Odczytaj wpis ponownie, nanieś swoją zmianę i wyślij ją z nową wersją.',
    },
    'too-large': {
      title: 'Zapytanie jest za duże',
      meaning: 'Treść jest większa, niż tu przyjmujemy.',
      remedy: 'Skróć teksty albo wysyłaj wpisy pojedynczo.',
    },
    'unsupported-media-type': {
      title: 'Treść ma niewłaściwy format',
      meaning: 'Można tu odczytać tylko JSON w UTF-8.',
      remedy: 'Wyślij nagłówek „Content-Type: application/json”.',
    },
    'idempotency-key-reused': {
      title: 'Ten klucz zapytania został już użyty',
      meaning: 'Nagłówek „Idempotency-Key” oznacza jedno zapytanie, a w ciągu doby wysłano z nim inne.',
      remedy: 'Wybierz nowy klucz dla każdego zapytania; tego samego użyj tylko do powtórzenia tego samego zapytania.',
    },
    'version-required': {
      title: 'Brakuje wersji',
      meaning: 'Zmiana musi mówić, na której wersji się opiera, żeby nikt nie nadpisał tego, czego nie widział.',
      remedy: 'Wyślij nagłówek „If-Match” z odczytanym ETag albo z *, aby nadpisać cokolwiek tam jest.',
    },
    'too-many-requests': {
      title: 'Za dużo zapytań',
      meaning: 'Z twojego adresu lub z twoim kluczem przyszło w ciągu minuty więcej zapytań, niż obsługujemy.',
      remedy: 'Odczekaj tyle sekund, ile podaje nagłówek „Retry-After”.',
    },
    internal: {
      title: 'Serwis popełnił błąd',
      meaning: 'Coś poszło źle po naszej stronie.',
      remedy: 'Spróbuj ponownie; jeśli błąd się powtarza, podaj operatorowi numer zapytania.',
    },
    unavailable: {
      title: 'Chwilowo niedostępne',
      meaning: 'Część serwisu nie odpowiada albo jeszcze się uruchamia.',
      remedy: 'Spróbuj ponownie po tylu sekundach, ile podaje nagłówek „Retry-After”.',
    },
  },
}
