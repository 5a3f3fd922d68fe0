/** What the datasets that come with the service say of themselves, and those of which nobody said more: as it is kept with them. */
export const DATASET_TEXTS = [
  'What municipalities say of themselves', 'The municipalities', 'As declared by each municipality', 'Declared by the municipality',
  'GeoNames: inhabited places from 500 people on, names of admin units', 'Places and names: GeoNames, CC BY 4.0 (municipalities made of them by Twinmatch)',
  'Natural Earth 1:10m: land and countries (package world-atlas)', 'public domain', 'Coasts and borders: Natural Earth',
  'Sea ports of the world with UN/LOCODE (package sea-ports)', 'marchah/sea-ports contributors', 'Sea ports: package sea-ports, MIT',
  'Hand-written sample of partnerships', 'Partnerships: a hand-written sample by Twinmatch, MIT; not complete',
  'not stated', ' (licence not stated)',
] as const

/** Each of them in another language; the compiler finds the one that is missing. */
export type DatasetTexts = Readonly<Record<(typeof DATASET_TEXTS)[number], string>>
