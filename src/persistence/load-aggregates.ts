import type { EntityManager } from 'typeorm'
import type { Right } from '../domain/dataset.ts'
import type { CodeScheme, Municipality, Place, SourcedTrait } from '../domain/municipality.ts'
import { EMPTY_PROFILE, type Profile } from '../domain/profile.ts'
import type { IndexAggregate, MunicipalityAggregate } from '../use-cases/ports/municipality-store.ts'
import {
  codeRows, interestRows, languageRows, municipalityRows, nameRows, namesSourceRows, partnershipRows, placeRows, profileRows, traitRows,
} from './aggregate-rows.ts'

type RowOf<Load extends (...parameters: never[]) => Promise<readonly unknown[]>> = Awaited<ReturnType<Load>>[number]

/**
 * Everything on record about these municipalities that gives a right: nine queries, however many ids. Must run in a
 * REPEATABLE READ transaction, so that the version and what it counts come from one moment.
 * @param named of whom the names and places are read
 */
export async function loadAggregates(
  manager: EntityManager, ids: readonly number[], right: Right, named: readonly number[] = ids,
): Promise<MunicipalityAggregate[]> {
  const municipalities = await municipalityRows(manager, ids, right)
  const names = byMunicipality(named.length === 0 ? [] : await nameRows(manager, named))
  const places = byMunicipality(named.length === 0 ? [] : await placeRows(manager, named))
  const codes = byMunicipality(await codeRows(manager, ids, right))
  const traits = byMunicipality(await traitRows(manager, ids, right))
  const profiles = byMunicipality(await profileRows(manager, ids, right))
  const interests = byMunicipality(await interestRows(manager, ids, right))
  const languages = byMunicipality(await languageRows(manager, ids, right))
  const partnerships = byMunicipality(await partnershipRows(manager, ids, right))

  return municipalities.map(({ lat, lon, ...row }) => {
    const ownTraits = traits.get(row.id) ?? []
    const municipality: Municipality = {
      ...row,
      location: { lat, lon },
      codes: Object.fromEntries((codes.get(row.id) ?? []).map(({ scheme, code }): [CodeScheme, string] => [scheme, code])),
      names: (names.get(row.id) ?? []).map(({ text, kind, language, placeName }) => ({ text, kind, language, placeName })),
      places: (places.get(row.id) ?? []).map(toPlace),
      traits: effectiveTraits(ownTraits),
    }
    const profile: Profile = {
      ...toProfile(profiles.get(row.id)?.[0]),
      interests: (interests.get(row.id) ?? []).map(({ topic, role }) => ({ topic, role })),
      languages: (languages.get(row.id) ?? []).map(({ language, level }) => ({ language, level })),
      traits: ownTraits.filter(({ origin }) => origin === 'declared').map(({ trait }) => trait),
      deniedTraits: ownTraits.filter(({ origin }) => origin === 'denied').map(({ trait }) => trait),
    }
    return { municipality, profile, partnerships: (partnerships.get(row.id) ?? []).map(toPartnershipOfOne) }
  })
}

/** See `MunicipalityStore.loadForIndex`. Must run in a REPEATABLE READ transaction. */
export async function loadForIndex(
  manager: EntityManager, ids: readonly number[], known: ReadonlyMap<number, string>,
): Promise<IndexAggregate[]> {
  const sources = new Map((await namesSourceRows(manager, ids)).map(({ of, source }) => [of, source]))
  const hasNames = (id: number) => sources.get(id) !== known.get(id)
  const aggregates = await loadAggregates(manager, ids, 'find', ids.filter(hasNames))
  return aggregates.map((aggregate) => {
    const { id } = aggregate.municipality
    return { ...aggregate, namesSource: sources.get(id) ?? '', hasNames: hasNames(id) }
  })
}

/** Derived traits less the denied ones, and the declared ones; a trait both derived and declared keeps its figure. */
function effectiveTraits(rows: readonly RowOf<typeof traitRows>[]): SourcedTrait[] {
  const denied = new Set(rows.filter(({ origin }) => origin === 'denied').map(({ trait }) => trait))
  const derived = rows.filter(({ origin, trait }) => origin === 'derived' && !denied.has(trait))
  const known = new Set(derived.map(({ trait }) => trait))
  const declared = rows.filter(({ origin, trait }) => origin === 'declared' && !known.has(trait))
  return [...derived, ...declared].map(({ trait, source }) => ({ trait, source }))
}

function toProfile(row: RowOf<typeof profileRows> | undefined): Profile {
  if (row === undefined) return EMPTY_PROFILE
  const { wants, status, confirmedOn, expiresOn, description, request } = row
  return { ...EMPTY_PROFILE, wants, availability: { status, confirmedOn, expiresOn }, description, request }
}

function toPlace({ geonamesId, name, lat, lon, population, isSeat }: RowOf<typeof placeRows>): Place {
  return { geonamesId, name, location: { lat, lon }, population, isSeat }
}

function toPartnershipOfOne(row: RowOf<typeof partnershipRows>): MunicipalityAggregate['partnerships'][number] {
  const { of: _, partnerId, partnerName, partnerCountry, ...partnership } = row
  return { ...partnership, partner: { id: partnerId, name: partnerName, country: partnerCountry } }
}

function byMunicipality<Row extends { readonly of: number }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.of)
    if (group === undefined) groups.set(row.of, [row])
    else group.push(row)
  }
  return groups
}
