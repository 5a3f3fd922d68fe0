/** `npm run fit -- --train FILE`: fits the learned ranking values on recorded partnerships and writes them as files. */
import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { Command, InvalidArgumentError } from 'commander'
import { loadRankingValues, rankingFile, SHIPPED } from '../../config/ranking/index.ts'
import { rankingSchema } from '../../config/ranking/schema.ts'
import { registerTables } from '../../config/register/tables.ts'
import { TOPIC_TREE } from '../../config/vocabulary/index.ts'
import { municipalPairs, registerRows } from '../evaluation/register-rows.ts'
import { strip } from '../evaluation/strip.ts'
import { parseTwinnings } from '../evaluation/twinnings.ts'
import { distinctPairs, linksOfCountries, townsOfCountries } from '../fitting/distinct-pairs.ts'
import { fitRankingValues } from '../fitting/fit.ts'
import { FITTED_TERMS } from '../fitting/parameters.ts'
import { rankingJson } from '../fitting/ranking-json.ts'
import { buildRegister } from '../import/geonames/build-register.ts'
import { readRegisterSources } from '../import/geonames/read-sources.ts'
import type { Provenance } from '../matching/provenance.ts'
import { isoDate, systemClock } from '../shared/clock.ts'

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Write a whole number.')
  return Number(text)
}

function factor(text: string): number {
  if (!/^\d{1,6}(\.\d{1,6})?$/.test(text)) throw new InvalidArgumentError('Write a number.')
  return Number(text)
}

/** Against a step of a hundredth in the wrong direction this stands like the likelihood of a hundredth of a choice. */
const VIOLATION = 3_000

interface Given {
  train: string
  out: string
  seed: number
  folds: number
  choices: number
  cold: number
  ridge: number
  roughness: number
  withinCountry: number
  neitherKnown: number
  strip?: number
}

await new Command('fit')
  .description('Fit the learned ranking values on recorded partnerships.')
  .requiredOption('--train <file>', 'known partnerships, CSV')
  .option('--out <folder>', 'where the files go', 'config/ranking')
  .option('--seed <number>', 'for folds and samples', wholeNumber, 1)
  .option('--folds <number>', 'parts of the partnerships, each explained by the graph of the others', wholeNumber, 8)
  .option('--choices <number>', 'at most so many choices are used', wholeNumber, 6_000)
  .option('--cold <share>', 'part of them asked of towns that lost every partnership', factor, 0.25)
  .option('--ridge <factor>', 'penalty of size', factor, 1)
  .option('--roughness <factor>', 'penalty of bends in curves', factor, 2)
  .option('--within-country <factor>', 'weight of the choice within a country', factor, 0.5)
  .option('--neither-known <factor>', 'weight of choices of which neither end has a partner on record', factor, 1.2)
  .option('--strip <share>', 'without the towns that `evaluate --strip` draws for this seed, 0.05 for a twentieth', factor)
  .action(async ({ train, out, seed, folds, choices, cold, ridge, roughness, withinCountry, neitherKnown, strip: stripped }: Given) => {
    const { rows, municipalityOf } = registerRows(buildRegister(readRegisterSources(registerTables()).sources))
    const text = await readFile(train, 'utf8')
    const recorded = municipalPairs(parseTwinnings(text), municipalityOf)
    const pairs = distinctPairs(stripped === undefined ? recorded : strip(recorded, stripped, seed).known, rows)
    const today = isoDate(systemClock.now())
    const start = loadRankingValues()
    const fitted = fitRankingValues(rows, pairs, TOPIC_TREE, start, {
      seed, folds, choices, coldShare: cold, anew: stripped !== undefined, today, penalty: { ridge, roughness, violation: VIOLATION, withinCountry, neitherKnown }, onProgress: (done) => console.log(done),
    })
    const values = rankingSchema.parse(fitted.values)
    const provenance: Provenance = {
      source: { code: 'fitted', values: { choices: fitted.choices, alternatives: fitted.alternatives, folds, coldShare: cold, neitherKnown, seed } },
      date: today, learned: true, dataHash: createHash('sha256').update(text).digest('hex'), pairs: fitted.pairs,
    }
    await mkdir(out, { recursive: true })
    const folder = pathToFileURL(`${out}/`)
    for (const term of FITTED_TERMS) {
      const { note } = values[term].provenance
      await writeFile(rankingFile(term, folder), rankingJson({ ...values[term], provenance: { ...provenance, ...(note === undefined ? {} : { note }) } }))
    }
    for (const name of Object.keys(rankingSchema.shape)) {
      // What is not fitted stays as it is; a folder of values is whole.
      const [shipped, there] = [rankingFile(name, SHIPPED), rankingFile(name, folder)]
      if (shipped.href !== there.href) await cp(shipped, there, { force: false })
    }
    const counted = { links: linksOfCountries(pairs, rows), towns: townsOfCountries(pairs, rows) }
    await writeFile(rankingFile('fullRecord', folder), rankingJson({ ...counted, provenance }))
    console.log(`${fitted.before.toFixed(4)} a choice before, ${fitted.after.toFixed(4)} after; written to ${out}`)
  })
  .parseAsync()
