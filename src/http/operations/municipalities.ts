import { z } from 'zod'
import { browseDirectory } from '../../use-cases/browse-directory.ts'
import { exportDirectory } from '../../use-cases/export-directory.ts'
import { getMunicipality, getMunicipalityByCode } from '../../use-cases/get-municipality.ts'
import { saveProfile } from '../../use-cases/save-profile.ts'
import { SORTS } from '../../use-cases/ports/search-engine.ts'
import { makeCursor, readCursor } from '../cursor.ts'
import { warnOfBacklog } from '../backlog.ts'
import { engineOf, placeOf } from '../directory-place.ts'
import { directoryDownload } from '../downloads/directory.ts'
import { operation } from '../operation.ts'
import { degradedMark } from '../present/degraded.ts'
import { presentFacets } from '../present/facets.ts'
import { presentRecord } from '../present/record.ts'
import { facets as facetCounts } from '../schemas/facets.ts'
import { listOf, municipality } from '../schemas/municipality.ts'
import { code, codeScheme, cursor, facets, format as formatParameter, id, limitIfAny } from '../schemas/parameters.ts'
import { profile } from '../schemas/profile.ts'
import { municipalityRecord } from '../schemas/record.ts'
import { text } from '../schemas/text.ts'
import { wantedFrom, wantedParameters } from '../schemas/wanted.ts'
import { versionTag } from '../version-tag.ts'

const USUAL = 20
const MOST = 100

export const listMunicipalities = operation({
  id: 'listMunicipalities',
  tag: 'Municipalities',
  method: 'get',
  path: '/v1/municipalities',
  summary: 'Browse the directory',
  description: 'Values of one parameter are alternatives; different parameters must all hold. A facet is counted as if its own parameter were not set. ' +
    'Pages go on behind the last record given, however many come and go before it; by relevance Meilisearch gives the first 1,000. ' +
    'CSV and GeoJSON give the whole list (by relevance: the largest first), without what may not be exported: the header ' +
    '`Twinmatch-Left-Out` says how many that is. With `format=csv` the file begins with a byte order mark, for spreadsheets.',
  query: z.object({
    q: text(200).default('').meta({
      description: 'Words in names, descriptions, requests, areas of cooperation and recurring events: all of them, as they stand or as ' +
        'beginnings of longer words. Slips of the keyboard are not forgiven here, but where a place is searched by its name.',
    }),
    ...wantedParameters,
    sort: z.enum(SORTS).default('relevance'),
    facets,
    limit: limitIfAny(USUAL, MOST),
    cursor,
    format: formatParameter,
  }),
  formats: ['csv', 'geojson'],
  status: 200,
  answers: 'A page of municipalities, or all of them as a file',
  result: listOf(municipality).extend({ total: z.int(), facets: facetCounts.optional() }),
  problems: ['unavailable'],
  async handle({ query, warnings, language, format }, dependencies) {
    const { q: words, sort, facets: fields = [], cursor: given, limit: asked, format: inAddress, ...parameters } = query
    const question = { words, wanted: wantedFrom(parameters), sort }
    if (format !== 'json') {
      const found = await exportDirectory(dependencies, { ...question, limit: asked ?? null })
      return directoryDownload(found, format, inAddress !== undefined)
    }
    const list = { ...question, engine: engineOf(question, dependencies) }
    const after = readCursor(placeOf(sort), given, list)
    const count = warnings.clamp('limit', asked ?? USUAL, MOST)
    const [page] = await Promise.all([
      browseDirectory(dependencies, { ...question, facets: fields, limit: count, after }),
      warnOfBacklog(dependencies, warnings),
    ])
    return {
      body: {
        items: page.items,
        total: page.total,
        ...(fields.length > 0 ? { facets: presentFacets(page.facets, language, page.regionNames) } : {}),
        warnings: warnings.list,
        next: page.next === null ? null : makeCursor(page.next, list),
        ...degradedMark(dependencies),
      },
    }
  },
})

export const readMunicipality = operation({
  id: 'readMunicipality',
  tag: 'Municipalities',
  method: 'get',
  path: '/v1/municipalities/{id}',
  summary: 'Everything on record about a municipality',
  pathParameters: z.object({ id }),
  status: 200,
  answers: 'The record; its ETag is what a write expects in `If-Match`',
  result: municipalityRecord,
  problems: ['not-found'],
  async handle({ path, language }, dependencies) {
    const record = presentRecord(await getMunicipality(dependencies, path.id), language)
    return { body: record, headers: { ETag: versionTag(record.version, record) } }
  },
})

export const readMunicipalityByCode = operation({
  id: 'readMunicipalityByCode',
  tag: 'Municipalities',
  method: 'get',
  path: '/v1/municipalities/by-code/{scheme}/{code}',
  summary: 'The same by an official code',
  description: '`geonames` finds a municipality by its own number and by those of the places inside it.',
  pathParameters: z.object({ scheme: codeScheme, code }),
  status: 200,
  answers: 'The record',
  result: municipalityRecord,
  problems: ['not-found'],
  async handle({ path, language }, dependencies) {
    const record = presentRecord(await getMunicipalityByCode(dependencies, path.scheme, path.code), language)
    return {
      body: record,
      headers: { ETag: versionTag(record.version, record), 'Content-Location': `/v1/municipalities/${record.id}` },
    }
  },
})

export const writeProfile = operation({
  id: 'writeProfile',
  tag: 'Municipalities',
  method: 'put',
  path: '/v1/municipalities/{id}/profile',
  summary: 'Replace what a municipality says of itself',
  description: 'Fields that are left out are emptied. Search and suggestions follow within seconds.',
  pathParameters: z.object({ id }),
  body: profile,
  needsKey: true,
  needsVersion: true,
  status: 200,
  answers: 'The profile as it is now, with the new version',
  result: z.object({ id: z.int(), version: z.int(), profile }),
  problems: ['not-found', 'version-mismatch', 'version-required'],
  async handle({ path, body, expectedVersion }, dependencies) {
    const version = await saveProfile(dependencies, path.id, body, expectedVersion)
    return { body: { id: path.id, version, profile: body }, headers: { ETag: versionTag(version) } }
  },
})
