import type { Dataset } from '../../src/domain/dataset.ts'

/** The dataset of the hand-written sample; every row names its own public source beside it. */
export const SAMPLE_DATASET: Dataset = {
  id: 'sample',
  title: 'Hand-written sample of partnerships',
  publisher: 'Twinmatch',
  address: '',
  version: '1',
  date: '2026-11-23',
  licence: 'MIT',
  attribution: 'Partnerships: a hand-written sample by Twinmatch, MIT; not complete',
  consentDocument: null,
  mayShow: true,
  maySearch: true,
  mayExport: true,
  isSample: true,
}
