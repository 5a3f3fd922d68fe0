/** Власні назви завжди стоять у називному відмінку, у лапках або після двокрапки, бо програма не вміє їх відмінювати. */
import { isPacked, technical, type DatasetPartNames, type FormatNames, type ImportFaultSentences, type KindNames, type PartNames } from './sentences.ts'

const FORMATS: FormatNames = {
  zip: 'архів ZIP', gzip: 'файл, стиснений програмою gzip', xls: 'стара книга Excel (.xls)', pdf: 'документ PDF', '7z': 'архів 7-Zip', rar: 'архів RAR', rtf: 'документ RTF',
}
const KINDS: KindNames = { municipalities: 'громади', partnerships: 'партнерства', interests: 'інтереси', profiles: 'профілі' }
const PARTS: PartNames = {
  a: 'перша громада (назва або офіційний код)', b: 'друга громада (назва або офіційний код)',
  municipality: 'громада (назва або офіційний код)', topic: 'тема',
}
const DATASET_PARTS: DatasetPartNames = { publisher: 'видавець', address: 'адреса', licence: 'ліцензія' }

export const ukrainian: ImportFaultSentences = {
  empty_file: () => 'Файл порожній. Виберіть той, у якому є таблиця.',
  other_format: ({ format }) =>
    `Це ${FORMATS[format]}, а не CSV. ${isPacked(format) ? 'Розпакуйте його або збережіть таблицю як CSV.' : 'Збережіть таблицю як CSV або як книгу (.xlsx).'}`,
  zero_bytes: () => 'Файл не є текстом: у ньому є нульові байти. Збережіть таблицю як CSV.',
  control_characters: () => 'Файл не є текстом: у ньому є керівні символи. Збережіть таблицю як CSV.',
  unknown_encoding: ({ encoding }) => `«${encoding}» не є кодуванням, яке можна прочитати. Звичайні кодування: utf-8, windows-1250, windows-1252, iso-8859-2, utf-16le.`,
  broken_utf8: ({ line }) => `У рядку ${line} є символи, пошкоджені в UTF-8, як у файлі, що обрізаний або складений із двох. Збережіть його заново в UTF-8.`,
  broken_characters: ({ line }) => `Після рядка ${line} є пошкоджені символи. Збережіть файл заново в UTF-8.`,
  no_head: () => 'Перший рядок не називає стовпців. Файл має починатися рядком назв, які розділяє кома, крапка з комою, табуляція або вертикальна риска.',
  too_many_columns: ({ columns, most }, { formats }) => `Кількість стовпців у першому рядку: ${formats.number(columns)}, а читається щонайбільше ${most}. Чи це заголовок?`,
  row_too_long: ({ line, most }, { formats }) => `Запис у рядку ${line} довший за ${formats.number(most)} символів. Чи не бракує закритих лапок? Чи це справді таблиця?`,
  row_cut_off: ({ line, cells, columns }) =>
    `Кількість стовпців останнього запису, у рядку ${line}: ${cells} із ${columns}. Файл, схоже, обрізаний. Дістаньте його повністю або приберіть цей запис.`,
  quote_not_closed: ({ line }) => `Запис у рядку ${line} відкриває лапки, яких ніщо не закриває: файл обрізаний, лапок бракує або їх треба подвоїти.`,
  quote_inside_cell: ({ line, quoteLine, column }) =>
    `Запис у рядку ${line} не можна прочитати: посеред комірки ${column}, у рядку ${quoteLine} файлу, стоять лапки. Усередині комірки їх пишуть двічі, а всю комірку беруть у лапки.`,

  archive_too_large: ({ files, megabytes }, { formats }) =>
    `В архіві більше ніж ${formats.number(files)} файлів, або після розпакування він займає більше ніж ${formats.number(megabytes)} МБ. Збережіть таблицю як CSV.`,
  archive_damaged: ({ detail }, words) => `Файл є архівом ZIP, як і книги, і він пошкоджений${technical(detail, words)}. Збережіть або завантажте його заново.`,
  not_in_archive: ({ name, names }) => `В архіві немає файлу ${name}; є: ${names.join(', ')}. Збережіть або завантажте його заново.`,
  protected_by_password: () => 'Файл захищений паролем. Збережіть його без пароля.',
  no_workbook_in_archive: () => 'Файл є архівом ZIP, але це не книга (.xlsx) і не CSV. Розпакуйте його або збережіть таблицю як CSV.',

  workbook_damaged: ({ detail }, words) => `Книга пошкоджена${technical(detail, words)}. Збережіть її заново.`,
  workbook_rows_out_of_order: ({ row, before }) => `Книга пошкоджена: після рядка ${before} іде рядок ${row}. Збережіть її заново.`,
  workbook_declares_types: () => 'Книга містить власні оголошення XML, чого не робить жоден табличний редактор. Збережіть її заново.',
  workbook_too_deep: () => 'Книга має більше рівнів вкладення, ніж будь-яка таблиця. Збережіть її заново.',
  workbook_too_wide: ({ line, most }) => `У рядку ${line} є комірка за стовпцем ${most}. Чи це справді таблиця?`,
  workbook_too_much_text: () => 'У книзі більше тексту, ніж можна прочитати. Збережіть таблицю як CSV.',
  workbook_without_rows: () => 'На жодному видимому аркуші книги немає рядків. Відкрийте прихований аркуш із таблицею і збережіть книгу.',

  two_columns_for_field: ({ column, other, field }, { field: name, isOnPage }) =>
    `Стовпці «${column}» і «${other}» схожі на те саме поле: «${name(field)}». ${isOnPage
      ? 'Для одного з них виберіть інше значення або жодного.'
      : `Укажіть потрібний параметром map, наприклад «${column}=${field}», а інший пропустіть: «${other}=».`}`,
  two_columns_of_one_name: ({ column }) => `Два стовпці називаються «${column}»: перейменуйте один.`,
  columns_missing: ({ missing, columns, kind, fields }, { isOnPage }) =>
    `Жоден стовпець не каже, хто або що стоїть у рядку; бракує: ${missing.map((part) => PARTS[part]).join('; ')}. ${isOnPage
      ? 'Виберіть нижче, що означає кожен стовпець, або дайте стовпцям файлу звичайні назви.'
      : `Стовпці файлу: ${columns.join(', ')}. Дайте їм звичайні назви або вкажіть параметром map, який із них який (стовпець=поле); поля для списку «${KINDS[kind]}»: ${fields.join(', ')}.`}`,
  mapping_malformed: ({ written, example }) => `«${written}»: напишіть стовпець=поле, наприклад «${example}».`,
  unknown_column: ({ column, columns }) => `У файлі немає стовпця «${column}»; є: ${columns.join(', ')}.`,
  unknown_field: ({ field, kind, fields }) => `Список «${KINDS[kind]}» не має поля «${field}». Його поля: ${fields.join(', ')}.`,
  shared_value_malformed: ({ written, kind, fields }) => `«${written}»: напишіть поле=значення. Поля для списку «${KINDS[kind]}»: ${fields.join(', ')}.`,

  dataset_without_name: () => 'Дайте набору даних назву, у якій є літери.',
  dataset_half_described: ({ part }, { isOnPage }) => (isOnPage ? `Про набір даних бракує: ${DATASET_PARTS[part]}. Або не вказуйте жодного з трьох.`
    : `Про набір даних бракує: ${DATASET_PARTS[part]}. Видавця, адресу й ліцензію вказують разом. Або не вказуйте нічого; тоді ліцензія вважається не зазначеною.`),
  dataset_date_malformed: () => 'Напишіть дату як 2026-01-31.',

  service_silent: ({ service, fault, address }) => `${service} не відповідає (${fault}, ${address}). Спробуйте пізніше; нічого не змінено.`,
  service_breaks_off: ({ service, address }) => `${service} перериває передавання: ${address}. Спробуйте пізніше: завантаження продовжиться з того місця, де зупинилося.`,
  service_sends_too_much: ({ service, megabytes }, { formats }) => `${service} надсилає більше ніж ${formats.number(megabytes)} МБ. Чи це правильна адреса?`,
  source_undated: ({ service }) => `${service} не каже, від якого дня його файли. Чи це правильна адреса?`,
  source_line_too_long: ({ line, most }, { formats }) => `Рядок ${line} довший за ${formats.number(most)} символів. Завантажте файл заново.`,
  source_line_malformed: ({ file, line, detail }) => `${file}, рядок ${line}: ${detail}. Завантажте файл заново.`,
  source_characters_broken: ({ line }) => `Після рядка ${line} є символи, пошкоджені в UTF-8. Завантажте файл заново.`,
  source_country_empty: ({ file, country }) => `Файл ${file} служби GeoNames не містить жодного населеного місця країни ${country}. Чи це правильна адреса?`,
  source_sheets_missing: ({ file, columns }) => `Файл ${file} не має аркуша зі стовпцями: ${columns.join(', ')}. Чи це перелік місцевих адміністративних одиниць?`,

  reading_failed: () => 'Службі не вдалося прочитати файл до кінця. Спробуйте ще раз.',
  reading_broken_off: () => 'Читання перервано: процес, який читав файл, завершився. Надішліть файл ще раз.',
  in_words: ({ text }) => text,
}
