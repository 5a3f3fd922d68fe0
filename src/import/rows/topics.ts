import type { Vocabulary } from '../../../config/vocabulary/index.ts'
import { editDistance } from '../../naming/edit-distance.ts'
import { foldName } from '../../naming/fold.ts'

/** Topics of the cooperation vocabulary by whatever people call them. */
export interface TopicReader {
  /** The id of a topic or group; null where nothing is called so. */
  read(written: string): string | null
  /** The id of the topic that is written most alike; null where none resembles it. */
  suggest(written: string): string | null
}

/** A synonym with a star stands for its word in all its forms, and endings are not longer than this. */
const LONGEST_ENDING = 4
/** So many edits make another word of it. */
const MOST_EDITS = 3

/**
 * Reads topics by id, label or synonym in any language of the vocabulary, and by the words of thematic networks and
 * programmes of the crosswalk. Exactly: a topic is never guessed, and words that several topics have in their forms are none.
 */
export function topicReader({ groups, topics }: Vocabulary, crosswalk: ReadonlyMap<string, string>): TopicReader {
  const meanings = new Map<string, string>()
  const add = (written: string, id: string) => {
    const folded = foldName(written)
    if (folded !== '' && !meanings.has(folded)) meanings.set(folded, id)
  }
  for (const { id } of [...groups, ...topics]) add(id, id)
  for (const { id, labels } of [...groups, ...topics]) for (const label of Object.values(labels)) add(label, id)
  for (const { id, synonyms } of topics) for (const synonym of Object.values(synonyms).flat()) if (!synonym.includes('*')) add(synonym, id)
  for (const [written, id] of crosswalk) add(written, id)
  const forms = topics.flatMap(({ id, synonyms }) => Object.values(synonyms).flat().filter((synonym) => synonym.includes('*')).map((synonym) => ({ id, words: synonym.split(' ').map(wordOf) })))
  return {
    read: (written) => meanings.get(foldName(written)) ?? inSomeForm(foldName(written).split(' ')),
    suggest: (written) => {
      const folded = foldName(written)
      const near = [...meanings].map(([name, id]) => ({ id, edits: editDistance(folded, name, MOST_EDITS) }))
        .filter(({ edits }) => edits <= MOST_EDITS && edits < folded.length / 2).sort((a, b) => a.edits - b.edits)
      return near[0]?.id ?? null
    },
  }

  function inSomeForm(written: readonly string[]): string | null {
    const found = new Set(forms.filter(({ words }) => words.length === written.length && words.every((word, at) => isFormOf(word, written[at] ?? ''))).map(({ id }) => id))
    const [only] = found
    return found.size === 1 ? only ?? null : null
  }
}

interface Word {
  readonly folded: string
  readonly isBeginning: boolean
}

function wordOf(written: string): Word {
  return { folded: foldName(written.replace(/\*$/u, '')), isBeginning: written.endsWith('*') }
}

function isFormOf({ folded, isBeginning }: Word, written: string): boolean {
  return isBeginning ? written.startsWith(folded) && written.length <= folded.length + LONGEST_ENDING : written === folded
}
