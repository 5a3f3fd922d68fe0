import type { Dataset } from '../domain/dataset.ts'
import type { CodeScheme, Municipality } from '../domain/municipality.ts'
import type { Partnership } from '../domain/partnership.ts'
import type { Profile } from '../domain/profile.ts'
import { NotFound } from '../shared/errors.ts'
import type { LiveSnapshot } from './live-snapshot.ts'
import { cardsAtHand } from './load-cards.ts'
import { cardOf, type MunicipalityCard } from './municipality-card.ts'
import type { DatasetStore } from './ports/dataset-store.ts'
import type { MunicipalityStore } from './ports/municipality-store.ts'
import type { SearchEngine } from './ports/search-engine.ts'

interface Ports {
  readonly municipalities: MunicipalityStore
  readonly datasets: DatasetStore
  readonly engine: Pick<SearchEngine, 'getDocuments'>
  readonly live: Pick<LiveSnapshot, 'current' | 'isLoaded'>
}

/** A partnership as its one end tells of it. */
export interface PartnershipWith extends Omit<Partnership, 'aId' | 'bId'> {
  readonly partner: MunicipalityCard
}

/** All that is on record about a municipality. */
export interface MunicipalityRecord {
  readonly card: MunicipalityCard
  readonly municipality: Municipality
  readonly profile: Profile
  /** In the order of their partners' names; those that may be shown. */
  readonly partnerships: readonly PartnershipWith[]
  /** Where the record and its partnerships come from, for attribution. */
  readonly datasets: readonly Dataset[]
}

/** The full record. Fails with NotFound for an unknown id, and for a record that may not be shown. */
export async function getMunicipality(ports: Ports, id: number): Promise<MunicipalityRecord> {
  const [[aggregate], datasets] = await Promise.all([ports.municipalities.loadAggregates([id], 'show'), ports.datasets.list()])
  if (aggregate === undefined) throw new NotFound(`There is no municipality ${id}.`)
  const { municipality, profile } = aggregate
  const cards = await cardsAtHand(ports, aggregate.partnerships.map(({ partner }) => partner.id))
  const partnerships = aggregate.partnerships
    .flatMap(({ partner: { id: partnerId }, aId: _a, bId: _b, ...partnership }) => {
      const partner = cards.get(partnerId)
      return partner === undefined ? [] : [{ ...partnership, partner }]
    })
    .sort((a, b) => a.partner.name.localeCompare(b.partner.name))
  const used = new Set([municipality.datasetId, ...partnerships.map(({ datasetId }) => datasetId)])
  const { location: { lat, lon }, ...rest } = municipality
  return {
    card: cardOf({ ...rest, lat, lon }),
    municipality,
    profile,
    partnerships,
    datasets: datasets.filter((dataset) => used.has(dataset.id)),
  }
}

/** The full record behind an official code; `geonames` also finds it by any of its places. Fails with NotFound. */
export async function getMunicipalityByCode(ports: Ports, scheme: CodeScheme, code: string): Promise<MunicipalityRecord> {
  const id = await ports.municipalities.findIdByCode(scheme, code)
  if (id === null) throw new NotFound(`There is no municipality with the ${scheme} code ${code}.`)
  return getMunicipality(ports, id)
}
