import type { CellChoices, ChangedFacts, RowSentences } from './sentences.ts'

export const FRENCH_CHOICES: CellChoices = {
  level: ['commune', 'département', 'région'], form: ['partenariat', 'amitié', 'projet', 'contact'],
  status: ['actif', 'en sommeil', 'suspendu', 'terminé'], role: ['propose', 'cherche', 'partage'],
  availability: ['cherche', 'ouvert', 'complet', 'fermé'],
}
const choose = (field: keyof CellChoices) => `Écrivez l’un de ces mots : ${FRENCH_CHOICES[field].join(', ')}.`
const FACTS: ChangedFacts = { population: 'population', area: 'superficie', codes: 'codes' }

export const french: RowSentences = {
  unknown_country: ({ written }) => `Aucun pays ne s’appelle « ${written} » : écrivez ses deux lettres (PL) ou son nom.`,
  unknown_level: ({ written }) => `« ${written} » n’est pas un niveau et n’a pas été pris en compte. ${choose('level')}`,
  unknown_form: ({ written }) => `« ${written} » n’est pas une forme de lien. ${choose('form')}`,
  unknown_status: ({ written }) => `« ${written} » n’est pas un état de lien. ${choose('status')}`,
  unknown_role: ({ written }) => `« ${written} » n’est pas un rôle. ${choose('role')}`,
  unknown_availability: ({ written }) => `« ${written} » ne dit pas si des partenaires sont recherchés. ${choose('availability')}`,
  unknown_language: ({ written }) => `« ${written} » n’est pas une langue : écrivez ses deux lettres et, au besoin, un niveau, par exemple de B2.`,
  not_a_year: () => 'Ce n’est pas une année : écrivez quatre chiffres, ou une date comme 1998-05-12.',
  not_a_date: () => 'Ce n’est pas une date : écrivez 2027-01-31, ou l’année seule.',
  not_a_count: () => 'Ce n’est pas un nombre d’habitants : écrivez un nombre entier.',
  not_an_area: () => 'Ce n’est pas une superficie : écrivez un nombre de kilomètres carrés.',
  not_a_latitude: () => 'Ce n’est pas une latitude : écrivez les degrés nord, un nombre de -90 à 90.',
  not_a_longitude: () => 'Ce n’est pas une longitude : écrivez les degrés est, un nombre de -180 à 180.',
  not_a_distance: () => 'Ce n’est pas une distance : écrivez un nombre de kilomètres.',
  wrong_width: ({ cells, columns }) =>
    `Colonnes de la ligne : ${cells}, de l’en-tête : ${columns}. Il manque un séparateur, il y en a un de trop, ou une cellule qui en contient un n’est pas entre guillemets.`,
  control_characters: ({ text }) => `Une cellule contient des caractères de contrôle : « ${text} ». Retirez-les.`,
  year_out_of_range: ({ from, to }) => `Écrivez une année de ${from} à ${to}.`,
  ends_before_it_begins: ({ since }) => `C’est avant ${since}, l’année du début : corrigez l’une des deux.`,
  sizes_reversed: () => 'C’est moins que la population minimale : échangez les deux.',
  too_long: ({ most }, { formats }) => `Plus de ${formats.number(most)} caractères : raccourcissez le texte.`,
  too_many_events: ({ most }) => `Plus de ${most} rendez-vous : retirez-en.`,
  event_too_long: ({ most }) => `Un rendez-vous dépasse ${most} caractères : raccourcissez-le.`,
  holds_contact: () => 'Retirez les adresses électroniques et les numéros de téléphone : ce texte est public et consultable.',
  unknown_topic: ({ written, suggested }, { topic }) =>
    `« ${written} » n’est pas un thème du vocabulaire.${suggested === null ? '' : ` S’agit-il de « ${topic(suggested)} » ?`} Tous les thèmes : GET /v1/vocabulary.`,
  topic_left_out: ({ written, suggested }, { topic }) =>
    `« ${written} » n’est pas un thème du vocabulaire et a été laissé de côté.${suggested === null ? '' : ` S’agit-il de « ${topic(suggested)} » ?`}`,
  same_municipality_twice: () => 'Les deux bouts sont la même collectivité : aucune n’est partenaire d’elle-même.',

  nothing_named: () => 'Rien ne dit de quelle collectivité il s’agit : donnez un nom ou un code officiel.',
  unknown_id: ({ id }) => `Le registre n’a pas de collectivité ${id}.`,
  unknown_codes: ({ codes }) => `Le registre ne connaît pas le code ${codes} : corrigez-le, ou donnez un nom.`,
  unknown_geonames: ({ code }) => `Aucune collectivité du registre n’a ni ne contient l’identifiant GeoNames ${code} : corrigez-le, ou retirez-le pour que le nom décide.`,
  code_elsewhere: ({ scheme, code, country }, { formats }) =>
    `Le code ${scheme} ${code} est celui d’un lieu situé ailleurs (${formats.country(country)}) : corrigez le code, le pays ou le niveau.`,
  contradicting_codes: ({ code, otherCode }) => `Les codes se contredisent : ${code} et ${otherCode} sont deux collectivités. Retirez le mauvais.`,
  unknown_name: ({ name, country }, { formats }) =>
    `Aucune collectivité${country === null ? '' : ` de ce pays (${formats.country(country)})`} ne s’appelle « ${name} » : corrigez le nom, ou donnez l’identifiant GeoNames.`,
  name_not_in_region: ({ name, region }) => `« ${name} » est connu, mais pas dans la région « ${region} » : corrigez le nom ou la région.`,
  ambiguous_name: ({ name, bearers }) => `${bearers} collectivités s’appellent « ${name} », et aucune n’est nettement la plus probable : donnez la région ou l’identifiant GeoNames.`,
  likeliest_bearer: ({ name, bearers }) => `C’est la plus probable des ${bearers} qui s’appellent « ${name} ». S’il s’agit d’une autre, donnez son identifiant GeoNames.`,
  region_not_used: ({ region }) => `La région « ${region} » n’est pas connue et n’a pas été prise en compte.`,
  part_of_municipality: () => 'Le nom ou le code est celui d’un lieu situé dans une collectivité du registre, et non de son chef-lieu.',

  municipality_gone: () => 'La collectivité n’est plus dans le registre.',
  end_gone: () => 'Une collectivité de cette ligne n’est plus dans le registre.',
  same_pair_in_line: ({ line }) => `Les deux mêmes collectivités figurent à la ligne ${line} : c’est celle-là qui compte.`,
  same_municipality_in_line: ({ line }) => `La même collectivité figure à la ligne ${line} : c’est celle-là qui compte.`,
  same_in_line: ({ line }) => `La même chose figure à la ligne ${line}.`,
  years_reversed: () => 'Le lien finirait avant de commencer : corrigez l’une des années.',
  recorded_by_other: ({ dataset }, { dataset: title }) => `Déjà enregistré par « ${title(dataset)} » : modifiez-le là.`,
  stands_here: () => 'Figure déjà ici à l’identique.',
  edited_here: () => 'A été modifié ici depuis l’import : modifiez-le ici.',
  described_itself: () => 'La collectivité s’est décrite elle-même : c’est sa parole qui vaut.',
  other_line_is_it: ({ line, name }) => `Dans le registre, la ligne ${line} correspond à « ${name} » ; celle-ci n’y figure pas à part.`,
  lines_alike: ({ line, name }) => `Plusieurs lignes, la première étant la ${line}, peuvent aussi bien être « ${name} » : donnez à chacune son propre code.`,
  named_like: ({ name, codes }) => `S’appelle comme « ${name} », qui a ${codes} dans le registre : est-ce une autre ? Donnez son identifiant GeoNames.`,
  code_kept: ({ codes }) => `Le registre a ${codes}, qui est conservé.`,
  added_before: () => 'A été ajoutée par un import précédent.',
  erased_before: () => 'A été effacée du registre et le reste.',
  new_without_place: () => 'Absente du registre. Pour l’ajouter, donnez ses coordonnées dans les colonnes lat et lon.',
  new_not_asked_for: () => 'Absente du registre. Elle est ajoutée si l’on a demandé d’ajouter les nouvelles collectivités.',

  partnership_changed: () => 'Le partenariat a été modifié ou retiré depuis.',
  interest_gone: () => 'L’intérêt a été retiré depuis.',
  profile_changed: () => 'Le profil a été modifié depuis.',
  municipality_changed: () => 'La collectivité a été modifiée ou retirée depuis.',
  facts_changed: ({ fields }) => `Modifié depuis : ${fields.map((field) => FACTS[field]).join(', ')}.`,
  in_words: ({ text }) => text,
}
