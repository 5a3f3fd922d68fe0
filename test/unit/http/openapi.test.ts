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

  it('states what is given as a list by commas, and no upper bound where values are clamped', () => {
    const parameters = JSON.stringify(document.paths?.['/v1/municipalities']?.get?.parameters)
    expect(parameters).toContain('"explode":false')
    expect(parameters).not.toContain('9007199254740991')
  })
})
