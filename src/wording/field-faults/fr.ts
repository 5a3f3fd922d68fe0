import type { FieldFaultSentences, KindNames } from './sentences.ts'

const KINDS: KindNames = { int: 'un nombre entier', number: 'un nombre', string: 'du texte', boolean: 'true ou false', array: 'une liste', object: 'un objet' }
const CHARACTERS = { one: 'caractère', other: 'caractères' }
const ENTRIES = { one: 'élément', other: 'éléments' }
const isMeant = (meant: string | null) => (meant === null ? '' : ` S’agit-il de « ${meant} » ?`)

export const french: FieldFaultSentences = {
  needed: () => 'Cette indication est nécessaire, mais elle manque.',
  more_than_one_value: () => 'Indiqué plusieurs fois, ou sous forme de liste : donnez une seule valeur.',
  wrong_kind: ({ expected }) => `Écrivez ${KINDS[expected]}.`,
  not_one_of: ({ words, meant }) => `Écrivez l’une de ces valeurs : ${words.join(', ')}.${isMeant(meant)}`,
  too_few_characters: ({ least }, formats) => `Donnez au moins ${formats.counted(least, CHARACTERS)}.`,
  too_many_characters: ({ most }, formats) => `Donnez au plus ${formats.counted(most, CHARACTERS)}.`,
  too_few_entries: ({ least }, formats) => `Donnez au moins ${formats.counted(least, ENTRIES)}.`,
  too_many_entries: ({ most }, formats) => `Donnez au plus ${formats.counted(most, ENTRIES)}.`,
  number_too_small: ({ least }) => `Écrivez un nombre supérieur ou égal à ${least}.`,
  number_too_large: ({ most }) => `Écrivez un nombre inférieur ou égal à ${most}.`,
  unknown_field: () => 'Champ inconnu : supprimez-le ou corrigez son nom.',
  unreadable: () => 'Cette valeur n’est pas lisible ici : écrivez-la comme l’indique la description de l’API.',

  whole_number: ({ least, most }) => `Écrivez un nombre entier de ${least} à ${most}.`,
  how_many: ({ most }) => `Écrivez combien il faut en donner : un nombre entier de 1 à ${most}.`,
  true_or_false: () => 'Écrivez true (oui) ou false (non).',
  inhabitants_range: () => 'Écrivez un intervalle d’habitants tel que 5000..20000, ou avec une seule borne : 5000.. ou ..20000.',
  too_many_inhabitants: ({ most }) => `Écrivez un nombre d’habitants inférieur ou égal à ${most}.`,
  year_range: () => 'Écrivez une année, ou une période telle que 1990..1999, 1990.. ou ..1999.',
  range_reversed: ({ range }) => `L’intervalle finit avant de commencer. Écrivez ${range}.`,
  weight: ({ most }) => `Écrivez un poids de 0 (le critère ne compte pas) à ${most} ; le poids habituel est 1.`,
  balance_steps: ({ steps }) => `Écrivez « all » (toutes), « none » (aucune) ou celles que vous voulez parmi ${steps.join(', ')}, séparées par des virgules.`,
  country_code: ({ meant }) => `Écrivez le pays par ses deux lettres selon ISO 3166-1, par exemple PL.${isMeant(meant)}`,
  country_or_any: () => 'Écrivez any, pour les collectivités sans aucun partenaire, ou des pays par leurs deux lettres, par exemple DE.',
  language_code: ({ meant }) => `Écrivez la langue par ses deux lettres selon ISO 639-1, par exemple pl.${isMeant(meant)}`,
  language_tag: () => 'Écrivez un code de langue tel que « pl » ou « en-GB ».',
  topic: ({ meant }) => `Ce thème ne figure pas dans le vocabulaire.${isMeant(meant)} GET /v1/vocabulary énumère tous les thèmes.`,
  letters_needed: () => 'Écrivez au moins une lettre du nom.',
  not_a_cursor: () => 'Envoyez la valeur de « next » telle qu’elle a été donnée, sans changer les autres paramètres, ou omettez-la.',
  not_a_version_tag: () => 'Écrivez l’ETag lu de l’enregistrement entre guillemets droits, par exemple "12", ou * pour n’importe quelle version.',
  not_an_idempotency_key: () => 'Écrivez de 1 à 255 caractères ASCII visibles, par exemple un UUID, différents pour chaque requête.',
  same_municipality: () => 'Écrivez le numéro d’une autre collectivité : c’est deux fois la même.',

  text_needed: () => 'Écrivez au moins un caractère.',
  control_characters: () => 'Supprimez les caractères de contrôle et les caractères abîmés.',
  contact_details: () => 'Supprimez les adresses électroniques et les numéros de téléphone : ce texte est public et peut être cherché.',
  date: () => 'Écrivez une date telle que 2026-11-23.',

  nothing_to_change: () => 'Indiquez au moins un champ à modifier.',
  listed_twice: ({ value }) => `« ${value} » figure deux fois : n’en gardez qu’un.`,
  source_needed: () => 'Indiquez où le lien est consigné : une adresse ou le nom d’un document.',
  event_without_name: () => 'Nommez l’événement, ou omettez-le.',
  event_separators: () => 'Supprimez les sauts de ligne, les points-virgules et les barres verticales : ils séparent les événements dans les fichiers.',
  own_partner: () => 'Une collectivité ne peut pas être son propre partenaire : nommez-en une autre.',
  year_in_future: ({ latest }) => `Cette année est dans l’avenir : écrivez une année jusqu’à ${latest}.`,
  until_before_since: () => 'Cette année précède celle de « since » : échangez-les ou corrigez-les.',
  claimed_and_denied: ({ trait }) => `« ${trait} » est à la fois affirmé et nié : ne gardez que l’un des deux.`,
  smaller_than: ({ field }) => `Plus petit que « ${field} » : échangez les deux.`,
  date_in_future: ({ today }) => `Cette date est dans l’avenir : écrivez ${today} ou une date antérieure.`,
  expires_before_confirmed: () => 'Cette date précède « confirmedOn » : écrivez une date ultérieure.',
  not_a_region: ({ id }) => `${id} n’est pas le numéro d’une région : cherchez-le avec GET /v1/municipalities?level=region&q=NAME.`,
  profile_twice: () => 'Écrivez le profil à un seul endroit : dans « profile » ou à côté.',
  asker_without_country: () =>
    'Il manque le pays de la collectivité qui demande, ou son numéro (id). Un texte peut aussi le dire, par exemple « nous sommes une ville de Bavière ».',

  dataset_id: () => 'Écrivez un nom court, en lettres minuscules, chiffres, points, traits d’union et tirets bas.',
  consent_needed: () =>
    'Ce jeu de données exige un consentement écrit avant d’être montré, cherché ou transmis : nommez le document, ou mettez mayShow, maySearch et mayExport à false.',
  key_name: ({ most }) => `Dites en 1 à ${most} caractères à qui la clé est destinée.`,
  key_origin: ({ written }) => `Écrivez une origine sous forme de schéma et d’hôte, par exemple https://example.org, et non « ${written} ».`,
  key_origins: ({ most }) => `Une clé publique nomme de 1 à ${most} origines dont les pages peuvent s’en servir.`,
  key_rate: ({ most }) => `Écrivez un nombre entier de requêtes par minute, de 1 à ${most}.`,
}
