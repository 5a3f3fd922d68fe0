import { join } from 'node:path'
import { registerTables } from '../../../config/register/tables.ts'
import { readSeaPorts } from '../../import/geography/read-sea-ports.ts'
import { readWorldAtlas } from '../../import/geography/read-world-atlas.ts'
import { createGeography } from '../../import/geography/surroundings.ts'
import { startTable } from '../../import/import-file.ts'
import { loadRegister } from '../../import/load-register.ts'
import { previewRegister } from '../../import/preview-register.ts'
import { EUROSTAT_LAU, eurostatTable } from '../../import/sources/eurostat-lau.ts'
import { GEONAMES_DUMP, geonamesRegister } from '../../import/sources/geonames.ts'
import { WIKIDATA_ENDPOINT, wikidataTable } from '../../import/sources/wikidata.ts'
import { growHeapBy } from '../../shared/small-heap.ts'
import { datasetOfImport, type SaidOfDataset } from '../../use-cases/dataset-of-import.ts'
import { RefusedCommand } from '../refused.ts'
import { registerProgress } from '../register-progress.ts'
import { finishRun } from './finish-run.ts'
import type { Spoken } from './say-findings.ts'
import type { CommandPorts, Print } from './import-ports.ts'

export interface SourceGiven extends Spoken {
  readonly source?: string
  /** Where the source answers, if not where it usually does. */
  readonly endpoint?: string
  readonly after?: number
  readonly create: boolean
  readonly apply: boolean
  /** Folder in which what was brought over the net is kept. */
  readonly folder: string
}

type Source = (ports: CommandPorts, given: SourceGiven, print: Print) => Promise<void>

const SOURCES: Readonly<Record<string, Source>> = { wikidata: bringInWikidata, geonames: bringInGeoNames, 'eurostat-lau': bringInEurostat }
export const SOURCE_NAMES = Object.keys(SOURCES)

/** `npm run import -- --source NAME`: brings in what others publish, over the net. */
export async function bringInSource(ports: CommandPorts, given: SourceGiven, print: Print): Promise<void> {
  const source = given.source === undefined ? undefined : SOURCES[given.source]
  if (source === undefined) {
    const there = `There is: ${SOURCE_NAMES.join(', ')}.`
    throw new RefusedCommand([{ field: 'source', message: given.source === undefined ? `Say what to bring in: a kind and a file, or --source. ${there} See --help.` : `There is no source '${given.source}'. ${there}` }])
  }
  await source(ports, given, print)
}

/** What Wikidata holds is dedicated to the public: it may be shown, searched and given out again. */
const WIKIDATA: SaidOfDataset = { publisher: 'Wikidata', address: 'https://www.wikidata.org/', licence: 'CC0 1.0' }

async function bringInWikidata(ports: CommandPorts, { endpoint = WIKIDATA_ENDPOINT, after = 0, ...finish }: SourceGiven, print: Print): Promise<void> {
  let reached = after
  const table = wikidataTable({ endpoint, after, onPage: (last) => { reached = last } })
  const dataset = datasetOfImport('Wikidata', WIKIDATA, await ports.datasets.list(), ports.clock)
  const started = await startTable(ports, { kind: 'partnerships', fileName: 'wikidata', fileSize: 0, dataset, mapping: [], fixed: [], createNew: false }, table)
  await finishRun(ports.store, started, finish, print, () => print(`Read up to item ${reached}; to go on from there another time: --after ${reached}`))
}

/** Eurostat lets its data be used again by everybody who names it (Commission Decision 2011/833/EU). */
const EUROSTAT: SaidOfDataset = { publisher: 'Eurostat', address: 'https://ec.europa.eu/eurostat/web/nuts/local-administrative-units', licence: 'CC BY 4.0' }

async function bringInEurostat(ports: CommandPorts, { endpoint = EUROSTAT_LAU, folder, create, ...finish }: SourceGiven, print: Print): Promise<void> {
  const table = await eurostatTable({ endpoint, folder })
  const { fileName, size: fileSize } = table
  const dataset = datasetOfImport('Eurostat LAU', { ...EUROSTAT, version: fileName }, await ports.datasets.list(), ports.clock)
  const started = await startTable(ports, { kind: 'municipalities', fileName, fileSize, dataset, mapping: [], fixed: [], createNew: create }, table)
  await finishRun(ports.store, started, finish, print)
}

async function bringInGeoNames({ register }: CommandPorts, { endpoint = GEONAMES_DUMP, folder, apply }: SourceGiven, print: Print): Promise<void> {
  growHeapBy(20)
  const loadable = await geonamesRegister({
    endpoint, folder: join(folder, 'geonames'), tables: registerTables(), geography: createGeography(readWorldAtlas()), ports: readSeaPorts(),
    onFile: (name, done, total) => process.stderr.write(`GeoNames: ${name} (${done} of ${total})\n`),
  })
  const { onProgress, stop } = registerProgress()
  const { created, changed, unchanged, vanished, erased } = apply ? await loadRegister(loadable, register, onProgress).finally(stop) : await previewRegister(loadable, register)
  print(`${loadable.datasets[0].version}: ${created} new, ${changed} changed, ${unchanged} as before, ${vanished} no longer there (they are kept), ${erased} left out since they were erased here.`)
  print(apply ? 'The register is loaded; the index follows while the service or its workers run. npm run register goes back to the one that comes with the project.'
    : 'Nothing was changed. To do it, add --apply; what was brought over the net is kept.')
}
