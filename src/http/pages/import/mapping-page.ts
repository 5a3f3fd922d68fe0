import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FIELDS, SHARED_FIELDS } from '../../../domain/import-fields.ts'
import { IMPORT_KINDS, type ImportKind } from '../../../domain/import-kind.ts'
import type { ImportFault } from '../../../domain/import-fault.ts'
import { DECLARED_DATASET } from '../../../domain/dataset.ts'
import type { SaidOfDataset } from '../../../use-cases/dataset-of-import.ts'
import type { KeptUpload } from '../../../use-cases/ports/upload-store.ts'
import { RefusedImport } from '../../../use-cases/refused-import.ts'
import { startImport } from '../../../use-cases/run-import.ts'
import { runAddress } from '../../../../web/addresses.ts'
import { ENCODINGS, MappingPage, type MappingChoices } from '../../../../web/pages/import/mapping.tsx'
import type { HttpDependencies } from '../../dependencies.ts'
import { liftDeadline } from '../../middleware/deadline.ts'
import { pageFaultSpeaker } from '../../present/import-faults.ts'
import { countryChoices } from '../filter-choices.ts'
import type { Page, PageRequest, Redirect } from '../page-request.ts'
import { readText } from '../read-text.ts'
import type { ImportCall } from './import-call.ts'

/** How long an answer waits for the file to be read, ms; then the page of the run shows how far it is. */
const PATIENCE = 1_000

/** What each column of a kept file is taken for, to be changed. Fails with NotFound. */
export async function mappingPage({ asked, id }: ImportCall, dependencies: HttpDependencies): Promise<Page> {
  return showMapping(asked, id, NOTHING_CHOSEN, [], dependencies)
}

const NOTHING_CHOSEN: MappingChoices = { fields: new Map(), shared: new Map(), dataset: '', said: {}, createNew: false }

async function showMapping(
  { language, query }: PageRequest, id: number, choices: MappingChoices, faults: readonly ImportFault[], dependencies: HttpDependencies,
): Promise<Page> {
  const { kind, encoding } = readHow(query)
  const [{ seen, file, faults: ofFile }, datasets] = await Promise.all([
    withFile(id, dependencies, async (path, kept) => ({ file: kept, ...await look({ kind, path, fileSize: kept.size, encoding }, dependencies) })),
    dependencies.datasets.list(),
  ])
  const problems = [...faults, ...ofFile].map(pageFaultSpeaker(language))
  return {
    status: problems.length === 0 ? 200 : 400,
    isPrivate: true,
    content: MappingPage({
      language, file, kind, encoding, seen, choices, problems, countries: countryChoices(language),
      datasets: datasets.filter((dataset) => dataset.id !== DECLARED_DATASET),
    }),
  }
}

type LookedAt = Parameters<HttpDependencies['fileImports']['look']>[0]

async function look(file: LookedAt, { fileImports }: HttpDependencies) {
  try {
    return { seen: await fileImports.look(file), faults: [] }
  } catch (error) {
    if (!(error instanceof RefusedImport)) throw error
    return { seen: null, faults: error.faults }
  }
}

/** Reads the file as its columns were mapped, and leads on to its run; the mapping again where that is not possible. */
export async function sendMapping({ asked, id, form, response }: ImportCall, dependencies: HttpDependencies): Promise<Page | Redirect> {
  liftDeadline(response)
  const { kind, encoding } = readHow(asked.query)
  const choices = readChoices(kind, form)
  const folder = await mkdtemp(join(tmpdir(), 'twinmatch-import-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const path = join(folder, 'file')
  try {
    const { name, size } = await dependencies.uploads.copyTo(id, path).catch(async (error: unknown) => {
      await remove()
      throw error
    })
    const { dataset, said, createNew } = choices
    const run = await startImport({
      kind, encoding, dataset, said, createNew,
      mapping: await mappingOf({ kind, path, fileSize: size, encoding }, choices, dependencies),
      fixed: [...choices.shared].map(([field, value]) => `${field}=${value}`),
    }, { path, name, size, remove }, PATIENCE, dependencies)
    return { redirect: runAddress(asked.language, run.id, { file: [String(id)] }) }
  } catch (error) {
    await remove()
    if (!(error instanceof RefusedImport)) throw error
    return showMapping(asked, id, choices, error.faults, dependencies)
  }
}

/** Every column with its field, since a page that was seen is what counts; columns that share a name last with a field. */
async function mappingOf(file: LookedAt, { fields }: MappingChoices, { fileImports }: HttpDependencies): Promise<string[]> {
  const { columns } = await fileImports.look(file)
  const chosen = columns.map(({ column, field }, at) => ({ column, field: fields.get(at) ?? field ?? '' }))
  return chosen.toSorted((one, other) => Number(one.field !== '') - Number(other.field !== '')).map(({ column, field }) => `${column}=${field}`)
}

function readHow(query: PageRequest['query']): { readonly kind: ImportKind; readonly encoding: string | null } {
  const [kind, encoding] = [query.get('kind')?.[0], query.get('encoding')?.[0]]
  return { kind: IMPORT_KINDS.find((known) => known === kind) ?? 'partnerships', encoding: ENCODINGS.find((known) => known === encoding) ?? null }
}

const LONGEST = 500
const SAID = ['publisher', 'address', 'licence', 'version', 'date', 'consent'] as const

function readChoices(kind: ImportKind, form: URLSearchParams): MappingChoices {
  const known: readonly string[] = FIELDS[kind]
  const fields = [...form].flatMap(([name, value]) => {
    const at = /^column\.(\d{1,3})$/.exec(name)?.[1]
    return at === undefined || (value !== '' && !known.includes(value)) ? [] : [[Number(at), value] as const]
  })
  const shared = SHARED_FIELDS[kind].flatMap((field) => {
    const value = readText(form.get(`every.${field}`) ?? undefined, 2)
    return value === '' ? [] : [[field, value] as const]
  })
  const said = Object.fromEntries(SAID.flatMap((name) => {
    const value = readText(form.get(name) ?? undefined, LONGEST)
    return value === '' ? [] : [[name, value]]
  })) satisfies SaidOfDataset
  return { fields: new Map(fields), shared: new Map(shared), dataset: readText(form.get('dataset') ?? undefined, 100), said, createNew: form.get('create') === 'yes' }
}

async function withFile<Result>(id: number, { uploads }: HttpDependencies, work: (path: string, kept: KeptUpload) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'twinmatch-import-'))
  try {
    const path = join(folder, 'file')
    return await work(path, await uploads.copyTo(id, path))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
