import type { Answer } from './service.ts'

/** What the box knows of the text in it. */
export type State = { readonly kind: 'idle' } | { readonly kind: 'loading' } | Answer

/** Resolves with an answer, whatever happens; rejects only when it was aborted. */
export type Ask = (text: string, signal: AbortSignal) => Promise<Answer>

/** As many answers as are kept for text that is typed again, or laid bare by the backspace key. */
const KEPT = 50
const SECOND = 1_000

/**
 * The questions that typing asks: one after a pause, the one before it given up. An answer that comes although it was
 * given up is known by its number and thrown away, so what is shown always answers what was typed last.
 */
export class Questions {
  readonly #ask: Ask
  readonly #show: (state: State) => void
  readonly #pause: number
  readonly #answers = new Map<string, Answer>()
  #text = ''
  #number = 0
  #asking: AbortController | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param pause how long nobody must have typed before it is asked, ms */
  constructor(ask: Ask, show: (state: State) => void, pause = 100) {
    this.#ask = ask
    this.#show = show
    this.#pause = pause
  }

  /** The text was changed. Nothing is asked for text without a letter or digit. */
  typed(text: string): void {
    this.#put(text, this.#pause)
  }

  /** Asks for the text as it stands, without a pause. */
  again(): void {
    this.#answers.delete(this.#text)
    this.#put(this.#text, 0)
  }

  /** Gives up whatever is under way. */
  stop(): void {
    this.#number += 1
    clearTimeout(this.#timer)
    this.#asking?.abort()
    this.#asking = null
  }

  #put(text: string, pause: number): void {
    this.stop()
    this.#text = text.trim()
    if (!/[\p{L}\p{N}]/u.test(this.#text)) return this.#show({ kind: 'idle' })
    const kept = this.#answers.get(this.#text)
    if (kept !== undefined) return this.#show(kept)
    this.#timer = setTimeout(() => void this.#question(), pause)
  }

  async #question(): Promise<void> {
    const number = this.#number
    const text = this.#text
    this.#asking = new AbortController()
    this.#show({ kind: 'loading' })
    const answer = await this.#ask(text, this.#asking.signal).catch(() => null)
    if (answer === null || number !== this.#number) return
    if (answer.kind === 'found') this.#keep(text, answer)
    if (answer.kind === 'limited') this.#timer = setTimeout(() => this.again(), answer.seconds * SECOND)
    this.#show(answer)
  }

  #keep(text: string, answer: Answer): void {
    this.#answers.set(text, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest)
  }
}
