import { isPacked, technical, type DatasetPartNames, type FormatNames, type ImportFaultSentences, type KindNames, type PartNames } from './sentences.ts'

const FORMATS: FormatNames = {
  zip: 'une archive ZIP', gzip: 'un fichier compressé par gzip', xls: 'un ancien classeur Excel (.xls)', pdf: 'un PDF', '7z': 'une archive 7-Zip', rar: 'une archive RAR', rtf: 'un document RTF',
}
const KINDS: KindNames = { municipalities: 'collectivités', partnerships: 'partenariats', interests: 'intérêts', profiles: 'profils' }
const PARTS: PartNames = {
  a: 'la première collectivité (un nom ou un code officiel)', b: 'l’autre collectivité (un nom ou un code officiel)',
  municipality: 'la collectivité (un nom ou un code officiel)', topic: 'le thème',
}
const DATASET_PARTS: DatasetPartNames = { publisher: 'l’éditeur', address: 'l’adresse', licence: 'la licence' }

export const french: ImportFaultSentences = {
  empty_file: () => 'Le fichier est vide. Choisissez celui qui contient le tableau.',
  other_format: ({ format }) =>
    `Le fichier est ${FORMATS[format]}, et non un CSV. ${isPacked(format) ? 'Décompressez-le, ou enregistrez le tableau en CSV.' : 'Enregistrez le tableau en CSV ou en classeur (.xlsx).'}`,
  zero_bytes: () => 'Le fichier n’est pas du texte : il contient des octets nuls. Enregistrez le tableau en CSV.',
  control_characters: () => 'Le fichier n’est pas du texte : il contient des caractères de contrôle. Enregistrez le tableau en CSV.',
  unknown_encoding: ({ encoding }) => `« ${encoding} » n’est pas un encodage qui puisse être lu. Les plus courants : utf-8, windows-1250, windows-1252, iso-8859-2, utf-16le.`,
  broken_utf8: ({ line }) => `La ligne ${line} contient des caractères abîmés en UTF-8, comme dans un fichier coupé ou assemblé de deux. Enregistrez-le de nouveau en UTF-8.`,
  broken_characters: ({ line }) => `Après la ligne ${line}, des caractères sont abîmés. Enregistrez le fichier de nouveau en UTF-8.`,
  no_head: () => 'La première ligne ne nomme aucune colonne. Le fichier doit commencer par une ligne de noms, séparés par une virgule, un point-virgule, une tabulation ou une barre verticale.',
  too_many_columns: ({ columns, most }, { formats }) => `La première ligne a ${formats.number(columns)} colonnes ; ${most} au plus sont lues. Est-ce bien un en-tête ?`,
  row_too_long: ({ line, most }, { formats }) => `L’enregistrement de la ligne ${line} dépasse ${formats.number(most)} caractères. Un guillemet n’est-il pas fermé, ou n’est-ce pas un tableau ?`,
  row_cut_off: ({ line, cells, columns }, { formats }) =>
    `Le dernier enregistrement, à la ligne ${line}, a ${formats.counted(cells, { one: 'colonne', other: 'colonnes' })} sur ${columns} : le fichier semble coupé. Procurez-vous le fichier entier, ou retirez cet enregistrement.`,
  quote_not_closed: ({ line }) => `L’enregistrement de la ligne ${line} ouvre un guillemet qui n’est jamais fermé : le fichier est coupé, ou un guillemet manque ou doit être doublé.`,
  quote_inside_cell: ({ line, quoteLine, column }) =>
    `L’enregistrement de la ligne ${line} ne peut pas être lu : un guillemet se trouve au milieu de la cellule ${column}, à la ligne ${quoteLine}. À l’intérieur d’une cellule il s’écrit deux fois, et toute la cellule se met entre guillemets.`,

  archive_too_large: ({ files, megabytes }, { formats }) =>
    `L’archive contient plus de ${formats.number(files)} fichiers, ou plus de ${formats.number(megabytes)} Mo une fois décompressée. Enregistrez le tableau en CSV.`,
  archive_damaged: ({ detail }, words) => `Le fichier est une archive ZIP, comme le sont les classeurs, et il est endommagé${technical(detail, words)}. Enregistrez-le ou téléchargez-le de nouveau.`,
  not_in_archive: ({ name, names }) => `L’archive ne contient pas ${name}, mais : ${names.join(', ')}. Enregistrez-la ou téléchargez-la de nouveau.`,
  protected_by_password: () => 'Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
  no_workbook_in_archive: () => 'Le fichier est une archive ZIP, mais ni un classeur (.xlsx) ni un CSV. Décompressez-le, ou enregistrez le tableau en CSV.',

  workbook_damaged: ({ detail }, words) => `Le classeur est endommagé${technical(detail, words)}. Enregistrez-le de nouveau.`,
  workbook_rows_out_of_order: ({ row, before }) => `Le classeur est endommagé : la ligne ${row} vient après la ligne ${before}. Enregistrez-le de nouveau.`,
  workbook_declares_types: () => 'Le classeur contient ses propres déclarations XML, ce qu’aucun tableur ne fait. Enregistrez-le de nouveau.',
  workbook_too_deep: () => 'Le classeur est imbriqué plus profondément que n’importe quel tableau. Enregistrez-le de nouveau.',
  workbook_too_wide: ({ line, most }) => `La ligne ${line} a une cellule au-delà de la colonne ${most}. Est-ce bien un tableau ?`,
  workbook_too_much_text: () => 'Le classeur contient plus de texte qu’il n’est possible d’en lire. Enregistrez le tableau en CSV.',
  workbook_without_rows: () => 'Aucune feuille visible du classeur n’a de lignes. Affichez la feuille qui contient le tableau, et enregistrez le classeur.',

  two_columns_for_field: ({ column, other, field }, { field: name, isOnPage }) =>
    `Les colonnes « ${column} » et « ${other} » semblent être toutes deux « ${name(field)} ». ${isOnPage
      ? 'Choisissez pour l’une d’elles un autre sens, ou aucun.'
      : `Dites laquelle avec map, par exemple « ${column}=${field} », et « ${other}= » pour passer l’autre.`}`,
  two_columns_of_one_name: ({ column }) => `Deux colonnes s’appellent « ${column} » : renommez-en une.`,
  columns_missing: ({ missing, columns, kind, fields }, { isOnPage }) =>
    `Aucune colonne ne donne ${missing.map((part) => PARTS[part]).join(', ni ')}. ${isOnPage
      ? 'Choisissez ci-dessous ce que chaque colonne veut dire, ou donnez aux colonnes du fichier leurs noms habituels.'
      : `Les colonnes sont : ${columns.join(', ')}. Donnez-leur leurs noms habituels, ou dites laquelle est laquelle avec map (colonne=champ) ; champs pour « ${KINDS[kind]} » : ${fields.join(', ')}.`}`,
  mapping_malformed: ({ written, example }) => `« ${written} » : écrivez colonne=champ, par exemple « ${example} ».`,
  unknown_column: ({ column, columns }) => `Le fichier n’a pas de colonne « ${column} », mais : ${columns.join(', ')}.`,
  unknown_field: ({ field, kind, fields }) => `« ${field} » n’est pas un champ pour « ${KINDS[kind]} ». Champs : ${fields.join(', ')}.`,
  shared_value_malformed: ({ written, kind, fields }) => `« ${written} » : écrivez champ=valeur, avec un champ pour « ${KINDS[kind]} » : ${fields.join(', ')}.`,

  dataset_without_name: () => 'Donnez au jeu de données un nom avec des lettres.',
  dataset_half_described: ({ part }, { isOnPage }) => (isOnPage ? `Pour le jeu de données il manque encore ${DATASET_PARTS[part]}. Ou n’en donnez aucun des trois.`
    : `Pour le jeu de données il manque encore ${DATASET_PARTS[part]} : éditeur, adresse et licence vont ensemble. Ou n’en donnez aucun ; la licence est alors considérée comme non précisée.`),
  dataset_date_malformed: () => 'Écrivez la date sous la forme 2026-01-31.',

  service_silent: ({ service, fault, address }) => `${service} ne répond pas (${fault}, ${address}). Réessayez plus tard ; rien n’a été modifié.`,
  service_breaks_off: ({ service, address }) => `${service} s’interrompt au milieu de ${address}. Réessayez plus tard : le téléchargement reprendra où il s’est arrêté.`,
  service_sends_too_much: ({ service, megabytes }, { formats }) => `${service} envoie plus de ${formats.number(megabytes)} Mo. Est-ce la bonne adresse ?`,
  source_undated: ({ service }) => `${service} ne dit pas de quand datent ses fichiers. Est-ce la bonne adresse ?`,
  source_line_too_long: ({ line, most }, { formats }) => `La ligne ${line} dépasse ${formats.number(most)} caractères. Téléchargez le fichier de nouveau.`,
  source_line_malformed: ({ file, line, detail }) => `${file}, ligne ${line} : ${detail}. Téléchargez le fichier de nouveau.`,
  source_characters_broken: ({ line }) => `Après la ligne ${line}, des caractères sont abîmés en UTF-8. Téléchargez le fichier de nouveau.`,
  source_country_empty: ({ file, country }) => `${file} de GeoNames ne contient aucun lieu habité du pays ${country}. Est-ce la bonne adresse ?`,
  source_sheets_missing: ({ file, columns }, { formats }) => `${file} n’a aucune feuille avec les colonnes ${formats.and(columns)}. Est-ce bien la liste des unités administratives locales ?`,

  reading_failed: () => 'Le service n’a pas pu lire le fichier jusqu’au bout. Réessayez.',
  reading_broken_off: () => 'La lecture a été interrompue : le processus qui lisait le fichier s’est arrêté. Envoyez le fichier de nouveau.',
  in_words: ({ text }) => text,
}
