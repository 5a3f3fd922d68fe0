import type { Dataset } from '../../src/domain/dataset.ts'
import { withHash, type RegisterRecord } from '../../src/import/geonames/register-record.ts'
import { loadRegister, type LoadableRegister, type LoadCounts } from '../../src/import/load-register.ts'
import type { RegisterStore } from '../../src/use-cases/ports/register-store.ts'

export const registerDataset: Dataset = {
  id: 'geonames', title: 'A register for tests', publisher: 'Tests', address: '', version: '1', date: '2026-01-01',
  licence: 'CC0', attribution: 'Tests', consentDocument: null, mayShow: true, maySearch: true, mayExport: true, isSample: false,
}

type Given = Partial<Omit<RegisterRecord, 'hash'>> & Pick<RegisterRecord, 'sourceKey' | 'name'>

/** A record of the register: a Polish municipality of one place, but for what is given. */
export function registerRecord({ sourceKey, name, ...given }: Given): RegisterRecord {
  return withHash({
    sourceKey, name, level: 'municipality', country: 'PL', parentKeys: { county: null, region: null },
    location: { lat: 54.3, lon: 19.7 }, population: 2_500, populationOf: 'seat', populationDate: null,
    altitude: 10, coastDistance: 1_000, borderDistance: null, codes: {}, places: [],
    names: [{ text: name, kind: 'own', language: null, placeName: null }], traits: [],
    ...given,
  })
}

/** What `loadRegister` takes, made of these records. */
export function register(records: readonly RegisterRecord[], fingerprint = 'one'): LoadableRegister {
  return {
    records: { total: records.length, [Symbol.iterator]: () => records[Symbol.iterator]() },
    datasets: [registerDataset],
    fingerprint,
  }
}

export const load = (store: RegisterStore, records: readonly RegisterRecord[]): Promise<LoadCounts> =>
  loadRegister(register(records), store)

/** Loads municipalities by name and nothing else; their ids are 1, 2, 3 ... on an empty database. */
export const loadNamed = (store: RegisterStore, ...names: readonly string[]): Promise<LoadCounts> =>
  load(store, names.map((name) => registerRecord({ sourceKey: `test/${name}`, name })))
