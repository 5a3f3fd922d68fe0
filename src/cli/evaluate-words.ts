/** `npm run evaluate:words [-- FILE...]`: how well free text is understood, on judged phrases. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { lexicon } from '../../config/understanding/index.ts'
import { parseWordCases } from '../evaluation/word-cases.ts'
import { ALL_LANGUAGES, scoreWords, type WordEvaluation } from '../evaluation/word-scores.ts'
import { understand } from '../understanding/understand.ts'

const PHRASES = join(import.meta.dirname, '../../test/relevance/phrases')

/** No register is at hand, so no region is known. */
const noRegions = { find: () => null }

function filesOf(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json')).map((entry) => join(entry.parentPath, entry.name)).sort()
}

function print({ scores, misses }: WordEvaluation, showMisses: boolean): void {
  for (const { language, text, kind, missing, wrong } of showMisses ? misses : []) {
    console.log(`${language}  ${text}\n    ${kind}: ${[...missing.map((value) => `missing ${value}`), ...wrong.map((value) => `wrong ${value}`)].join(', ')}`)
  }
  const row = ({ expected, precision, recall, f1 }: (typeof scores)[number]) =>
    ({ expected, precision: precision.toFixed(3), recall: recall.toFixed(3), f1: f1.toFixed(3) })
  console.table(scores.filter(({ kind, language }) => kind === 'topics' && language !== ALL_LANGUAGES)
    .map((score) => ({ 'topics in': score.language, ...row(score) })))
  console.table(scores.filter(({ language }) => language === ALL_LANGUAGES).map((score) => ({ 'all languages': score.kind, ...row(score) })))
}

await new Command('evaluate-words')
  .description('Measure how well free text is understood, on phrases whose meaning people wrote down.')
  .argument('[files...]', 'phrases as JSON; without any, those of test/relevance/phrases')
  .option('--misses', 'list what was not understood, or wrongly', false)
  .option('--json', 'print the whole result as JSON', false)
  .action((files: string[], options: { misses: boolean; json: boolean }) => {
    const cases = (files.length > 0 ? files : filesOf(PHRASES)).flatMap((file) => parseWordCases(readFileSync(file, 'utf8')))
    const evaluation = scoreWords(cases, (text) => understand(text, lexicon(), noRegions))
    if (options.json) console.log(JSON.stringify(evaluation, null, 2))
    else print(evaluation, options.misses)
  })
  .parseAsync()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
