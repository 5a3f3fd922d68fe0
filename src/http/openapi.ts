import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi'
import { PROBLEM_WORDS, type ProblemCode } from '../wording/problems.ts'
import { MEDIA_TYPES, type Format } from './format.ts'
import type { Operation } from './operation.ts'
import { PROBLEM_STATUS } from './problem.ts'
import { featureCollection } from './schemas/geojson.ts'
import { problem } from './schemas/problem.ts'

const ALWAYS: readonly ProblemCode[] = ['invalid-input', 'malformed-request', 'unauthorized', 'forbidden', 'not-acceptable', 'too-many-requests', 'internal', 'unavailable']
const WITH_BODY: readonly ProblemCode[] = ['too-large', 'unsupported-media-type']

const tag = (description: string) => z.string().meta({ description })
const leftOut = z.int().meta({ description: 'In other formats than JSON: how many records were left out, since they may be shown and not be exported.' })
const ifMatch = z.object({
  'If-Match': tag('ETag of the version that the change is based on, or `*` for any.').meta({ example: '"12"' }),
})

/** The OpenAPI 3.1 document of the operations, from the very schemas that check requests. */
export function describeApi(operations: readonly Operation[], version: string) {
  const paths: ZodOpenApiPathsObject = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Twinmatch',
      version,
      description: 'Partners for municipalities: find them by name, get ranked and explained suggestions, keep partnerships. ' +
        'Parameters that are not known and values that were clamped are named in `warnings`; what cannot be read is answered with 400 and every fault.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: ['Search', 'Municipalities', 'Suggestions', 'Partnerships', 'Statistics'].map((name) => ({ name })),
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
  })
}

function describe(operation: Operation): ZodOpenApiOperationObject {
  const { id, tag: group, summary, description, pathParameters, query, body, needsKey, needsVersion } = operation
  return {
    operationId: id,
    tags: [group],
    summary,
    ...(description === undefined ? {} : { description }),
    security: needsKey === true ? [{ key: [] }] : [{}, { publicKey: [] }, { key: [] }],
    requestParams: {
      ...(pathParameters === undefined ? {} : { path: pathParameters }),
      ...(query === undefined ? {} : { query }),
      ...(needsVersion === true ? { header: ifMatch } : {}),
    },
    ...(body === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: body } } } }),
    responses: answersOf(operation),
  }
}

function answersOf({ status, answers, result, method, body, needsVersion, formats = [], problems = [] }: Operation): ZodOpenApiResponsesObject {
  const codes = [
    ...ALWAYS, ...problems, ...(body === undefined ? [] : WITH_BODY),
  ]
  const withTag = needsVersion === true || method === 'post'
  const responses: ZodOpenApiResponsesObject = {
    [`${status}`]: {
      description: answers,
      ...(status === 204 ? {} : { content: { 'application/json': { schema: result }, ...contentOf(formats) } }),
      ...(withTag && status !== 204 ? { headers: z.object({ ETag: tag('The new version.').optional() }) } : {}),
      ...(formats.length > 0 ? { headers: z.object({ 'Twinmatch-Left-Out': leftOut.optional() }) } : {}),
    },
  }
  for (const number of new Set(codes.map((code) => PROBLEM_STATUS[code])).values()) {
    const titles = new Set(codes.filter((code) => PROBLEM_STATUS[code] === number).map((code) => PROBLEM_WORDS.en[code].title))
    responses[`${number}` as '400'] = {
      description: [...titles].join('; '),
      content: { 'application/problem+json': { schema: problem } },
    }
  }
  return responses
}

/** What is sent in other formats than JSON; it is described, and not checked as JSON is. */
function contentOf(formats: readonly Format[]) {
  return Object.fromEntries(formats.map((format) =>
    [MEDIA_TYPES[format], { schema: format === 'geojson' ? featureCollection : z.string() }]))
}
