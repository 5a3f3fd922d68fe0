/** The array itself where it has room for so many items, else a copy with at least twice the room, filled up with 0. */
export function roomFor(array: Uint8Array<ArrayBuffer>, items: number): Uint8Array<ArrayBuffer>
export function roomFor(array: Uint16Array<ArrayBuffer>, items: number): Uint16Array<ArrayBuffer>
export function roomFor(array: Int32Array<ArrayBuffer>, items: number): Int32Array<ArrayBuffer>
export function roomFor(array: Float32Array<ArrayBuffer>, items: number): Float32Array<ArrayBuffer>
export function roomFor(array: Float64Array<ArrayBuffer>, items: number): Float64Array<ArrayBuffer>
export function roomFor(array: TypedColumn, items: number): TypedColumn {
  if (items <= array.length) return array
  const Column = array.constructor as new (length: number) => TypedColumn
  const larger = new Column(Math.max(items, array.length * 2))
  larger.set(array)
  return larger
}

type TypedColumn =
  | Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>
