import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap of this process grow by so many percent beyond what was alive at its last full collection. Left to
 * itself, V8 waits until it has doubled and more. Measured on the first start: 310 MB instead of 510 in the service,
 * 350 instead of 770 in the loading of the register, for 5 % more time.
 */
export function growHeapBy(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`)
}
