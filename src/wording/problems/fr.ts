import type { ProblemCatalogue } from './catalogue.ts'

export const frenchProblems: ProblemCatalogue = {
  'invalid-input': {
    title: 'La requête contient une erreur',
    meaning: 'Un paramètre, un code ou un champ du contenu n’est pas utilisable tel qu’il est écrit.',
    remedy: 'La liste des erreurs nomme chaque champ et indique ce qu’il faut écrire à la place.',
  },
  'malformed-request': {
    title: 'La requête est illisible',
    meaning: 'L’adresse n’est pas correctement encodée, ou le contenu n’est pas un document JSON valide.',
    remedy: 'Encodez l’adresse en UTF-8 (encodage-pourcent) et envoyez le contenu en JSON, en UTF-8.',
  },
  unauthorized: {
    title: 'Une clé est nécessaire',
    meaning: 'Toute modification exige une clé ; aucune n’a été envoyée, ou elle est inconnue ou révoquée.',
    remedy: 'Envoyez l’en-tête « Authorization: Bearer CLÉ ». Les clés sont délivrées par l’exploitant du service.',
  },
  forbidden: {
    title: 'Cette clé ne le permet pas',
    meaning: 'La clé est valable, mais pas pour cela : les clés publiques ne servent qu’à lire, et seulement sur les pages des origines qu’elles nomment.',
    remedy: 'Écrivez depuis un serveur avec une clé secrète ; demandez à l’exploitant d’ajouter l’origine de votre page à une clé publique.',
  },
  'not-found': {
    title: 'Introuvable',
    meaning: 'Cette page n’existe pas, ou aucun enregistrement ne porte ce numéro ou ce code.',
    remedy: 'Vérifiez l’adresse, ou cherchez la collectivité par son nom.',
  },
  'method-not-allowed': {
    title: 'Cela n’est pas possible ici',
    meaning: 'L’adresse existe, mais pas pour cette méthode.',
    remedy: 'L’en-tête « Allow » énumère les méthodes possibles.',
  },
  'not-acceptable': {
    title: 'La réponse a un autre format',
    meaning: 'La requête n’accepte que des formats qui ne sont pas fournis ici.',
    remedy: 'Acceptez application/json.',
  },
  conflict: {
    title: 'Cela contredit ce qui est enregistré',
    meaning: 'La modification ne correspond pas à l’état actuel du registre.',
    remedy: 'Relisez l’enregistrement et modifiez ce qui s’y trouve.',
  },
  'version-mismatch': {
    title: 'Quelqu’un d’autre l’a modifié entre-temps',
    meaning: 'La version indiquée dans « If-Match » n’est plus la version actuelle.',
    remedy: 'Relisez l’enregistrement, reportez-y votre modification et envoyez-la avec la nouvelle version.',
  },
  'too-large': {
    title: 'La requête est trop volumineuse',
    meaning: 'Le contenu dépasse la taille acceptée ici.',
    remedy: 'Raccourcissez les textes ou envoyez les enregistrements un à un.',
  },
  'address-too-long': {
    title: 'L’adresse est trop longue',
    meaning: 'L’adresse et ses paramètres dépassent 16 000 caractères.',
    remedy: 'Envoyez moins de paramètres ou des paramètres plus courts ; ceux d’un fichier peuvent figurer à côté de lui dans un formulaire.',
  },
  'unsupported-media-type': {
    title: 'Le contenu n’a pas le bon format',
    meaning: 'Seul le JSON en UTF-8 peut être lu ici.',
    remedy: 'Envoyez l’en-tête « Content-Type: application/json ».',
  },
  'idempotency-key-reused': {
    title: 'La clé de la requête a déjà servi',
    meaning: 'L’en-tête « Idempotency-Key » désigne une seule requête, et une autre a été envoyée avec lui en moins d’un jour.',
    remedy: 'Choisissez une nouvelle clé pour chaque requête ; ne reprenez la même que pour renvoyer la même requête.',
  },
  'version-required': {
    title: 'La version manque',
    meaning: 'Une modification doit indiquer sur quelle version elle se fonde, afin que personne n’écrase ce qu’il n’a pas vu.',
    remedy: 'Envoyez l’en-tête « If-Match » avec l’ETag lu, ou avec * pour écraser l’état actuel quel qu’il soit.',
  },
  'too-many-requests': {
    title: 'Trop de requêtes',
    meaning: 'Plus de requêtes sont venues de votre adresse, ou avec votre clé, en une minute que le service n’en traite.',
    remedy: 'Attendez le nombre de secondes indiqué par l’en-tête « Retry-After ».',
  },
  'head-too-large': {
    title: 'L’en-tête de la requête est trop grand',
    meaning: 'L’adresse et les en-têtes dépassent ensemble 128 ko.',
    remedy: 'Envoyez moins d’en-têtes ou des en-têtes plus courts, surtout moins de cookies.',
  },
  internal: {
    title: 'Le service a commis une erreur',
    meaning: 'Un problème est survenu de notre côté.',
    remedy: 'Réessayez ; si l’erreur persiste, communiquez à l’exploitant le numéro de la requête.',
  },
  busy: {
    title: 'Une modification plus importante est en cours d’écriture',
    meaning: 'Une liste est en cours d’import ou d’annulation, ou les droits d’un jeu de données sont en train de changer, et cette fiche en fait partie. Rien de votre modification n’a été enregistré.',
    remedy: 'Renvoyez-la après le nombre de secondes indiqué par l’en-tête « Retry-After ».',
  },
  unavailable: {
    title: 'Momentanément indisponible',
    meaning: 'Une partie du service ne répond pas, ou est encore en cours de démarrage.',
    remedy: 'Réessayez après le nombre de secondes indiqué par l’en-tête « Retry-After ».',
  },
}
