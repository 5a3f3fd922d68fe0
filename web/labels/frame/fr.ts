import type { FrameLabels } from './labels.ts'

export const frenchFrame: FrameLabels = {
  navigation: 'Pages principales',
  about: 'À propos du service',
  destination: { partners: 'Trouver des partenaires', directory: 'Annuaire', partnerships: 'Partenariats', linksMap: 'Carte', numbers: 'Chiffres', compare: 'Comparaison', shortlist: 'Sélection' },
  skipMap: 'Passer la carte',
  mapButtons: 'Carte',
  zoomIn: 'Agrandir la carte',
  zoomOut: 'Réduire la carte',
  zoomReset: 'Revoir toute la carte',
}
