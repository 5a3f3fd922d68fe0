import type { WarningCatalogue } from './catalogue.ts'

export const polish: WarningCatalogue = {
  'unknown-parameter': ({ suggested }) => `Ta operacja nie ma takiego parametru, więc go nie użyto.${suggested === null ? '' : ` Czy chodzi o „${suggested}”?`}`,
  clamped: ({ written, limit }) => `Największa dozwolona wartość to ${limit}; zamiast ${written} przyjęto ${limit}.`,
  'language-unavailable': ({ asked, given }) => `Serwis nie mówi jeszcze w języku „${asked}”; odpowiada w języku „${given}”.`,
  'not-used': () => 'Nie ma wpływu na ranking, więc tego nie użyto.',
  assumed: ({ country }, formats) =>
    `Nic nie mówi, skąd jest pytający: na podstawie języka tekstu przyjęto, że kraj to ${formats.country(country)} (${country}). Jeśli to błąd, proszę przesłać parametr „country”.`,
  'index-incomplete': ({ pending }, formats) => (pending === null
    ? 'Nie można jeszcze wyszukać żadnego samorządu: rejestr jest pusty albo jego wczytywanie dopiero się zaczęło.'
    : `Liczba rekordów, których jeszcze nie można wyszukać: ${formats.number(pending)}. W tej odpowiedzi może części z nich brakować.`),
}
