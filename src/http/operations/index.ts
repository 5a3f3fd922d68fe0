import type { Operation } from '../operation.ts'
import { patchDataset, readDatasets, writeDataset } from './datasets.ts'
import { applyImport, createImport, listImports, readImport, undoImport } from './imports.ts'
import { listMunicipalities, readMunicipality, readMunicipalityByCode, writeProfile } from './municipalities.ts'
import { readPartnerships } from './partnership-list.ts'
import { changePartnership, deletePartnership, readPartnership, recordPartnership } from './partnerships.ts'
import { searchByName } from './search.ts'
import { readPartnershipStatistics, readSaturation } from './statistics.ts'
import { askForSuggestions, readFit, readSuggestions } from './suggestions.ts'
import { understandWords } from './understand.ts'
import { readVocabulary } from './vocabulary.ts'

/** The API, as it is served and described. */
export const OPERATIONS: readonly Operation[] = [
  searchByName,
  readVocabulary,
  listMunicipalities,
  readMunicipalityByCode,
  readMunicipality,
  readSuggestions,
  askForSuggestions,
  understandWords,
  readFit,
  writeProfile,
  readPartnerships,
  recordPartnership,
  readPartnership,
  changePartnership,
  deletePartnership,
  readPartnershipStatistics,
  readSaturation,
  readDatasets,
  writeDataset,
  patchDataset,
  listImports,
  createImport,
  readImport,
  applyImport,
  undoImport,
]
