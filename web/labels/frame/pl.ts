import type { FrameLabels } from './labels.ts'

export const polishFrame: FrameLabels = {
  navigation: 'Główne strony',
  about: 'O serwisie',
  destination: { partners: 'Szukaj partnerów', directory: 'Katalog', partnerships: 'Partnerstwa', linksMap: 'Mapa', numbers: 'Liczby', compare: 'Porównanie', shortlist: 'Wybrane' },
  skipMap: 'Pomiń mapę',
  mapButtons: 'Mapa',
  zoomIn: 'Powiększ mapę',
  zoomOut: 'Pomniejsz mapę',
  zoomReset: 'Pokaż znów całą mapę',
}
