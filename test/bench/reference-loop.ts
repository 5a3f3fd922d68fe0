const ROUNDS = 20_000_000
const ATTEMPTS = 5

/**
 * Milliseconds of a fixed piece of work, done five times: whole-number arithmetic in one thread that touches no
 * memory. It tells a slow moment of the machine (other programs, a throttled processor) from slow code.
 */
export function referenceTimes(): number[] {
  return Array.from({ length: ATTEMPTS }, () => {
    const begun = performance.now()
    let state = 1
    for (let round = 0; round < ROUNDS; round++) {
      state ^= state << 13
      state ^= state >>> 17
      state ^= state << 5
    }
    // Read, so that the loop is not thrown away as useless.
    if (state === 0) throw new Error('The generator is stuck')
    return performance.now() - begun
  })
}
