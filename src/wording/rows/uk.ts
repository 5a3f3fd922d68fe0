/** Власні назви завжди стоять у називному відмінку, у лапках, бо програма не вміє їх відмінювати. */
import type { CellChoices, ChangedFacts, RowSentences } from './sentences.ts'

export const UKRAINIAN_CHOICES: CellChoices = {
  level: ['громада', 'район', 'область'], form: ['партнерство', 'дружба', 'проєкт', 'контакт'],
  status: ['чинна', 'неактивна', 'призупинена', 'завершена'], role: ['пропонує', 'шукає', 'спільне'],
  availability: ['шукає', 'відкрита', 'зайнята', 'закрита'],
}
const choose = (field: keyof CellChoices) => `Напишіть одне з: ${UKRAINIAN_CHOICES[field].join(', ')}.`
const FACTS: ChangedFacts = { population: 'кількість населення', area: 'площа', codes: 'коди' }

export const ukrainian: RowSentences = {
  unknown_country: ({ written }) => `Жодна країна не називається «${written}»: напишіть дві її літери (PL) або назву.`,
  unknown_level: ({ written }) => `«${written}» не є рівнем, тому його не використано. ${choose('level')}`,
  unknown_form: ({ written }) => `«${written}» не є формою зв’язку. ${choose('form')}`,
  unknown_status: ({ written }) => `«${written}» не є станом зв’язку. ${choose('status')}`,
  unknown_role: ({ written }) => `«${written}» не є роллю. ${choose('role')}`,
  unknown_availability: ({ written }) => `«${written}» не каже, чи шукають партнерів. ${choose('availability')}`,
  unknown_language: ({ written }) => `«${written}» не є мовою: напишіть дві її літери й, можливо, рівень, наприклад de B2.`,
  not_a_year: () => 'Це не рік: напишіть чотири цифри або дату, наприклад 1998-05-12.',
  not_a_date: () => 'Це не дата: напишіть її як 2027-01-31 або лише рік.',
  not_a_count: () => 'Це не кількість населення: напишіть ціле число.',
  not_an_area: () => 'Це не площа: напишіть число квадратних кілометрів.',
  not_a_latitude: () => 'Це не широта: напишіть градуси на північ, число від -90 до 90.',
  not_a_longitude: () => 'Це не довгота: напишіть градуси на схід, число від -180 до 180.',
  not_a_distance: () => 'Це не відстань: напишіть число кілометрів.',
  wrong_width: ({ cells, columns }) =>
    `Кількість колонок у рядку: ${cells}, у заголовку: ${columns}. Бракує роздільника, він зайвий, або комірка з ним не взята в лапки.`,
  control_characters: ({ text }) => `У комірці є керівні символи: «${text}». Приберіть їх.`,
  year_out_of_range: ({ from, to }) => `Напишіть рік від ${from} до ${to}.`,
  ends_before_it_begins: ({ since }) => `Це раніше за рік початку (${since}): виправте один із них.`,
  sizes_reversed: () => 'Менше за найменшу кількість населення: поміняйте їх місцями.',
  too_long: ({ most }, { formats }) => `Текст довший за ${formats.number(most)} символів: скоротіть його.`,
  too_many_events: ({ most }) => `Подій більше ніж ${most}: залиште не всі.`,
  event_too_long: ({ most }) => `Опис події довший за ${most} символів: скоротіть його.`,
  holds_contact: () => 'Приберіть адреси електронної пошти й номери телефонів: цей текст відкритий, і в ньому шукають.',
  unknown_topic: ({ written, suggested }, { topic }) =>
    `У словнику немає теми «${written}».${suggested === null ? '' : ` Можливо, це «${topic(suggested)}»?`} Усі теми: GET /v1/vocabulary.`,
  topic_left_out: ({ written, suggested }, { topic }) =>
    `У словнику немає теми «${written}», тому її пропущено.${suggested === null ? '' : ` Можливо, це «${topic(suggested)}»?`}`,
  same_municipality_twice: () => 'З обох боків та сама громада: ніхто не є партнером сам собі.',

  nothing_named: () => 'Ніщо не каже, яку громаду мають на увазі: дайте назву або офіційний код.',
  unknown_id: ({ id }) => `У реєстрі немає громади ${id}.`,
  unknown_codes: ({ codes }) => `Реєстр не знає коду ${codes}: виправте його або дайте назву.`,
  unknown_geonames: ({ code }) => `Жодна громада реєстру не має й не містить ідентифікатора GeoNames ${code}: виправте його або приберіть, щоб шукати за назвою.`,
  code_elsewhere: ({ scheme, code, country }, { formats }) =>
    `Код ${scheme} ${code} належить місцю деінде (${formats.country(country)}): виправте код, країну або рівень.`,
  contradicting_codes: ({ code, otherCode }) => `Коди суперечать один одному: ${code} і ${otherCode} — дві різні громади. Приберіть хибний.`,
  unknown_name: ({ name, country }, { formats }) =>
    `Жодна громада${country === null ? '' : ` цієї країни (${formats.country(country)})`} не називається «${name}»: виправте назву або дайте ідентифікатор GeoNames.`,
  name_not_in_region: ({ name, region }) => `Назва «${name}» відома, але не в регіоні «${region}»: виправте назву або регіон.`,
  ambiguous_name: ({ name, bearers }) => `Назву «${name}» мають кілька громад (${bearers}), і жодна з них не є помітно найімовірнішою: дайте регіон або ідентифікатор GeoNames.`,
  likeliest_bearer: ({ name, bearers }) => `Узято найімовірнішу з громад із назвою «${name}» (їх ${bearers}). Якщо йдеться про іншу, дайте її ідентифікатор GeoNames.`,
  region_not_used: ({ region }) => `Регіон «${region}» невідомий, тому його не використано.`,
  part_of_municipality: () => 'Назва або код належить населеному пункту в громаді з реєстру, який не є її центром.',

  municipality_gone: () => 'Цієї громади вже немає в реєстрі.',
  end_gone: () => 'Однієї з громад цього рядка вже немає в реєстрі.',
  same_pair_in_line: ({ line }) => `Ті самі дві громади стоять у рядку ${line}: враховується той рядок.`,
  same_municipality_in_line: ({ line }) => `Та сама громада стоїть у рядку ${line}: враховується той рядок.`,
  same_in_line: ({ line }) => `Те саме стоїть у рядку ${line}.`,
  years_reversed: () => 'Зв’язок закінчився б раніше, ніж почався: виправте один із років.',
  recorded_by_other: ({ dataset }, { dataset: title }) => `Це вже записано в наборі «${title(dataset)}»: змініть це там.`,
  stands_here: () => 'Тут уже так і записано.',
  edited_here: () => 'Після імпорту це змінили тут: змінюйте це тут.',
  described_itself: () => 'Громада описала себе сама: чинне її власне слово.',
  other_line_is_it: ({ line, name }) => `У реєстрі громаді «${name}» відповідає рядок ${line}; ця окремо там не стоїть.`,
  lines_alike: ({ line, name }) => `Кілька рядків, перший із них ${line}, однаково схожі на «${name}»: дайте кожному власний код.`,
  named_like: ({ name, codes }) => `Називається як «${name}», що має в реєстрі ${codes}: чи це інша громада? Дайте її ідентифікатор GeoNames.`,
  code_kept: ({ codes }) => `У реєстрі стоїть ${codes}; так і залишається.`,
  added_before: () => 'Її додав попередній імпорт.',
  erased_before: () => 'Її стерто з реєстру, і так залишається.',
  new_without_place: () => 'Її немає в реєстрі. Щоб додати, дайте координати в колонках lat і lon.',
  new_not_asked_for: () => 'Її немає в реєстрі. Її буде додано, якщо вибрано додавання нових громад.',

  partnership_changed: () => 'Партнерство відтоді змінено або прибрано.',
  interest_gone: () => 'Інтерес відтоді прибрано.',
  profile_changed: () => 'Профіль відтоді змінено.',
  municipality_changed: () => 'Громаду відтоді змінено або прибрано.',
  facts_changed: ({ fields }) => `Відтоді змінено: ${fields.map((field) => FACTS[field]).join(', ')}.`,
  in_words: ({ text }) => text,
}
