/** What is remembered of a municipality on the shortlist. */
export interface Entry {
  readonly id: number
  readonly status: string
  readonly note: string
}

const KEY = 'twinmatch.shortlist'
const LONGEST_NOTE = 500
/** As many fit on a list. */
export const MOST = 50

/** The shortlist of this browser; empty where there is none, or where the browser keeps nothing. */
export function readShortlist(): Entry[] {
  try {
    return entriesOf(JSON.parse(localStorage.getItem(KEY) ?? '[]'))
  } catch {
    // A browser that forbids storage, or a list that something else has damaged.
    return []
  }
}

export function keepShortlist(entries: readonly Entry[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(entries.slice(0, MOST)))
  } catch {
    // Without storage the list lasts as long as its page; the link to it still holds all of it.
  }
}

/** The entries of a link's fragment; empty where it holds none. */
export function entriesOfFragment(fragment: string): Entry[] {
  try {
    return entriesOf(JSON.parse(decodeURIComponent(fragment.replace(/^#/, ''))))
  } catch {
    return []
  }
}

/** The fragment of a link that holds the entries. */
export function fragmentOf(entries: readonly Entry[]): string {
  return `#${encodeURIComponent(JSON.stringify(entries))}`
}

function entriesOf(value: unknown): Entry[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null || !('id' in item) || !Number.isInteger(item.id)) return []
    const text = (part: unknown) => (typeof part === 'string' ? part.slice(0, LONGEST_NOTE) : '')
    return [{ id: Number(item.id), status: text('status' in item ? item.status : ''), note: text('note' in item ? item.note : '') }]
  }).slice(0, MOST)
}
