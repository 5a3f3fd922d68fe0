/**
 * An operation of the API, declared once: its schemas validate what comes in, type what the handler gets, and become
 * the OpenAPI document. Handlers know nothing of Express.
 */
import { z } from 'zod'
import { InvalidInput } from '../shared/errors.ts'
import type { InputFault } from '../shared/field-fault.ts'
import type { Language } from '../wording/language.ts'
import { spokenLanguage } from '../wording/language.ts'
import type { ProblemCode } from '../wording/problems.ts'
import type { HttpDependencies } from './dependencies.ts'
import type { Deprecation } from './deprecation.ts'
import { faultyRequest } from './faults.ts'
import type { Format } from './format.ts'
import { Spellings } from './nearest.ts'
import type { Upload } from './receive-upload.ts'
import { fault, faultOfIssue, faultsOf } from './schema-faults.ts'
import { expectedVersion } from './version-tag.ts'
import { Warnings } from './warnings.ts'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
export type Tag = 'Imports' | 'Search' | 'Municipalities' | 'Suggestions' | 'Partnerships' | 'Statistics' | 'Datasets'

/** A request as the door hands it over: nothing is checked yet. */
export interface RawCall {
  readonly path: Readonly<Record<string, unknown>>
  readonly query: ReadonlyMap<string, readonly string[]>
  readonly body: unknown
  readonly ifMatch: string | undefined
  readonly language: Language
  /** As it was negotiated. */
  readonly format: Format
  /** The file that came as the body, where the operation takes one. */
  readonly upload?: Upload
}

/** A request that was understood. */
export interface Call<Path, Query, Body> {
  readonly path: Path
  readonly query: Query
  readonly body: Body
  readonly language: Language
  /** JSON, or one of the operation's own other formats. */
  readonly format: Format
  /** From `If-Match`: the version the write is based on; null for any. Null also where none is asked for. */
  readonly expectedVersion: number | null
  readonly warnings: Warnings
  /** Present where the operation takes a file. */
  readonly upload: Upload | null
}

export interface Answer<Body> {
  readonly body: Body
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer in another format than JSON, sent as it is made. */
export interface Download {
  readonly chunks: AsyncIterable<string>
  /** Name for a file that it is kept in. */
  readonly fileName: string
  readonly headers?: Readonly<Record<string, string>>
}

/** What a use case may hand over where a schema describes lists and objects: nobody changes it afterwards. */
export type DeepReadonly<Value> = Value extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> } : Value

interface Definition<Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType, Result extends z.ZodType> {
  /** Name of the operation in clients made from the document. */
  readonly id: string
  readonly tag: Tag
  readonly method: Method
  /** OpenAPI's path template. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly pathParameters?: Path
  readonly query?: Query
  readonly body?: Body
  /** Takes a file as its body, of so many bytes at most. It is kept in a file and never held in memory. */
  readonly largestUpload?: number
  /** Whether it may rightly take longer than other requests: no answer is given in its place then. */
  readonly takesItsTime?: boolean
  /** Formats besides JSON, by content negotiation; the query then has the parameter `format`. */
  readonly formats?: readonly Format[]
  /** Whether a key is needed. */
  readonly needsKey?: boolean
  /** Whether `If-Match` is needed. */
  readonly needsVersion?: boolean
  readonly status: 200 | 201 | 204
  readonly answers: string
  readonly result: Result
  /** Set when it is to go away. */
  readonly deprecated?: Deprecation
  /** Problems that may be answered beside those that every operation may. */
  readonly problems?: readonly ProblemCode[]
  handle(
    call: Call<z.output<Path>, z.output<Query>, z.output<Body>>,
    dependencies: HttpDependencies,
  ): Promise<Answer<DeepReadonly<z.input<Result>>> | Download>
}

export interface Operation extends Omit<Definition<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>, 'handle'> {
  /** Checks the request and does what it asks. Fails with InvalidInput naming every fault. */
  respond(raw: RawCall, dependencies: HttpDependencies): Promise<{ answer: Answer<unknown> | Download; warnings: Warnings }>
}

const lang = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
  error: fault('language_tag', {}),
}).optional().meta({
  description: 'Language of the words in the answer, before `Accept-Language`; English where it is not spoken.',
  example: 'pl',
})

export function operation<
  Path extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodUndefined,
  Result extends z.ZodType = z.ZodUndefined,
>(definition: Definition<Path, Query, Body, Result>): Operation {
  const query = (definition.query ?? z.object({})).extend({ lang })
  return {
    ...definition,
    query,
    async respond(raw, dependencies) {
      const warnings = new Warnings(raw.language)
      try {
        const answer = await definition.handle(understand(definition, query, raw, warnings), dependencies)
        return { answer, warnings }
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error
        const pathNames = Object.keys(definition.pathParameters?.shape ?? {})
        throw faultyRequest(error.faults, raw.language, pathNames)
      }
    },
  }
}

function understand<Path extends z.ZodObject, Query extends z.ZodObject, Body extends z.ZodType>(
  { pathParameters, body: bodySchema, needsVersion }: Pick<Definition<Path, Query, Body, z.ZodType>, 'pathParameters' | 'body' | 'needsVersion'>,
  querySchema: z.ZodObject, raw: RawCall, warnings: Warnings,
): Call<z.output<Path>, z.output<Query>, z.output<Body>> {
  const faults: InputFault[] = []
  const path = parsed(pathParameters, raw.path, '', faults)
  const query = parsed(querySchema, knownParameters(querySchema, raw.query, warnings), '', faults)
  const body = parsed(bodySchema, raw.body, '/', faults)
  if (faults.length > 0) throw new InvalidInput(faults)
  warnAboutLanguage(raw.query.get('lang')?.[0], raw.language, warnings)
  const version = needsVersion === true ? expectedVersion(raw.ifMatch) : null
  // Checked just above by the very schemas that the types come from; where a schema is absent, so is the value.
  const checked = { path, query, body } as Pick<Call<z.output<Path>, z.output<Query>, z.output<Body>>, 'path' | 'query' | 'body'>
  return { ...checked, upload: raw.upload ?? null, language: raw.language, format: raw.format, expectedVersion: version, warnings }
}

function parsed(schema: z.ZodType | undefined, input: unknown, prefix: '/' | '', faults: InputFault[]): unknown {
  if (schema === undefined) return undefined
  const result = schema.safeParse(input, { error: faultOfIssue })
  if (!result.success) faults.push(...faultsOf(result.error, prefix))
  return result.data
}

/** The parameters the operation knows, one value each or a list where several were given; a warning for any other. */
function knownParameters(
  schema: z.ZodObject, given: ReadonlyMap<string, readonly string[]>, warnings: Warnings,
): Record<string, unknown> {
  const known: Record<string, unknown> = {}
  const spellings = Spellings.of(Object.keys(schema.shape))
  for (const [name, values] of given) {
    if (Object.hasOwn(schema.shape, name)) known[name] = values.length === 1 ? values[0] : values
    else {
      warnings.add('unknown-parameter', name, { suggested: spellings.nearest(name) })
    }
  }
  return known
}

function warnAboutLanguage(asked: string | undefined, given: Language, warnings: Warnings): void {
  if (asked === undefined || spokenLanguage(asked) !== null) return
  warnings.add('language-unavailable', 'lang', { asked, given })
}
