import type { LoosenWords } from './loosen-words.ts'

export const french: LoosenWords = {
  condition: {
    country: 'pays', region: 'région', level: 'échelon', population: 'population', trait: 'caractéristique', interest: 'centre d’intérêt', offers: 'offre',
    seeks: 'recherche', language: 'langue', availability: 'disponibilité', partner: 'partenaire actuel',
    partnerCountry: 'pays d’un partenaire', withoutPartner: 'pays sans partenaire',
  },
  anyCountry: 'n’importe quel pays',
  only: (candidates) => `Choix possible : seulement ${candidates}.`,
  nobody: 'Personne ne remplit toutes les conditions.',
  costsMost: (condition, without) => `La condition la plus coûteuse : ${condition}. Sans elle, il y en aurait ${without}.`,
  noneAlone: 'Aucune condition ne raccourcit à elle seule autant la liste ; retirez-en au moins deux.',
}
