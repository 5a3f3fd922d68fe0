import type { ProblemCatalogue } from './catalogue.ts'

export const polishProblems: ProblemCatalogue = {
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
  'address-too-long': {
    title: 'Adres jest za długi',
    meaning: 'Adres z parametrami ma ponad 16 000 znaków.',
    remedy: 'Wyślij mniej parametrów albo krótsze; te, które dotyczą pliku, można podać obok niego w formularzu.',
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
  'head-too-large': {
    title: 'Nagłówek zapytania jest za duży',
    meaning: 'Adres i nagłówki mają razem ponad 128 kB.',
    remedy: 'Wyślij mniej nagłówków albo krótsze, zwłaszcza plików cookie.',
  },
  internal: {
    title: 'Serwis popełnił błąd',
    meaning: 'Coś poszło źle po naszej stronie.',
    remedy: 'Spróbuj ponownie; jeśli błąd się powtarza, podaj operatorowi numer zapytania.',
  },
  busy: {
    title: 'Trwa zapis większej zmiany',
    meaning: 'Właśnie wczytywana lub wycofywana jest lista albo zmieniane są prawa do zbioru danych, a ten wpis jest ich częścią. Z twojej zmiany nic nie zapisano.',
    remedy: 'Wyślij ją ponownie po tylu sekundach, ile podaje nagłówek „Retry-After”.',
  },
  unavailable: {
    title: 'Chwilowo niedostępne',
    meaning: 'Część serwisu nie odpowiada albo jeszcze się uruchamia.',
    remedy: 'Spróbuj ponownie po tylu sekundach, ile podaje nagłówek „Retry-After”.',
  },
}
