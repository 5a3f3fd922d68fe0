import { types } from 'node:util'

/**
 * What an object of one of our classes holds, and the objects of our classes in its fields, as plain data for
 * `v8.serialize`. Typed arrays, arrays, maps and sets go in as they are, not copied; they must hold plain values.
 * What a class names in a static `unkept` is left out: fields that are worked out again, or only worked in. Fields of
 * `#private` names are not seen.
 */
export function stateOf(object: object): Record<string, unknown> {
  return Object.fromEntries(keptFields(object).map(([field, value]) => [field, isOurs(value) ? stateOf(value) : value]))
}

/**
 * Gives a fresh object of the same class the state that another one had. Throws TypeError where the state has no such
 * field: it is that of another class, or of another version of it.
 */
export function restoreState(object: object, state: unknown): void {
  for (const [field, value] of keptFields(object)) {
    if (typeof state !== 'object' || state === null || !Object.hasOwn(state, field)) throw new TypeError(`The kept state has no ${field}`)
    const kept: unknown = Reflect.get(state, field)
    if (isOurs(value)) restoreState(value, kept)
    else Reflect.set(object, field, inOwnMemory(kept))
  }
}

/**
 * Deserialized typed arrays are views of the whole file, and the smallest of them would keep all of it in memory.
 * `copies`: one that stands in many places stays one.
 */
function inOwnMemory(kept: unknown, copies = new Map<unknown, unknown>()): unknown {
  if (Array.isArray(kept)) return kept.map((entry: unknown) => inOwnMemory(entry, copies))
  if (types.isMap(kept)) return new Map([...kept].map(([key, value]: [unknown, unknown]) => [key, inOwnMemory(value, copies)]))
  if (!isTypedArray(kept)) return kept
  if (!copies.has(kept)) copies.set(kept, kept.slice())
  return copies.get(kept)
}

function keptFields(object: object): [string, unknown][] {
  const unkept: unknown = Reflect.get(object.constructor, 'unkept')
  return Object.entries(object).filter(([field]) => !(Array.isArray(unkept) && unkept.includes(field)))
}

/** Neither a value nor one of the containers that the language brings. */
function isOurs(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return ![Object.prototype, Array.prototype, Map.prototype, Set.prototype].some((known) => prototype === known)
}

function isTypedArray(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
}
