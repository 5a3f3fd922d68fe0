import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import { answersOf } from './openapi-answers.ts'
import type { Operation, Tag } from './operation.ts'
import { mayBeRepeated } from './repeatable.ts'

/** Version of the API as its document states it. */
export const API_VERSION = '1.0.0'

/** The groups of operations, in the order in which they are read. */
export const TAGS: Readonly<Record<Tag, string>> = {
  Imports: 'Lists of others, brought in as files: checked first, applied and undone as a whole.',
  Search: 'Find a municipality by its name, and the words that other operations take.',
  Municipalities: 'The register: records, directory, and what each municipality says of itself.',
  Suggestions: 'Ranked and explained partners, and how two municipalities fit.',
  Partnerships: 'Who is linked with whom.',
  Statistics: 'Counts over the partnerships.',
  Datasets: 'Where records come from, and what may be done with them.',
}

const DESCRIPTION = `Partners for municipalities: find them by name, get ranked and explained suggestions, keep partnerships.

**Reading** is open to anyone; writing needs a secret key. **Warnings**: parameters that are not known and values that were clamped are named in \`warnings\`; what cannot be read is answered with 400 and every fault. **Problems** are RFC 9457 with a stable \`type\` whose address explains it. **Pages**: send the value of \`next\` as \`cursor\`, with the other parameters unchanged, until it is null. **Writes** carry \`If-Match\` with the ETag that was read, or \`*\`; POST may carry an \`Idempotency-Key\`. A parameter that is empty counts as not given.`

const ifMatch = z.string().meta({ description: 'ETag of the version that the change is based on, or `*` for any.', example: '*' })
const idempotencyKey = z.string().min(1).max(255).optional().meta({
  description: 'Names the request, with a UUID for instance, so that it may be sent again: within 24 hours it is done once and answered the same.',
  example: '8e03978e-40d5-43e8-bc93-6894a57f9324',
})

/** The OpenAPI 3.1 document of the operations, from the very schemas that check requests. */
export function describeApi(operations: readonly Operation[], version = API_VERSION) {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  }
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Twinmatch', version, description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The service that gives this document' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A secret key: reads and writes. It stays on a server.' },
        publicKey: {
          type: 'apiKey', in: 'query', name: 'key',
          description: 'A public key: reads, for pages of the origins it names. Reading needs none; a key has a number of requests of its own.',
        },
      },
    },
  }, { override: ({ jsonSchema }) => describeOnce(jsonSchema) })
  allowEmptyParameters(document)
  return document
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  const { id, tag, summary, description, pathParameters, query, body, needsKey, needsVersion, deprecated, largestUpload } = operation
  const headers = {
    ...(needsVersion === true ? { 'If-Match': ifMatch } : {}),
    ...(mayBeRepeated(operation) ? { 'Idempotency-Key': idempotencyKey } : {}),
  }
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    ...(deprecated === undefined ? {} : { deprecated: true, externalDocs: { url: deprecated.link, description: 'What to use instead' } }),
    security: needsKey === true ? [{ key: [] }] : [{}, { publicKey: [] }, { key: [] }],
    requestParams: {
      ...(pathParameters === undefined ? {} : { path: pathParameters }),
      ...(query === undefined ? {} : { query }),
      ...(Object.keys(headers).length === 0 ? {} : { header: z.object(headers) }),
    },
    ...(largestUpload === undefined ? {} : { requestBody: uploadBody }),
    ...(body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: answersOf(operation),
  }
}

/** The file itself, or a form with the file in it and the parameters beside it. */
const uploadBody = {
  required: true,
  content: {
    'text/csv': { schema: { type: 'string' as const } },
    'application/octet-stream': { schema: { type: 'string' as const } },
    'multipart/form-data': { schema: { type: 'object' as const, properties: { file: { type: 'string' as const, format: 'binary' } }, required: ['file'] } },
  },
}

/** Entries of one kind are described once: makers of clients and tests know that better than `prefixItems`. */
function describeOnce(jsonSchema: Record<string, unknown>): void {
  const { prefixItems: entries } = jsonSchema
  if (!Array.isArray(entries) || new Set(entries.map((entry) => JSON.stringify(entry))).size !== 1) return
  delete jsonSchema['prefixItems']
  Object.assign(jsonSchema, { items: entries[0], minItems: entries.length, maxItems: entries.length })
}

/** Says of every parameter behind the question mark that it may be empty, as forms send it, and then counts as not given. */
function allowEmptyParameters({ paths = {} }: ReturnType<typeof createDocument>): void {
  for (const path of Object.values(paths)) {
    for (const method of [path.get, path.post, path.put, path.patch, path.delete]) {
      for (const parameter of method?.parameters ?? []) {
        if ('in' in parameter && parameter.in === 'query' && parameter.required !== true) parameter.allowEmptyValue = true
      }
    }
  }
}
