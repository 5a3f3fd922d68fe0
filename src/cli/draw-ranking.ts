/** `npm run draw:ranking`: draws the shipped ranking values into docs/ranking, one plot a term, with what they mean. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { loadRankingValues } from '../../config/ranking/index.ts'
import { TERM_NOTES } from '../../config/ranking/term-notes.ts'
import { panelsOf } from '../evaluation/panels.ts'
import { plotSvg } from '../evaluation/plot.ts'
import { sayProvenance } from '../wording/provenance/say.ts'

const FOLDER = new URL('../../docs/ranking/', import.meta.url)

await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
const sections: string[] = []
for (const [name, values] of Object.entries(loadRankingValues())) {
  const note = Object.entries(TERM_NOTES).find(([each]) => each === name)?.[1]
  const { panels, numbers } = panelsOf({ ...values })
  if (panels.length > 0) await writeFile(new URL(`${name}.svg`, FOLDER), plotSvg(panels))
  const { date, learned } = values.provenance
  sections.push([
    `## ${name}`, '', ...note ? [`${note.formula}.`, '', `Source: ${note.source}. What it cannot know: ${note.blind}`, ''] : [],
    ...panels.length > 0 ? [`![${name}](${name}.svg)`, ''] : [],
    ...Object.keys(numbers).length > 0 && name !== 'fullRecord' ? [Object.entries(numbers).map(([field, number]) => `${field} ${number}`).join(' · '), ''] : [],
    `${learned ? 'Fitted' : 'Set'} on ${date}: ${sayProvenance(values.provenance, 'en').map(({ text }) => text).join(' ')}`, '',
  ].join('\n'))
}
await writeFile(new URL('terms.md', FOLDER), '# The terms of the score\n\nWritten by `npm run draw:ranking` from config/ranking; do not edit. Values are natural logarithms of ' +
  `odds ratios: 1 more is a factor of e. How they were made and measured: [ranking.md](../ranking.md).\n\n${sections.join('\n')}`)
console.log(`${sections.length} terms drawn in ${FOLDER.pathname}`)
