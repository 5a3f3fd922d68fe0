import type { CellChoices, ChangedFacts, RowSentences } from './sentences.ts'

export const GERMAN_CHOICES: CellChoices = {
  level: ['Gemeinde', 'Landkreis', 'Bundesland'], form: ['Partnerschaft', 'Freundschaft', 'Projekt', 'Kontakte'],
  status: ['aktiv', 'ruhend', 'ausgesetzt', 'beendet'], role: ['bietet', 'sucht', 'teilt'],
  availability: ['sucht', 'offen', 'ausgelastet', 'geschlossen'],
}
const choose = (field: keyof CellChoices) => `Möglich sind: ${GERMAN_CHOICES[field].join(', ')}.`
const FACTS: ChangedFacts = { population: 'Einwohnerzahl', area: 'Fläche', codes: 'Schlüssel' }

export const german: RowSentences = {
  unknown_country: ({ written }) => `Kein Land heißt „${written}“: Schreiben Sie seine zwei Buchstaben (PL) oder seinen Namen.`,
  unknown_level: ({ written }) => `„${written}“ ist keine Ebene und wurde nicht verwendet. ${choose('level')}`,
  unknown_form: ({ written }) => `„${written}“ ist keine Form der Verbindung. ${choose('form')}`,
  unknown_status: ({ written }) => `„${written}“ ist kein Stand einer Verbindung. ${choose('status')}`,
  unknown_role: ({ written }) => `„${written}“ ist keine Rolle. ${choose('role')}`,
  unknown_availability: ({ written }) => `„${written}“ sagt nicht, ob Partner gesucht werden. ${choose('availability')}`,
  unknown_language: ({ written }) => `„${written}“ ist keine Sprache: Schreiben Sie ihre zwei Buchstaben und gegebenenfalls ein Niveau, zum Beispiel de B2.`,
  not_a_year: () => 'Das ist kein Jahr: Schreiben Sie vier Ziffern oder ein Datum wie 1998-05-12.',
  not_a_date: () => 'Das ist kein Datum: Schreiben Sie es als 2027-01-31 oder nur das Jahr.',
  not_a_count: () => 'Das ist keine Einwohnerzahl: Schreiben Sie eine ganze Zahl.',
  not_an_area: () => 'Das ist keine Fläche: Schreiben Sie die Quadratkilometer als Zahl.',
  not_a_latitude: () => 'Das ist kein Breitengrad: Schreiben Sie die Grade nach Norden als Zahl von -90 bis 90.',
  not_a_longitude: () => 'Das ist kein Längengrad: Schreiben Sie die Grade nach Osten als Zahl von -180 bis 180.',
  not_a_distance: () => 'Das ist keine Entfernung: Schreiben Sie die Kilometer als Zahl.',
  wrong_width: ({ cells, columns }) =>
    `Spalten der Zeile: ${cells}, des Kopfes: ${columns}. Ein Trennzeichen fehlt oder ist zu viel, oder eine Zelle mit einem solchen steht nicht in Anführungszeichen.`,
  control_characters: ({ text }) => `Eine Zelle enthält Steuerzeichen: „${text}“. Entfernen Sie sie.`,
  year_out_of_range: ({ from, to }) => `Schreiben Sie ein Jahr von ${from} bis ${to}.`,
  ends_before_it_begins: ({ since }) => `Liegt vor ${since}, dem Jahr des Beginns: Eines von beiden stimmt nicht.`,
  sizes_reversed: () => 'Kleiner als die kleinste Einwohnerzahl: Vertauschen Sie die beiden.',
  too_long: ({ most }, { formats }) => `Länger als ${formats.number(most)} Zeichen: Bitte kürzen.`,
  too_many_events: ({ most }) => `Mehr als ${most} Veranstaltungen: Lassen Sie einige weg.`,
  event_too_long: ({ most }) => `Eine Veranstaltung ist länger als ${most} Zeichen: Bitte kürzen.`,
  holds_contact: () => 'Lassen Sie E-Mail-Adressen und Telefonnummern weg: Dieser Text ist öffentlich und wird durchsucht.',
  unknown_topic: ({ written, suggested }, { topic }) =>
    `„${written}“ ist kein Thema des Vokabulars.${suggested === null ? '' : ` Ist „${topic(suggested)}“ gemeint?`} Alle Themen: GET /v1/vocabulary.`,
  topic_left_out: ({ written, suggested }, { topic }) =>
    `„${written}“ ist kein Thema des Vokabulars und wurde ausgelassen.${suggested === null ? '' : ` Ist „${topic(suggested)}“ gemeint?`}`,
  same_municipality_twice: () => 'Beide Enden sind dieselbe Kommune: Keine ist Partner ihrer selbst.',

  nothing_named: () => 'Nichts sagt, welche Kommune gemeint ist: Geben Sie einen Namen oder einen amtlichen Schlüssel an.',
  unknown_id: ({ id }) => `Im Register gibt es keine Kommune ${id}.`,
  unknown_codes: ({ codes }) => `Das Register kennt den Schlüssel ${codes} nicht: Berichtigen Sie ihn oder geben Sie einen Namen an.`,
  unknown_geonames: ({ code }) => `Keine Kommune des Registers hat oder enthält die GeoNames-Nummer ${code}: Berichtigen Sie sie, oder lassen Sie sie weg, damit der Name gilt.`,
  code_elsewhere: ({ scheme, code, country }, { formats }) =>
    `Der Schlüssel ${scheme} ${code} gehört zu einem Ort anderswo (${formats.country(country)}): Berichtigen Sie Schlüssel, Land oder Ebene.`,
  contradicting_codes: ({ code, otherCode }) => `Die Schlüssel widersprechen einander: ${code} und ${otherCode} sind zwei Kommunen. Entfernen Sie den falschen.`,
  unknown_name: ({ name, country }, { formats }) =>
    `Keine Kommune${country === null ? '' : ` dieses Landes (${formats.country(country)})`} heißt „${name}“: Berichtigen Sie den Namen oder geben Sie die GeoNames-Nummer an.`,
  name_not_in_region: ({ name, region }) => `„${name}“ ist bekannt, aber nicht in der Region „${region}“: Berichtigen Sie Namen oder Region.`,
  ambiguous_name: ({ name, bearers }) => `${bearers} Kommunen heißen „${name}“, und keine ist deutlich die wahrscheinlichste: Geben Sie die Region oder die GeoNames-Nummer an.`,
  likeliest_bearer: ({ name, bearers }) => `Genommen wurde die wahrscheinlichste von ${bearers} mit dem Namen „${name}“. Ist eine andere gemeint, geben Sie deren GeoNames-Nummer an.`,
  region_not_used: ({ region }) => `Die Region „${region}“ ist nicht bekannt und wurde nicht verwendet.`,
  part_of_municipality: () => 'Name oder Schlüssel gehören zu einem Ort innerhalb einer Kommune des Registers, der nicht ihr Hauptort ist.',

  municipality_gone: () => 'Die Kommune ist nicht mehr im Register.',
  end_gone: () => 'Eine Kommune dieser Zeile ist nicht mehr im Register.',
  same_pair_in_line: ({ line }) => `Dieselben zwei Kommunen stehen in Zeile ${line}: Jene Zeile zählt.`,
  same_municipality_in_line: ({ line }) => `Dieselbe Kommune steht in Zeile ${line}: Jene Zeile zählt.`,
  same_in_line: ({ line }) => `Dasselbe steht in Zeile ${line}.`,
  years_reversed: () => 'Die Verbindung würde enden, bevor sie beginnt: Berichtigen Sie eines der Jahre.',
  recorded_by_other: ({ dataset }, { dataset: title }) => `Schon verzeichnet von „${title(dataset)}“: Ändern Sie es dort.`,
  stands_here: () => 'Steht hier genau so.',
  edited_here: () => 'Wurde seit dem Import hier geändert: Ändern Sie es hier.',
  described_itself: () => 'Die Kommune hat sich selbst beschrieben: Ihre eigene Angabe gilt.',
  other_line_is_it: ({ line, name }) => `Zeile ${line} ist im Register „${name}“; diese hier steht dort nicht für sich.`,
  lines_alike: ({ line, name }) => `Mehrere Zeilen, die erste davon ${line}, passen gleich gut auf „${name}“: Geben Sie jeder ihren eigenen Schlüssel.`,
  named_like: ({ name, codes }) => `Heißt wie „${name}“, im Register mit ${codes}: Ist es eine andere? Geben Sie die GeoNames-Nummer an.`,
  code_kept: ({ codes }) => `Das Register hat ${codes}; das bleibt so.`,
  added_before: () => 'Wurde durch einen früheren Import hinzugefügt.',
  erased_before: () => 'Wurde aus dem Register gelöscht, und dabei bleibt es.',
  new_without_place: () => 'Nicht im Register. Zum Hinzufügen geben Sie die Koordinaten in den Spalten lat und lon an.',
  new_not_asked_for: () => 'Nicht im Register. Wird hinzugefügt, wenn neue Kommunen gewünscht sind.',

  partnership_changed: () => 'Die Partnerschaft wurde seither geändert oder entfernt.',
  interest_gone: () => 'Das Interesse wurde seither entfernt.',
  profile_changed: () => 'Das Profil wurde seither geändert.',
  municipality_changed: () => 'Die Kommune wurde seither geändert oder entfernt.',
  facts_changed: ({ fields }) => `Seither geändert: ${fields.map((field) => FACTS[field]).join(', ')}.`,
  in_words: ({ text }) => text,
}
