import { createReadStream } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { HistoricName } from '../../../config/register/schemas.ts'
import { geonamesDataset, naturalEarthDataset, seaPortsDataset } from '../../../config/register/datasets.ts'
import { openArchive } from '../archive/open-archive.ts'
import { UnreadableFile } from '../file/unreadable-file.ts'
import { SEA_PORTS_VERSION } from '../geography/read-sea-ports.ts'
import { NATURAL_EARTH_VERSION } from '../geography/read-world-atlas.ts'
import { buildRegister, type RegisterSources } from '../geonames/build-register.ts'
import type { GeoNamesPlace } from '../geonames/place.ts'
import { readAdminCodes } from '../geonames-dump/read-admin-codes.ts'
import { readAlternateNames } from '../geonames-dump/read-alternate-names.ts'
import { readDumpPlaces } from '../geonames-dump/read-dump-places.ts'
import { dumpFingerprint } from '../geonames-dump/fingerprint.ts'
import type { LoadableRegister } from '../load-register.ts'
import type { Pause } from './ask-politely.ts'
import { downloadFile, type Downloaded } from './download-file.ts'

/** Where GeoNames keeps its dump; made anew every day. */
export const GEONAMES_DUMP = 'https://download.geonames.org/export/dump/'
/** Bytes of one file when it is unpacked: the largest country has a tenth. */
const MOST_BYTES = 2_000 * 1_048_576
/** Between two files that came over the net, ms. */
const PAUSE = 500

export interface GeoNamesOptions extends Pick<RegisterSources, 'tables' | 'geography' | 'ports'> {
  /** Address of the folder that the dump lies in. */
  readonly endpoint: string
  /** Where its files are kept from one run to the next. */
  readonly folder: string
  readonly onFile?: (name: string, done: number, total: number) => void
  readonly pause?: Pause
}

/**
 * The register made of GeoNames' daily dump, by the same rules as the one that comes with the project: for each country
 * its places and its alternate names (files of their own, a tenth of those of the world together), and the names of admin
 * units. Files that are here and did not change are not asked for again, so a run that was broken off goes on where it
 * was. Fails with UnreadableFile; nothing is loaded then.
 */
export async function geonamesRegister({ endpoint, folder, tables, geography, ports, onFile = () => undefined, pause = sleep }: GeoNamesOptions): Promise<LoadableRegister> {
  const countries = tables.countries.map(({ country }) => country)
  const names = [
    'admin1CodesASCII.txt', 'admin2Codes.txt', ...countries.flatMap((country) => [`${country}.zip`, `alternatenames/${country}.zip`]),
  ]
  const files = new Map<string, Downloaded>()
  for (const name of names) {
    const file = await downloadFile(new URL(name, endpoint).href, folder, 'GeoNames', pause)
    files.set(name, file)
    onFile(name, files.size, names.length)
    if (file.isNew) await pause(PAUSE)
  }
  const date = [...files.values()].reduce((newest, file) => ((file.date ?? '') > newest ? file.date ?? '' : newest), '')
  if (date === '') throw new UnreadableFile('source_undated', { service: 'GeoNames' })
  const read = new Dump(files)
  const { places, named } = await read.places(countries)
  const records = buildRegister({
    places, adminNames: await read.adminNames(new Set(countries)), geography, ports,
    // Names written by hand go before those of the dump.
    tables: { ...tables, historicNames: [...tables.historicNames, ...named] },
  })
  return {
    records, fingerprint: dumpFingerprint(date),
    datasets: [geonamesDataset({ version: `daily dump of ${date}`, date }), naturalEarthDataset(NATURAL_EARTH_VERSION), seaPortsDataset(SEA_PORTS_VERSION)],
  }
}

/** The files of a dump, on the disk. */
class Dump {
  readonly #files: ReadonlyMap<string, Downloaded>

  constructor(files: ReadonlyMap<string, Downloaded>) {
    this.#files = files
  }

  async places(countries: readonly string[]): Promise<{ readonly places: GeoNamesPlace[]; readonly named: HistoricName[] }> {
    const [places, named]: [GeoNamesPlace[], HistoricName[]] = [[], []]
    for (const country of countries) {
      const before = places.length
      for await (const place of this.#unpack(`${country}.zip`, `${country}.txt`, readDumpPlaces.bind(null, `${country}.txt`))) {
        if (place.country === country) places.push(place)
      }
      if (places.length === before) throw new UnreadableFile('source_country_empty', { file: `${country}.zip`, country })
      const ids = new Set(places.slice(before).map(({ id }) => id))
      for await (const name of this.#unpack(`alternatenames/${country}.zip`, `${country}.txt`, (chunks) => readAlternateNames(chunks, ids))) named.push(name)
    }
    return { places, named }
  }

  async adminNames(countries: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>()
    for (const file of ['admin1CodesASCII.txt', 'admin2Codes.txt']) {
      for await (const [code, name] of readAdminCodes(createReadStream(this.#pathOf(file)), countries)) names.set(code, name)
    }
    return names
  }

  async *#unpack<Item>(archive: string, entry: string, read: (chunks: AsyncIterable<Buffer>) => AsyncIterable<Item>): AsyncGenerator<Item> {
    const { read: unpacked, close } = await openArchive(this.#pathOf(archive), MOST_BYTES)
    try {
      yield* read(await unpacked(entry))
    } finally {
      close()
    }
  }

  #pathOf(name: string): string {
    const file = this.#files.get(name)
    if (file === undefined) throw new Error(`${name} was not brought in`)
    return file.path
  }
}
