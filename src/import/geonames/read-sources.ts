import { geonamesDataset, naturalEarthDataset, seaPortsDataset } from '../../../config/register/datasets.ts'
import type { RegisterTables } from '../../../config/register/tables.ts'
import type { Dataset } from '../../domain/dataset.ts'
import { readSeaPorts, SEA_PORTS_VERSION } from '../geography/read-sea-ports.ts'
import { NATURAL_EARTH_VERSION, readWorldAtlas } from '../geography/read-world-atlas.ts'
import { createGeography } from '../geography/surroundings.ts'
import type { RegisterSources } from './build-register.ts'
import { readAdminNames } from './read-admin-names.ts'
import { readPlaces } from './read-places.ts'

export interface ReadRegister {
  readonly sources: RegisterSources
  /** Where the records come from; the first is the dataset of every record, the others are behind its traits. */
  readonly datasets: readonly [Dataset, ...Dataset[]]
}

/**
 * Reads the packages that the default register is made of: the only part that touches files.
 * @throws InvalidSource or ZodError when a package does not hold what it should
 */
export function readRegisterSources(tables: RegisterTables): ReadRegister {
  const { places, version, date } = readPlaces(new Set(tables.countries.map(({ country }) => country)))
  const adminNames = readAdminNames()
  return {
    sources: { places, adminNames: adminNames.names, tables, geography: createGeography(readWorldAtlas()), ports: readSeaPorts() },
    datasets: [
      geonamesDataset({ version: `${version}, ${adminNames.version}`, date }),
      naturalEarthDataset(NATURAL_EARTH_VERSION),
      seaPortsDataset(SEA_PORTS_VERSION),
    ],
  }
}
