/** A tap on the shoulder for one loop that otherwise looks by itself now and then. */
export class Hint {
  #given = false
  #arrives = false
  #wake: (() => void) | null = null

  /** Whether hints arrive here at all: one has. Whoever looks by itself may then do so less often. */
  get arrives(): boolean {
    return this.#arrives
  }

  /** Ends the present wait, or the next one when nobody waits. */
  readonly give = (): void => {
    this.#arrives = true
    this.#given = true
    this.#wake?.()
  }

  /** Resolves at the first hint since the last wait, or after so many milliseconds. */
  async orAfter(milliseconds: number): Promise<void> {
    if (!this.#given) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds)
        this.#wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    this.#wake = null
    this.#given = false
  }
}
