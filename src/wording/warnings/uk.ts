import type { WarningCatalogue } from './catalogue.ts'

export const ukrainian: WarningCatalogue = {
  'unknown-parameter': ({ suggested }) => `Ця операція не має такого параметра, тому його не використано.${suggested === null ? '' : ` Можливо, це «${suggested}»?`}`,
  clamped: ({ written, limit }) => `Найбільше дозволене значення: ${limit}; замість ${written} узято ${limit}.`,
  'language-unavailable': ({ asked, given }) => `Служба ще не говорить мовою «${asked}»; вона відповідає мовою «${given}».`,
  'not-used': () => 'Не впливає на рейтинг, тому цього не використано.',
  assumed: ({ country }, formats) =>
    `Ніщо не каже, звідки громада, яка питає: за мовою тексту взято країну ${formats.country(country)} (${country}). Якщо це не так, надішліть параметр «country».`,
  'index-incomplete': ({ pending }, formats) => (pending === null
    ? 'Жодну громаду ще не можна знайти: реєстр порожній, або його завантаження щойно почалося.'
    : `Кількість записів, яких ще не можна знайти: ${formats.number(pending)}. У цій відповіді деяких із них може бракувати.`),
}
