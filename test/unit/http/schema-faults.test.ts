import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { OPERATIONS } from '../../../src/http/operations/index.ts'
import { faultOfIssue, faultsOf } from '../../../src/http/schema-faults.ts'
import { english } from '../../../src/wording/field-faults/en.ts'

/** Whatever a schema holds below it, itself first. */
function* within(value: unknown, seen: Set<unknown>): Generator<z.core.$ZodTypeDef | z.core.$ZodCheckDef> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (value instanceof z.core.$ZodType || value instanceof z.core.$ZodCheck) {
    const { _zod: { def } } = value
    yield def
    yield* within(def, seen)
    return
  }
  for (const part of Object.values(value)) yield* within(part, seen)
}

const inputs = OPERATIONS.flatMap(({ id, pathParameters, query, body }) =>
  Object.entries({ pathParameters, query, body }).flatMap(([part, schema]) => (schema === undefined ? [] : [[`${part} of ${id}`, schema] as const])))

describe('what schemas refuse', () => {
  it.each(inputs)('is told by a known code, wherever the %s say it themselves', (_name, schema) => {
    const errors = [...within(schema, new Set())].flatMap(({ error }) => (error === undefined ? [] : [error]))
    for (const error of errors) {
      const message = error({ code: 'custom', input: 'Germany', path: [] } as never)
      expect(Object.keys(english)).toContain(JSON.parse(String(message)).code)
    }
  })

  it.each(inputs)('is told by a known code for whatever is sent as %s', (_name, schema) => {
    const sent = [undefined, null, 'x', 5, true, [], {}, [[]], { profile: {} }, Object.fromEntries(fieldsOf(schema).map((field) => [field, { x: 1 }])), Object.fromEntries(fieldsOf(schema).map((field) => [field, '\0']))]
    for (const input of sent) {
      const result = schema.safeParse(input, { error: faultOfIssue })
      for (const { code } of result.success ? [] : faultsOf(result.error, '/')) expect(Object.keys(english)).toContain(code)
    }
  })
})

function fieldsOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : ['country', 'profile', 'balance', 'a', 'b', 'since', 'events', 'population']
}
