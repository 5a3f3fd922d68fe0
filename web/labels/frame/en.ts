import type { FrameLabels } from './labels.ts'

export const englishFrame: FrameLabels = {
  navigation: 'Main pages',
  about: 'About the service',
  destination: { partners: 'Find partners', directory: 'Directory', partnerships: 'Partnerships', linksMap: 'Map', numbers: 'Numbers', compare: 'Compare', shortlist: 'Shortlist' },
  skipMap: 'Skip the map',
  mapButtons: 'Map',
  zoomIn: 'Enlarge the map',
  zoomOut: 'Make the map smaller',
  zoomReset: 'Show the whole map again',
}
