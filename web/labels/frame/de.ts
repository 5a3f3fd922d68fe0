import type { FrameLabels } from './labels.ts'

export const germanFrame: FrameLabels = {
  navigation: 'Hauptseiten',
  about: 'Über den Dienst',
  destination: { partners: 'Partner finden', directory: 'Verzeichnis', partnerships: 'Partnerschaften', linksMap: 'Karte', numbers: 'Zahlen', compare: 'Vergleich', shortlist: 'Merkliste' },
  skipMap: 'Karte überspringen',
  mapButtons: 'Karte',
  zoomIn: 'Karte vergrößern',
  zoomOut: 'Karte verkleinern',
  zoomReset: 'Wieder die ganze Karte zeigen',
}
