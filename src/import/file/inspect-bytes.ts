/** What a pass over the bytes of a file tells about how its text is written. */
export interface ByteReport {
  /** Bytes in all. */
  readonly size: number
  readonly byteOrderMark: 'utf-8' | 'utf-16le' | 'utf-16be' | null
  /** Zero bytes at even and at odd places: text in UTF-16 has nearly all of them on one side. */
  readonly zeros: readonly [even: number, odd: number]
  /** Characters of two bytes and more that are proper UTF-8. */
  readonly wellFormed: number
  /** Bytes that cannot stand in UTF-8 where they stand. */
  readonly malformed: number
  /** The line of the first of them, from 1; 0 when there is none. */
  readonly firstMalformedLine: number
  /** Lines with characters beyond ASCII, as many as fit: what a guess at an older encoding is made from. */
  readonly sample: Buffer
}

const SAMPLE = 128 * 1_024
const NEWLINE = 10

/** Reads the bytes once, from beginning to end, and keeps nothing of them but the sample. */
export async function inspectBytes(chunks: AsyncIterable<Buffer>): Promise<ByteReport> {
  const inspector = new Inspector()
  for await (const chunk of chunks) inspector.take(chunk)
  return inspector.report()
}

class Inspector {
  #size = 0
  readonly #head: number[] = []
  readonly #zeros: [number, number] = [0, 0]
  #wellFormed = 0
  #malformed = 0
  #firstMalformedLine = 0
  #line = 1
  /** Continuation bytes that the character being read still needs, and the range of the next. */
  #wanted = 0
  #least = 0x80
  #most = 0xbf
  readonly #sample: Buffer[] = []
  #sampled = 0
  /** The beginning of the line, as much of it as a sample takes. */
  #lineParts: Buffer[] = []
  #lineSize = 0
  #lineIsForeign = false

  take(chunk: Buffer): void {
    for (let at = 0; this.#head.length < 4 && at < chunk.length; at++) this.#head.push(chunk[at] ?? 0)
    let lineStart = 0
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] as number
      if (byte === 0) this.#zeros[(this.#size + at) % 2 === 0 ? 0 : 1]++
      if (byte < 0x80 && this.#wanted === 0) {
        if (byte === NEWLINE) {
          this.#endLine(chunk.subarray(lineStart, at + 1))
          lineStart = at + 1
        }
        continue
      }
      this.#lineIsForeign = true
      this.#follow(byte)
      if (byte === NEWLINE) {
        this.#endLine(chunk.subarray(lineStart, at + 1))
        lineStart = at + 1
      }
    }
    const room = SAMPLE - this.#sampled - this.#lineSize
    if (room > 0 && lineStart < chunk.length) {
      const part = Buffer.from(chunk.subarray(lineStart, lineStart + room))
      this.#lineParts.push(part)
      this.#lineSize += part.length
    }
    this.#size += chunk.length
  }

  report(): ByteReport {
    if (this.#wanted > 0) this.#blame()
    this.#endLine(Buffer.alloc(0))
    const [first, second, third] = this.#head
    const mark = first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8'
      : first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
    return {
      size: this.#size, byteOrderMark: mark, zeros: this.#zeros, wellFormed: this.#wellFormed, malformed: this.#malformed,
      firstMalformedLine: this.#firstMalformedLine, sample: Buffer.concat(this.#sample),
    }
  }

  /** UTF-8 as Unicode's table 3-7 has it: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
  #follow(byte: number): void {
    if (this.#wanted > 0) {
      if (byte >= this.#least && byte <= this.#most) {
        this.#least = 0x80
        this.#most = 0xbf
        if (--this.#wanted === 0) this.#wellFormed++
        return
      }
      this.#blame()
      this.#wanted = 0
      if (byte < 0x80) return
    }
    this.#least = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80
    this.#most = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf
    if (byte >= 0xc2 && byte <= 0xdf) this.#wanted = 1
    else if (byte >= 0xe0 && byte <= 0xef) this.#wanted = 2
    else if (byte >= 0xf0 && byte <= 0xf4) this.#wanted = 3
    else this.#blame()
  }

  #blame(): void {
    this.#malformed++
    if (this.#firstMalformedLine === 0) this.#firstMalformedLine = this.#line
  }

  #endLine(rest: Buffer): void {
    if (this.#lineIsForeign && this.#sampled < SAMPLE) {
      for (const part of [...this.#lineParts, rest]) {
        const kept = Buffer.from(part.subarray(0, SAMPLE - this.#sampled))
        this.#sample.push(kept)
        this.#sampled += kept.length
      }
    }
    this.#lineParts = []
    this.#lineSize = 0
    this.#lineIsForeign = false
    this.#line++
  }
}
