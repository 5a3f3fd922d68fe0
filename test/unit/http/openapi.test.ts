import { describe, expect, it } from '@jest/globals'
import { describeApi } from '../../../src/http/openapi.ts'
import { OPERATIONS } from '../../../src/http/operations/index.ts'

const document = describeApi(OPERATIONS)
const text = JSON.stringify(document)

describe('the OpenAPI document', () => {
  it('describes every operation, each under a name of its own', () => {
    const ids = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path ?? {})).map((operation) =>
      (typeof operation === 'object' && operation !== null && 'operationId' in operation ? operation.operationId : null))
    expect(ids.sort()).toEqual(OPERATIONS.map(({ id }) => id).sort())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('refers only to what it holds', () => {
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1])
    expect(references.length).toBeGreaterThan(10)
    for (const name of references) expect(Object.keys(document.components?.schemas ?? {})).toContain(name)
  })

  it('names the parameters of every path', () => {
    for (const { path, pathParameters } of OPERATIONS) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      expect(Object.keys(pathParameters?.shape ?? {})).toEqual(named)
    }
  })

  it('says which operations need a key', () => {
    for (const { method, path, needsKey = false } of OPERATIONS) {
      const operation = document.paths?.[path]?.[method]
      expect(operation?.security).toEqual(needsKey ? [{ key: [] }] : [{}, { publicKey: [] }, { key: [] }])
    }
  })

  it('tells of every answer its headers, and of every kind of problem an example', () => {
    const answers = document.components?.responses ?? {}
    const kinds = Object.values(answers).flatMap((answer) =>
      ('content' in answer ? Object.keys(answer.content?.['application/problem+json']?.examples ?? {}) : []))
    const used = new Set([...text.matchAll(/"#\/components\/responses\/(\w+)"/g)].map((match) => match[1]))
    expect(new Set(Object.keys(answers))).toEqual(used)
    expect(kinds).toEqual(expect.arrayContaining(['invalid-input', 'unauthorized', 'forbidden', 'too-many-requests', 'unavailable']))
    for (const { method, path, status } of OPERATIONS) {
      const answer = document.paths?.[path]?.[method]?.responses?.[`${status}`]
      expect(Object.keys(answer?.headers ?? {})).toEqual(expect.arrayContaining(['X-Request-Id', 'RateLimit']))
    }
  })

  it('says where a request may be repeated, where a version is needed and what may be empty', () => {
    const post = JSON.stringify(document.paths?.['/v1/partnerships']?.post)
    expect(post).toContain('"Idempotency-Key"')
    expect(post).toContain('#/components/responses/Problem422')
    expect(JSON.stringify(document.paths?.['/v1/suggestions']?.post)).not.toContain('Idempotency-Key')
    expect(JSON.stringify(document.paths?.['/v1/partnerships/{id}']?.patch?.parameters)).toContain('"If-Match"')
    const parameters = document.paths?.['/v1/search']?.get?.parameters ?? []
    expect(parameters.flatMap((parameter) => ('name' in parameter && parameter.allowEmptyValue === true ? [parameter.name] : [])))
      .toEqual(expect.arrayContaining(['limit', 'lang']))
    expect(JSON.stringify(parameters.find((parameter) => 'name' in parameter && parameter.name === 'q'))).not.toContain('allowEmptyValue')
  })

  it('tells of an operation that goes away', () => {
    const [first] = OPERATIONS
    if (first === undefined) throw new Error('There are no operations')
    const leaving = describeApi([{ ...first, deprecated: { since: '2027-01-31', sunset: null, link: '/docs' } }])
    expect(leaving.paths?.[first.path]?.[first.method]).toMatchObject({ deprecated: true, externalDocs: { url: '/docs' } })
  })

  it('states what is given as a list by commas, and no upper bound where values are clamped', () => {
    const parameters = JSON.stringify(document.paths?.['/v1/municipalities']?.get?.parameters)
    expect(parameters).toContain('"explode":false')
    expect(parameters).not.toContain('9007199254740991')
  })
})
