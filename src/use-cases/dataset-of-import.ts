import type { Dataset } from '../domain/dataset.ts'
import { importFault, type DatasetPart } from '../domain/import-fault.ts'
import { foldName } from '../naming/fold.ts'
import { isoDate, type Clock } from '../shared/clock.ts'
import { RefusedImport } from './refused-import.ts'

/** What is said of a dataset beside its name, when a file of it comes in. */
export interface SaidOfDataset {
  readonly publisher?: string | undefined
  readonly address?: string | undefined
  readonly licence?: string | undefined
  readonly version?: string | undefined
  /** ISO date. */
  readonly date?: string | undefined
  /** Address or file of a written consent. */
  readonly consent?: string | undefined
  /** Whether reuse needs a written consent; no when left out, unless the licence itself says so. */
  readonly consentRequired?: boolean | undefined
}

const NOT_STATED = 'not stated'
/** They belong together: all of them are said, or none. */
const PARTS: readonly DatasetPart[] = ['publisher', 'address', 'licence']
/** Words of licences under which nothing may be used again without leave, folded. */
const NEEDS_CONSENT = /\b(all rights reserved|with (?:written )?(?:consent|permission)|by permission|consent required|permission required|wszelkie prawa zastrzezone|za zgoda|alle rechte vorbehalten|nur mit (?:zustimmung|genehmigung)|tous droits reserves|avec (?:accord|autorisation)|usi prava zakhyshcheni|vsi prava zakhyshcheni)\b/

/**
 * The dataset that a file belongs to: the one of that id or title, as it is here, or a new one. A new one of which
 * nothing is said has a licence that is not stated, and may not be exported until somebody has the right to. One whose
 * reuse needs a written consent, by what is said or by its licence, gives no right at all before the document is named.
 * Fails with RefusedImport where only half of it is said.
 */
export function datasetOfImport(name: string, said: SaidOfDataset, known: readonly Dataset[], clock: Clock): Dataset {
  const folded = foldName(name)
  const id = folded.replaceAll(' ', '-').slice(0, 60)
  if (id === '') throw new RefusedImport([{ field: 'dataset', ...importFault('dataset_without_name', {}) }])
  const here = known.find((dataset) => dataset.id === name || dataset.id === id || foldName(dataset.title) === folded)
  if (here !== undefined) return here
  const { publisher, address, licence, version, date, consent, consentRequired: isRequired = false } = said
  const missing = PARTS.filter((part) => said[part] === undefined)
  if (missing.length > 0 && [publisher, address, licence, version, date, consent].some((value) => value !== undefined)) {
    throw new RefusedImport(missing.map((part) => ({ field: part, ...importFault('dataset_half_described', { part }) })))
  }
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RefusedImport([{ field: 'date', ...importFault('dataset_date_malformed', {}) }])
  const isStated = missing.length === 0
  const consentRequired = isRequired || NEEDS_CONSENT.test(foldName(licence ?? ''))
  const isPermitted = !consentRequired || (consent ?? '').trim() !== ''
  return {
    id, title: name.trim(), publisher: publisher ?? NOT_STATED, address: address ?? '', licence: licence ?? NOT_STATED,
    version: version ?? '1', date: date ?? isoDate(clock.now()),
    attribution: isStated ? `${name.trim()}: ${publisher ?? ''}, ${licence ?? ''}` : `${name.trim()} (licence ${NOT_STATED})`,
    consentDocument: consent ?? null, consentRequired,
    mayShow: isPermitted, maySearch: isPermitted, mayExport: isStated && isPermitted, isSample: false,
  }
}
