import type { HomeLabels } from './labels.ts'

export const frenchHome: HomeLabels = {
  ways: 'Trois façons d’entrer',
  way: {
    partners: 'Décrivez une collectivité dans des champs ou avec vos propres mots, et obtenez une liste classée de partenaires, avec les raisons.',
    directory: 'Toutes les collectivités du registre, par pays, taille, intérêts et plus encore, en liste et sur une carte.',
    partnerships: 'Qui est lié à qui, par échelon et par paire de pays, avec des fichiers à télécharger et une carte.',
  },
  figures: 'Ce qui est enregistré',
  figure: { municipalities: 'communes, départements et régions', countries: 'pays', partnerships: 'partenariats enregistrés' },
  how: 'Comment ça marche',
}
