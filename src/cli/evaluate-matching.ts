/** `npm run evaluate:matching -- FILE`: how well ends of recorded partnerships are found by id, and by name and country alone. */
import { stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { Command } from 'commander'
import { z } from 'zod'
import type { EndMatch, WrittenEnd } from '../import/ends/end-match.ts'
import { EndMatcher } from '../import/ends/match-ends.ts'
import { PostgresCodeLookUp } from '../persistence/postgres-code-look-up.ts'
import { openPostgresEngine } from '../search-engine/postgres/engine.ts'
import { createLogger } from '../shared/logger.ts'
import { withDatabase } from './with-database.ts'

const row = z.object({
  a_geonameid: z.string(), a_name: z.string(), a_country: z.string(), b_geonameid: z.string(), b_name: z.string(), b_country: z.string(),
})
const BATCH = 1_000

type Row = z.infer<typeof row>
const nobody: WrittenEnd = { id: '', codes: [], name: '', otherName: '', country: null, region: '', level: null }
const byId = (geonames: string): WrittenEnd => ({ ...nobody, codes: [{ scheme: 'geonames', code: geonames }] })
const byName = (name: string, country: string): WrittenEnd => ({ ...nobody, name, country })
const idOf = (match: EndMatch | undefined) => (match?.kind === 'found' ? match.id : null)

/** Counts, for each row, whether both ends are found by id; and by name the same, another, or none. */
async function countBatch(matcher: EndMatcher, rows: readonly Row[], counts: { rows: number; byId: number; same: number; wrong: number; open: number }): Promise<void> {
  const known = await matcher.match(rows.flatMap((each) => [byId(each.a_geonameid), byId(each.b_geonameid)]))
  const named = await matcher.match(rows.flatMap((each) => [byName(each.a_name, each.a_country), byName(each.b_name, each.b_country)]))
  for (let at = 0; at < rows.length; at++) {
    const [ends, found] = [[idOf(known[2 * at]), idOf(known[2 * at + 1])], [idOf(named[2 * at]), idOf(named[2 * at + 1])]]
    counts.rows++
    if (!ends.includes(null)) counts.byId++
    if (found.includes(null)) counts.open++
    else if (found.every((id, end) => id === ends[end])) counts.same++
    else counts.wrong++
  }
}

await new Command('evaluate-matching')
  .description('Measure how the importer finds the municipalities of a list, against the ids that the list gives.')
  .argument('<file>', 'partnerships as CSV with the columns a_geonameid, a_name, a_country, b_geonameid, b_name, b_country')
  .action((file: string) => withDatabase(async (database, url) => {
    await stat(file)
    const engine = await openPostgresEngine({ url, log: createLogger('warn') })
    try {
      if (await engine.documents.count() === 0) throw new Error('The register is empty. Load it with `npm run register`, or start the service once.')
      const matcher = new EndMatcher({ codes: new PostgresCodeLookUp(database), names: { byNames: engine.names.byNames, nearest: async () => [] } })
      const counts = { rows: 0, byId: 0, same: 0, wrong: 0, open: 0 }
      let batch: Row[] = []
      for await (const given of createReadStream(file).pipe(parse({ columns: true, bom: true }))) {
        if (batch.push(row.parse(given)) < BATCH) continue
        await countBatch(matcher, batch, counts)
        batch = []
      }
      await countBatch(matcher, batch, counts)
      const share = (count: number) => `${(100 * count / Math.max(1, counts.rows)).toFixed(2)} %`
      console.table({
        'rows': { count: counts.rows, share: '' },
        'both ends found by id': { count: counts.byId, share: share(counts.byId) },
        'by name and country: the same': { count: counts.same, share: share(counts.same) },
        'by name and country: another': { count: counts.wrong, share: share(counts.wrong) },
        'by name and country: left to the reader': { count: counts.open, share: share(counts.open) },
      })
    } finally {
      await engine.close()
    }
  }))
  .parseAsync()
