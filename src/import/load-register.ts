import type { Dataset } from '../domain/dataset.ts'
import type { KnownEntry, RegisterEntry, RegisterLoad, RegisterStore } from '../use-cases/ports/register-store.ts'
import type { RegisterRecord } from './geonames/register-record.ts'

/** What is to be loaded. */
export interface LoadableRegister {
  /** Parents before their children; `total` records. */
  readonly records: Iterable<RegisterRecord> & { readonly total: number }
  /** The first is the dataset of every record. */
  readonly datasets: readonly [Dataset, ...Dataset[]]
  /** Names this edition; kept once all of it is loaded. */
  readonly fingerprint: string
}

export interface LoadProgress {
  /** `waiting`: another process is loading; `loading`: records are compared and written. */
  readonly phase: 'waiting' | 'loading'
  readonly done: number
  readonly total: number
}

export interface LoadCounts {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  /** Here, but no longer in the source: kept as they are, for a person to judge. */
  readonly vanished: number
  /** In the source, but erased here: left out. */
  readonly erased: number
}

/** Records to a transaction: large enough for COPY to pay, small enough that nobody waits long for its locks. */
const BATCH = 2_000

/**
 * Writes a register into the store, batch by batch, and returns what became of the records. What is there already is
 * compared by hash, and only changes are written, each with its outbox row in the same transaction. A load that is
 * killed is completed by the next one; two at once take turns. On an empty database the ids follow the order of the
 * source, so the same source always gives the same ids.
 */
export function loadRegister(
  { records, datasets, fingerprint }: LoadableRegister,
  store: RegisterStore,
  onProgress: (progress: LoadProgress) => void = () => undefined,
): Promise<LoadCounts> {
  const { total } = records
  return store.exclusively(async (load) => {
    await load.saveDatasets(datasets)
    const loading = await Loading.begin(load, datasets[0].id)
    onProgress({ phase: 'loading', done: 0, total })
    let done = 0
    for (const batch of inBatches(records, BATCH)) {
      await loading.take(batch)
      done += batch.length
      onProgress({ phase: 'loading', done, total })
    }
    await load.finish(datasets[0].id, fingerprint)
    return loading.counts()
  }, () => onProgress({ phase: 'waiting', done: 0, total }))
}

/** The state of one load: which records were met so far, and which id each key has. */
class Loading {
  readonly #load: RegisterLoad
  readonly #datasetId: string
  readonly #known: ReadonlyMap<string, KnownEntry>
  readonly #erased: ReadonlySet<string>
  readonly #idOf: Map<string, number>
  readonly #counts = { created: 0, changed: 0, unchanged: 0, erased: 0 }
  /** Records of this dataset that are here and were met in the source. */
  #met = 0

  private constructor(
    load: RegisterLoad, datasetId: string, known: ReadonlyMap<string, KnownEntry>, erased: ReadonlySet<string>,
  ) {
    this.#load = load
    this.#datasetId = datasetId
    this.#known = known
    this.#erased = erased
    this.#idOf = new Map(Array.from(known, ([key, { id }]) => [key, id]))
  }

  static async begin(load: RegisterLoad, datasetId: string): Promise<Loading> {
    return new Loading(load, datasetId, await load.knownEntries(), await load.erasedKeys())
  }

  async take(batch: readonly RegisterRecord[]): Promise<void> {
    const wanted = batch.filter(({ sourceKey }) => !this.#erased.has(sourceKey))
    const created = wanted.filter(({ sourceKey }) => !this.#known.has(sourceKey))
    const changed = wanted.filter(({ sourceKey, hash }) => (this.#known.get(sourceKey)?.sourceHash ?? hash) !== hash)
    this.#met += wanted.filter(({ sourceKey }) => this.#known.get(sourceKey)?.datasetId === this.#datasetId).length
    this.#counts.erased += batch.length - wanted.length
    this.#counts.created += created.length
    this.#counts.changed += changed.length
    this.#counts.unchanged += wanted.length - created.length - changed.length
    if (created.length > 0) {
      const ids = await this.#load.newIds(created.length)
      created.forEach(({ sourceKey }, index) => this.#idOf.set(sourceKey, ids[index] ?? missing(sourceKey)))
    }
    if (created.length + changed.length === 0) return
    await this.#load.write({ created: created.map(this.#entry), changed: changed.map(this.#entry) })
  }

  counts(): LoadCounts {
    const ofDataset = [...this.#known.values()].filter(({ datasetId }) => datasetId === this.#datasetId).length
    return { ...this.#counts, vanished: ofDataset - this.#met }
  }

  readonly #entry = ({ hash, parentKeys, ...record }: RegisterRecord): RegisterEntry => ({
    ...record,
    id: this.#idOf.get(record.sourceKey) ?? missing(record.sourceKey),
    regionId: this.#parent(parentKeys.region),
    countyId: this.#parent(parentKeys.county),
    datasetId: this.#datasetId,
    sourceHash: hash,
  })

  /** Null too for a parent that was erased here. */
  #parent(key: string | null): number | null {
    return key === null ? null : this.#idOf.get(key) ?? null
  }
}

function missing(sourceKey: string): never {
  throw new Error(`no id was made for ${sourceKey}`)
}

function* inBatches<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let batch: Item[] = []
  for (const item of items) {
    if (batch.push(item) < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
