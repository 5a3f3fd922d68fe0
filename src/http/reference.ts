/** The OpenAPI document as a reader sees it: groups of operations, and the objects they take and give. */
import { z } from 'zod'
import type { ReferenceField, ReferenceGroup, ReferenceObject, ReferenceOperation } from '../../web/pages/reference.tsx'

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const

/** The parts of a schema that are told. */
interface Schema {
  readonly $ref?: string | undefined
  readonly type?: string | readonly string[] | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly description?: string | undefined
  readonly items?: Schema | boolean | undefined
  readonly anyOf?: readonly Schema[] | undefined
  readonly oneOf?: readonly Schema[] | undefined
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly required?: readonly string[] | undefined
}
const schema: z.ZodType<Schema> = z.object({
  $ref: z.string().optional(), type: z.union([z.string(), z.array(z.string())]).optional(), enum: z.array(z.unknown()).optional(), const: z.unknown().optional(),
  description: z.string().optional(),
  get items() { return z.union([schema, z.boolean()]).optional() },
  get anyOf() { return z.array(schema).optional() },
  get oneOf() { return z.array(schema).optional() },
  get properties() { return z.record(z.string(), schema).optional() },
  required: z.array(z.string()).optional(),
})
const content = z.record(z.string(), z.object({ schema })).optional()
const operation = z.object({
  operationId: z.string(), summary: z.string(), description: z.string().default(''), tags: z.array(z.string()), deprecated: z.boolean().default(false),
  security: z.array(z.record(z.string(), z.unknown())),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean().default(false), description: z.string().default(''), schema })).default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().optional(), content, $ref: z.string().optional() })),
})
const path = z.partialRecord(z.enum(METHODS), operation)
const described = z.object({
  info: z.object({ version: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string().default('') })),
  paths: z.record(z.string(), path),
  components: z.object({ schemas: z.record(z.string(), schema), responses: z.record(z.string(), z.object({ description: z.string() })) }),
})

/** What the page of the reference shows of a document. Fails where the document has another shape. */
export function readReference(document: unknown): { version: string; groups: ReferenceGroup[]; objects: ReferenceObject[] } {
  const { info, tags, paths, components } = described.parse(document)
  const operations = Object.entries(paths).flatMap(([address, methods]) => METHODS.flatMap((method) => {
    const found = methods[method]
    return found === undefined ? [] : [{ tags: found.tags, operation: operationOf(method, address, found, components.responses) }]
  }))
  return {
    version: info.version,
    groups: tags.map(({ name, description }) => ({
      name, description, operations: operations.filter((each) => each.tags.includes(name)).map((each) => each.operation),
    })),
    objects: Object.entries(components.schemas).map(([name, each]) => ({
      name, description: each.description ?? '', type: typeOf({ ...each, description: undefined }), fields: fieldsOf(each),
    })),
  }
}

function operationOf(
  method: string, address: string, { operationId, summary, description, deprecated, security, parameters, requestBody, responses }: z.output<typeof operation>,
  shared: Readonly<Record<string, { readonly description: string }>>,
): ReferenceOperation {
  return {
    id: operationId, method: method.toUpperCase(), path: address, summary, description, deprecated,
    needsKey: security.every((way) => Object.keys(way).length > 0),
    parameters: parameters.map((each) => ({
      name: each.name, place: each.in, required: each.required, description: each.description, type: typeOf(each.schema),
    })),
    body: bodyOf(requestBody?.content),
    answers: Object.entries(responses).map(([status, answer]) => ({
      status,
      description: answer.description ?? shared[answer.$ref?.split('/').at(-1) ?? '']?.description ?? '',
      content: bodyOf(answer.content),
    })),
  }
}

function bodyOf(given: z.output<typeof content>): string {
  return Object.entries(given ?? {}).map(([type, each]) => `${type}: ${typeOf(each.schema)}`).join('; ')
}

function fieldsOf({ properties = {}, required = [] }: Schema): ReferenceField[] {
  return Object.entries(properties).map(([name, each]) => ({
    name, required: required.includes(name), description: each.description ?? '', type: typeOf(each),
  }))
}

/** As many values of a type as are named. */
const NAMED = 20

/** A type as programs write it, in any language: `Municipality[]`, `integer | null`, `"a" | "b"`. */
function typeOf({ $ref, type, enum: values, const: only, items, anyOf, oneOf, properties }: Schema): string {
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? ''
  const choices = anyOf ?? oneOf
  if (choices !== undefined) return choices.map(typeOf).join(' | ')
  if (values !== undefined) return [...values.slice(0, NAMED).map((value) => JSON.stringify(value)), ...(values.length > NAMED ? ['…'] : [])].join(' | ')
  if (only !== undefined) return JSON.stringify(only)
  if (type === 'array') return items === undefined || typeof items === 'boolean' ? 'any[]' : listOf(typeOf(items))
  if (properties !== undefined) return `{ ${Object.entries(properties).map(([name, each]) => (name === 'items' ? `items: ${typeOf(each)}` : name)).join(', ')} }`
  return typeof type === 'string' ? type : (type?.join(' | ') ?? 'any')
}

const listOf = (item: string): string => (item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`)
