import { IMPORT_KINDS } from '../../../domain/import-kind.ts'
import { UPLOAD_FAULTS, type UploadFault } from '../../../../web/labels/import/labels.ts'
import { ImportPage } from '../../../../web/pages/import/import.tsx'
import { mappingAddress } from '../../../../web/addresses.ts'
import { RefusedImport } from '../../../use-cases/refused-import.ts'
import type { HttpDependencies } from '../../dependencies.ts'
import { HttpFault } from '../../problem.ts'
import { pageFaultSpeaker } from '../../present/import-faults.ts'
import { LARGEST_UPLOAD, takeUpload, type Upload } from '../../receive-upload.ts'
import type { Page, PageRequest, Redirect } from '../page-request.ts'
import type { ImportCall } from './import-call.ts'

/** Runs that are listed. */
const SHOWN_RUNS = 50

/** The form that takes a file, and the runs so far. */
export async function importPage({ asked }: ImportCall, dependencies: HttpDependencies): Promise<Page> {
  return formPage(asked, null, dependencies)
}

interface Refusal {
  readonly kind: string
  readonly fault: UploadFault | null
  /** What the file itself is to blame for, in words. */
  readonly problem: string | null
}

async function formPage({ language }: PageRequest, refusal: Refusal | null, { imports }: HttpDependencies): Promise<Page> {
  const runs = await imports.list(null, SHOWN_RUNS)
  return { status: refusal === null ? 200 : 400, isPrivate: true, content: ImportPage({ language, runs, refusal }) }
}

/** Takes a file, looks at it, and leads on to its columns; the form again where it is no table. */
export async function receiveFile({ asked, request, response }: ImportCall, dependencies: HttpDependencies): Promise<Page | Redirect> {
  let upload: Upload
  try {
    upload = await takeUpload(request, response, LARGEST_UPLOAD)
  } catch (error) {
    const fault = error instanceof HttpFault ? UPLOAD_FAULTS.find((known) => known === error.code) : undefined
    if (fault === undefined) throw error
    return formPage(asked, { kind: '', fault, problem: null }, dependencies)
  }
  try {
    const given = upload.fields.get('kind')?.[0] ?? ''
    const kind = IMPORT_KINDS.find((known) => known === given)
    if (kind === undefined) return await formPage(asked, { kind: '', fault: 'no_kind', problem: null }, dependencies)
    if (upload.size === 0) return await formPage(asked, { kind, fault: 'empty', problem: null }, dependencies)
    await dependencies.fileImports.look({ kind, path: upload.path, fileSize: upload.size, encoding: null })
    const id = await dependencies.uploads.keep(upload)
    return { redirect: mappingAddress(asked.language, id, { kind: [kind] }) }
  } catch (error) {
    if (!(error instanceof RefusedImport)) throw error
    const kind = upload.fields.get('kind')?.[0] ?? ''
    return await formPage(asked, { kind, fault: null, problem: error.faults.map(pageFaultSpeaker(asked.language)).join(' ') }, dependencies)
  } finally {
    await upload.remove()
  }
}
