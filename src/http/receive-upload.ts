import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { Request, RequestHandler, Response } from 'express'
import { liftDeadline } from './middleware/deadline.ts'
import { HttpFault } from './problem.ts'

/** A file that came with a request, on the disk. Whoever takes it over removes it. */
export interface Upload {
  readonly path: string
  /** As the sender calls it. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** SHA-256, hexadecimal. */
  readonly digest: string
  /** What a form carried beside the file. */
  readonly fields: ReadonlyMap<string, readonly string[]>
  remove(): Promise<void>
}

/** Bytes of an upload: ten times the list of all local authorities of Europe. */
export const LARGEST_UPLOAD = 100 * 1_048_576

const uploads = new WeakMap<Request, Upload>()
/** Values beside the file, and characters of each. */
const MOST_FIELDS = 100
const LONGEST_FIELD = 1_000
const UNNAMED = 'upload.csv'

export const uploadOf = (request: Request): Upload | undefined => uploads.get(request)

/** Takes the body of a request as an upload, for whoever handles it next. Fails like `takeUpload`. */
export function receiveUpload(most: number): RequestHandler {
  return async (request, response, next) => {
    uploads.set(request, await takeUpload(request, response, most))
    next()
  }
}

/**
 * Writes the body to a file as it comes: a form with one file, or the file itself. Fails with HttpFault 413 for more than
 * `most` bytes and 415 for a body of another kind; then nothing stays.
 */
export async function takeUpload(request: Request, response: Response, most: number): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > most + LONGEST_FIELD * MOST_FIELDS) throw tooLarge(most)
  liftDeadline(response)
  const folder = await mkdtemp(join(tmpdir(), 'twinmatch-upload-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const path = join(folder, 'file')
    const received = request.is('multipart/form-data') !== false ? await receiveForm(request, path, most) : await receiveRaw(request, path, most)
    return { ...received, path, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

type Received = Pick<Upload, 'name' | 'size' | 'digest' | 'fields'>

async function receiveRaw(request: Request, path: string, most: number): Promise<Received> {
  if (request.is(['json', '+json', 'urlencoded']) !== false) {
    throw new HttpFault('unsupported-media-type', 'Send the file itself, with "Content-Type: text/csv", or as "file" of a form (multipart/form-data).')
  }
  return { name: UNNAMED, ...await write(request, path, most), fields: new Map() }
}

async function receiveForm(request: Request, path: string, most: number): Promise<Received> {
  const fields = new Map<string, string[]>()
  const { headers: { 'content-type': type = '' } } = request
  const form = openForm(request, type)
  let file: Promise<Omit<Received, 'fields'>> | null = null
  form.on('field', (name: string, value: string) => fields.set(name, [...fields.get(name) ?? [], value]))
  form.on('file', (_field: string, stream: Readable, name: string | undefined) => {
    file = write(stream, path, most).then((written) => ({ ...written, name: basename(name ?? UNNAMED) }))
    // Heard below; until then it is not "unhandled".
    file.catch(() => request.unpipe(form).resume())
  })
  await Promise.race([pipeline(request, form), new Promise<never>((_, reject) => {
    form.once('file', () => file?.catch(reject))
  })]).catch((error: unknown) => {
    if (error instanceof HttpFault) throw error
    throw new HttpFault('malformed-request', 'The form cannot be read: it ends too early, or is no multipart/form-data.')
  })
  const received = await (file as Promise<Omit<Received, 'fields'>> | null)
  if (received === null) throw new HttpFault('malformed-request', 'The form holds no file.')
  return { ...received, fields }
}

/** Fails with HttpFault for a form that does not say what parts its fields. */
function openForm({ headers }: Request, type: string): Busboy {
  try {
    return new Busboy({ headers: { ...headers, 'content-type': type }, limits: { files: 1, fields: MOST_FIELDS, fieldSize: LONGEST_FIELD } })
  } catch {
    throw new HttpFault('malformed-request', 'The form cannot be read: "Content-Type: multipart/form-data" must name its boundary.')
  }
}

async function write(source: Readable, path: string, most: number): Promise<Pick<Upload, 'size' | 'digest'>> {
  let size = 0
  const hash = createHash('sha256')
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      hash.update(chunk)
      if (size > most) done(tooLarge(most))
      else done(null, chunk)
    },
  })
  await pipeline(source, counting, createWriteStream(path))
  return { size, digest: hash.digest('hex') }
}

const tooLarge = (most: number) =>
  new HttpFault('too-large', `The file is larger than ${Math.floor(most / 1_048_576)} MB. Part it, or bring it in on the server with npm run import.`, { Connection: 'close' })
