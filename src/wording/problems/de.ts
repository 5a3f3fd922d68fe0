import type { ProblemCatalogue } from './catalogue.ts'

export const germanProblems: ProblemCatalogue = {
  'invalid-input': {
    title: 'Die Anfrage enthält einen Fehler',
    meaning: 'Ein Parameter, ein Code oder ein Feld des Inhalts ist so, wie es geschrieben wurde, nicht verwendbar.',
    remedy: 'Die Liste der Fehler nennt jedes Feld und sagt, was stattdessen anzugeben ist.',
  },
  'malformed-request': {
    title: 'Die Anfrage ist nicht lesbar',
    meaning: 'Die Adresse ist nicht richtig prozentkodiert, oder der Inhalt ist kein gültiges JSON.',
    remedy: 'Kodieren Sie die Adresse als UTF-8 mit Prozentzeichen und senden Sie den Inhalt als JSON in UTF-8.',
  },
  unauthorized: {
    title: 'Ein Schlüssel ist nötig',
    meaning: 'Änderungen erfordern einen Schlüssel; es wurde keiner gesendet, oder er ist unbekannt oder widerrufen.',
    remedy: 'Senden Sie die Kopfzeile „Authorization: Bearer SCHLÜSSEL“. Schlüssel vergibt der Betreiber des Dienstes.',
  },
  forbidden: {
    title: 'Dieser Schlüssel erlaubt das nicht',
    meaning: 'Der Schlüssel gilt, aber nicht dafür: Öffentliche Schlüssel erlauben nur das Lesen, und nur auf Seiten der darin genannten Herkunft (origin).',
    remedy: 'Schreiben Sie von einem Server aus mit einem geheimen Schlüssel; die Herkunft Ihrer Seite trägt der Betreiber in den öffentlichen Schlüssel ein.',
  },
  'not-found': {
    title: 'Nicht gefunden',
    meaning: 'Diese Seite oder einen Eintrag mit dieser Nummer oder diesem Code gibt es nicht.',
    remedy: 'Prüfen Sie die Adresse, oder suchen Sie die Kommune nach ihrem Namen.',
  },
  'method-not-allowed': {
    title: 'Das ist hier nicht möglich',
    meaning: 'Die Adresse gibt es, aber nicht für diese Methode.',
    remedy: 'Die Kopfzeile „Allow“ nennt die möglichen Methoden.',
  },
  'not-acceptable': {
    title: 'Die Antwort hat ein anderes Format',
    meaning: 'Die Anfrage lässt nur Formate zu, die es hier nicht gibt.',
    remedy: 'Lassen Sie application/json zu.',
  },
  conflict: {
    title: 'Das widerspricht dem verzeichneten Stand',
    meaning: 'Die Änderung passt nicht zum gegenwärtigen Stand des Registers.',
    remedy: 'Lesen Sie den Eintrag erneut und ändern Sie, was dort steht.',
  },
  'version-mismatch': {
    title: 'Jemand anderes hat dies inzwischen geändert',
    meaning: 'Die Version in „If-Match“ ist nicht mehr die aktuelle.',
    remedy: 'Lesen Sie den Eintrag erneut, tragen Sie Ihre Änderung ein und senden Sie sie mit der neuen Version.',
  },
  'too-large': {
    title: 'Die Anfrage ist zu groß',
    meaning: 'Der Inhalt ist größer, als hier angenommen wird.',
    remedy: 'Kürzen Sie die Texte oder senden Sie die Einträge einzeln.',
  },
  'address-too-long': {
    title: 'Die Adresse ist zu lang',
    meaning: 'Die Adresse mit ihren Parametern ist länger als 16.000 Zeichen.',
    remedy: 'Senden Sie weniger oder kürzere Parameter; was zu einer Datei gehört, kann neben ihr in einem Formular stehen.',
  },
  'unsupported-media-type': {
    title: 'Der Inhalt hat das falsche Format',
    meaning: 'Hier ist nur JSON in UTF-8 lesbar.',
    remedy: 'Senden Sie die Kopfzeile „Content-Type: application/json“.',
  },
  'idempotency-key-reused': {
    title: 'Der Schlüssel der Anfrage wurde schon verwendet',
    meaning: 'Die Kopfzeile „Idempotency-Key“ steht für eine einzige Anfrage, und innerhalb eines Tages wurde damit eine andere gesendet.',
    remedy: 'Wählen Sie für jede Anfrage einen neuen Schlüssel; denselben nur, um dieselbe Anfrage zu wiederholen.',
  },
  'version-required': {
    title: 'Die Version fehlt',
    meaning: 'Eine Änderung muss sagen, auf welcher Version sie beruht, damit niemand überschreibt, was er nicht gesehen hat.',
    remedy: 'Senden Sie die Kopfzeile „If-Match“ mit dem gelesenen ETag oder mit *, um jeden Stand zu überschreiben.',
  },
  'too-many-requests': {
    title: 'Zu viele Anfragen',
    meaning: 'Von Ihrer Adresse oder mit Ihrem Schlüssel kamen in einer Minute mehr Anfragen, als beantwortet werden.',
    remedy: 'Warten Sie so viele Sekunden, wie die Kopfzeile „Retry-After“ angibt.',
  },
  'head-too-large': {
    title: 'Der Kopf der Anfrage ist zu groß',
    meaning: 'Adresse und Kopfzeilen haben zusammen mehr als 128 kB.',
    remedy: 'Senden Sie weniger oder kürzere Kopfzeilen, vor allem weniger Cookies.',
  },
  internal: {
    title: 'Der Dienst hat einen Fehler gemacht',
    meaning: 'Auf unserer Seite ist etwas schiefgegangen.',
    remedy: 'Versuchen Sie es erneut; bleibt der Fehler, nennen Sie dem Betreiber die Nummer der Anfrage.',
  },
  busy: {
    title: 'Eine größere Änderung wird gerade geschrieben',
    meaning: 'Eine Liste wird gerade übernommen oder zurückgenommen, oder die Rechte eines Datensatzes werden geändert, und dieser Eintrag gehört dazu. Von Ihrer Änderung wurde nichts gespeichert.',
    remedy: 'Senden Sie sie nach so vielen Sekunden noch einmal, wie die Kopfzeile „Retry-After“ nennt.',
  },
  unavailable: {
    title: 'Zurzeit nicht verfügbar',
    meaning: 'Ein Teil des Dienstes antwortet nicht oder startet noch.',
    remedy: 'Versuchen Sie es nach so vielen Sekunden erneut, wie die Kopfzeile „Retry-After“ angibt.',
  },
}
