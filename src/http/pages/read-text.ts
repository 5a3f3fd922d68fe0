import { text } from '../schemas/text.ts'

/** A line of text as it may be kept; nothing where it can't be. */
export function readText(typed: string | undefined, longest: number): string {
  const read = text(longest).safeParse((typed ?? '').slice(0, longest))
  return read.success ? read.data : ''
}
