import { createHash } from 'node:crypto'
import { GEONAMES_DATASET_ID } from '../../config/register/datasets.ts'
import { SAMPLE_DATASET } from '../../config/sample/dataset.ts'
import type { PartnershipSample } from '../../config/sample/schema.ts'
import type { NewPartnership } from '../use-cases/ports/partnership-store.ts'
import type { PartnershipCounts, RegisterLoad, RegisterStore } from '../use-cases/ports/register-store.ts'
import { adminKey } from './geonames/group-places.ts'

type SampleRow = PartnershipSample['municipalities' | 'counties' | 'regions'][number]
type SampleEnd = SampleRow['a']

export interface SampleCounts extends PartnershipCounts {
  /** Rows left out, and why, in words. */
  readonly leftOut: readonly string[]
}

/**
 * Writes the sample of partnerships, its ends found in the register: municipalities by the GeoNames id of any of their
 * places, counties and regions by their admin codes. Null when this sample was written before, over the same register.
 */
export async function loadSample(sample: PartnershipSample, store: RegisterStore): Promise<SampleCounts | null> {
  const register = await store.loadedFingerprint(GEONAMES_DATASET_ID)
  const fingerprint = createHash('sha256').update(JSON.stringify([register, SAMPLE_DATASET, sample])).digest('hex')
  if ((await store.loadedFingerprint(SAMPLE_DATASET.id)) === fingerprint) return null
  return store.exclusively(async (load) => {
    const rows = [...sample.municipalities, ...sample.counties, ...sample.regions]
    const { found, leftOut } = pair(rows, await endFinder(load, rows))
    await load.saveDatasets([SAMPLE_DATASET])
    const counts = await load.replacePartnerships(SAMPLE_DATASET.id, found)
    await load.finish(SAMPLE_DATASET.id, fingerprint)
    return { ...counts, leftOut }
  })
}

async function endFinder(load: RegisterLoad, rows: readonly SampleRow[]): Promise<(end: SampleEnd) => number | null> {
  const geonamesIds = rows.flatMap(({ a, b }) => [a, b]).flatMap((end) => 'geonames' in end ? Number(end.geonames) : [])
  const byPlace = await load.idsOfPlaces(geonamesIds)
  const byKey = await load.knownEntries()
  return (end) => {
    if ('geonames' in end) return byPlace.get(Number(end.geonames)) ?? null
    const [country = '', ...codes] = end.admin.split('.')
    return byKey.get(adminKey(country, codes.join('.')))?.id ?? null
  }
}

function pair(
  rows: readonly SampleRow[],
  findEnd: (end: SampleEnd) => number | null,
): { found: NewPartnership[]; leftOut: string[] } {
  const found = new Map<string, NewPartnership>()
  const leftOut: string[] = []
  for (const { a, b, form, since, areas, source } of rows) {
    const [aId, bId] = [findEnd(a), findEnd(b)]
    if (aId === null || bId === null) {
      leftOut.push(`${describe(a)} and ${describe(b)}: ${describe(aId === null ? a : b)} is not in the register`)
      continue
    }
    const pairKey = [Math.min(aId, bId), Math.max(aId, bId)].join(' ')
    if (aId === bId || found.has(pairKey)) {
      const reason = aId === bId ? 'both are the same municipality' : 'the pair stands twice in the sample'
      leftOut.push(`${describe(a)} and ${describe(b)}: ${reason}`)
      continue
    }
    found.set(pairKey, {
      aId, bId, form, since, areas, source, status: 'active', until: null, events: [], note: '', datasetId: SAMPLE_DATASET.id,
    })
  }
  return { found: [...found.values()], leftOut }
}

const describe = (end: SampleEnd): string => `${end.name}, ${end.country} (${'geonames' in end ? end.geonames : end.admin})`
