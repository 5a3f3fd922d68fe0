import { z } from 'zod'
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi'
import { PROBLEM_CODES, PROBLEM_WORDS, type ProblemCode } from '../wording/problems.ts'
import { MEDIA_TYPES, type Format } from './format.ts'
import type { Operation } from './operation.ts'
import { PROBLEM_STATUS } from './problem.ts'
import { mayBeRepeated } from './repeatable.ts'
import { featureCollection } from './schemas/geojson.ts'
import { problem } from './schemas/problem.ts'

const ALWAYS: readonly ProblemCode[] = [
  'invalid-input', 'malformed-request', 'unauthorized', 'forbidden', 'not-acceptable', 'address-too-long', 'too-many-requests', 'internal', 'unavailable',
]
const WITH_BODY: readonly ProblemCode[] = ['too-large', 'unsupported-media-type']

const header = (id: string, description: string, example: string) => z.string().optional().meta({ description, example, header: { id } })
const always = {
  'X-Request-Id': z.string().meta({ description: 'Number of this request in the logs; that of the request where it sent one.', header: { id: 'X-Request-Id' } }),
  RateLimit: header('RateLimit', 'What is left of each count (draft 8 of RateLimit header fields).', '"address"; r=5999; t=60'),
  'RateLimit-Policy': header('RateLimit-Policy', 'The counts that hold for the caller.', '"address"; q=6000; w=60'),
}
const language = header('Content-Language', 'Language of the words in the answer.', 'en')
const readTag = header('ETag', 'Names this very content: sent back as `If-None-Match`, it is answered 304 where nothing has changed.', '"4vCQ0xEZ5zGT0Oy1zmB8Kw"')
const versionTag = header('Version-ETag', 'The new version, for `If-Match`.', '"12"')
const leaving = {
  Deprecation: header('Deprecation', 'Since when the operation is deprecated (RFC 9745).', '@1801353600'),
  Sunset: header('Sunset', 'When it may be gone (RFC 8594).', 'Sat, 31 Jul 2027 00:00:00 GMT'),
  Link: header('Deprecation-Link', 'Where it is explained what to use instead.', '</docs>; rel="deprecation"'),
}
const leftOut = z.int().optional().meta({ description: 'In other formats than JSON: how many records were left out, since they may be shown and not be exported.' })
const replayed = z.literal('true').optional().meta({ description: 'Present where the answer is that of an earlier request with the same `Idempotency-Key`.' })
const location = header('Location', 'Address of what was created.', '/v1/partnerships/7')
const contentLocation = header('Content-Location', 'Address of the record by its id.', '/v1/municipalities/58285')

/** Every answer an operation may give, with its headers. */
export function answersOf(operation: Operation): ZodOpenApiResponsesObject {
  const { status, answers, result, body, formats = [], problems = [] } = operation
  const responses: ZodOpenApiResponsesObject = {
    [`${status}`]: {
      description: answers,
      headers: z.object(headersOf(operation)),
      ...(status === 204 ? {} : { content: { 'application/json': { schema: result }, ...contentOf(formats) } }),
    },
  }
  const codes = [
    ...ALWAYS, ...problems, ...(body === undefined && operation.largestUpload === undefined ? [] : WITH_BODY),
    ...(mayBeRepeated(operation) ? ['conflict', 'idempotency-key-reused'] as const : []),
  ]
  for (const number of new Set(codes.map((code) => PROBLEM_STATUS[code]))) responses[`${number}` as '400'] = problemAnswer(number)
  return responses
}

function headersOf(operation: Operation): z.ZodRawShape {
  const { method, status, needsVersion, formats = [], deprecated, path } = operation
  return {
    ...always,
    ...(status === 204 ? {} : { 'Content-Language': language }),
    ...(method === 'get' ? { ETag: readTag } : {}),
    ...(method !== 'get' && status !== 204 && (needsVersion === true || status === 201) ? { ETag: versionTag } : {}),
    ...(status === 201 ? { Location: location } : {}),
    ...(path.includes('/by-code/') ? { 'Content-Location': contentLocation } : {}),
    ...(mayBeRepeated(operation) ? { 'Idempotency-Replayed': replayed } : {}),
    ...(formats.length > 0 ? { 'Twinmatch-Left-Out': leftOut } : {}),
    ...(deprecated === undefined ? {} : leaving),
  }
}

/** What is sent in other formats than JSON; it is described, and not checked as JSON is. */
function contentOf(formats: readonly Format[]) {
  return Object.fromEntries(formats.map((format) =>
    [MEDIA_TYPES[format], { schema: format === 'geojson' ? featureCollection : z.string() }]))
}

/** The problems that are answered with a status: the same for every operation, with an example of each kind. */
function problemAnswer(status: number) {
  const known = problemAnswers.get(status)
  if (known !== undefined) return known
  const codes = PROBLEM_CODES.filter((code) => PROBLEM_STATUS[code] === status)
  const answer: ZodOpenApiResponseObject = {
    id: `Problem${status}`,
    description: codes.map((code) => `${PROBLEM_WORDS.en[code].title} (\`${code}\`)`).join('; '),
    headers: z.object({
      ...always,
      ...(status === 429 || status === 503 ? { 'Retry-After': header('Retry-After', 'Seconds after which it may be tried again.', '5') } : {}),
      ...(status === 401 ? { 'WWW-Authenticate': header('WWW-Authenticate', 'How to send a key.', 'Bearer') } : {}),
    }),
    content: { 'application/problem+json': { schema: problem, examples: Object.fromEntries(codes.map((code) => [code, { value: exampleOf(code) }])) } },
  }
  problemAnswers.set(status, answer)
  return answer
}

/** One object each, by which the document knows them for one component. */
const problemAnswers = new Map<number, ZodOpenApiResponseObject>()

function exampleOf(code: ProblemCode): z.input<typeof problem> {
  const { title, meaning, remedy } = PROBLEM_WORDS.en[code]
  return {
    type: `/problems/${code}`, title, status: PROBLEM_STATUS[code], detail: `${meaning} ${remedy}`,
    instance: 'urn:twinmatch:request:8f4d0c3e-7c1a-4b0e-9d3f-2f6f0a1b2c3d',
    ...(code === 'invalid-input' ? { faults: [{ in: 'query' as const, pointer: '/country/0', message: "Write a country as its two letters of ISO 3166-1, for example PL. Did you mean 'DE'?", code: 'country_code', values: { meant: 'DE' } }] } : {}),
  }
}
