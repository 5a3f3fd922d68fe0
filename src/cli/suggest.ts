/** `npm run suggest -- NAME [--country DE,CZ] [--population 5000..20000] [--interest TOPIC] [--text "in your own words"] [--balance none] [--limit 10] [--lang pl]` */
import { Command } from 'commander'
import { InvalidSettings, readSettings, type Settings } from '../../config/settings.ts'
import { openContainer } from '../container.ts'
import { searchAnswer, searchByName } from '../http/operations/search.ts'
import { readSuggestions } from '../http/operations/suggestions.ts'
import { suggestions } from '../http/schemas/suggestion.ts'
import { CallerFault, DependencyFault } from '../shared/errors.ts'
import { createLogger } from '../shared/logger.ts'
import { followSnapshot } from '../use-cases/follow-snapshot.ts'
import { DEFAULT_LANGUAGE, LANGUAGES, spokenLanguage, type Language } from '../wording/language.ts'
import { askHere, askService, Refused, type Ask } from './ask.ts'
import { suggestionLines } from './print-suggestions.ts'

export interface SuggestOptions {
  readonly country?: string
  readonly population?: string
  readonly interest?: string
  readonly text?: string
  readonly balance?: string
  readonly limit: string
  readonly lang?: string
  readonly url?: string
}

/** Others of the same name that are worth a mention. */
const MOST_OTHERS = 3

/** The lines of the ranked list for the municipality of that name. Rejects with Refused when nobody bears it. */
export async function suggest(name: string, options: SuggestOptions, ask: Ask, language: Language): Promise<string[]> {
  const given = (values: Readonly<Record<string, string | undefined>>) =>
    new Map(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, [value]] as const])))
  const found = searchAnswer.parse(await ask({ operation: searchByName, path: {}, query: given({ q: name, limit: '10', lang: options.lang }) }))
  const [asker, ...rest] = found.items
  if (asker === undefined) throw new Refused(`No municipality resembles '${name}'.`)
  const { country, population, interest, text, balance, limit, lang } = options
  const answer = suggestions.parse(await ask({
    operation: readSuggestions, path: { id: String(asker.id) }, query: given({ country, population, interest, text, balance, limit, lang }),
  }))
  const others = rest.filter((other) => other.matched.name === asker.matched.name).slice(0, MOST_OTHERS)
  return suggestionLines(asker, others, answer, language)
}

/** The command; `withAsk` provides who answers, `print` gets each line. */
export function suggestCommand(
  withAsk: (url: string | undefined, language: Language, work: (ask: Ask) => Promise<void>) => Promise<void>,
  print: (line: string) => void,
): Command {
  return new Command('suggest').description('Ranked and explained partners for a municipality')
    .argument('<name>', 'the municipality, in any spelling, or "Name, Country"')
    .option('--country <codes>', 'only in these countries, e.g. DE,CZ')
    .option('--population <range>', 'only of this size, e.g. 5000..20000')
    .option('--interest <topics>', 'only with one of these topics, e.g. youth_exchange')
    .option('--text <words>', 'the partner you want in your own words, in any language')
    .option('--balance <steps>', 'what has a part in the order beside the score: all, none, or e.g. exposure,countries')
    .option('--limit <number>', 'how many', '10')
    .option('--lang <language>', `language of the reasons: ${LANGUAGES.join(', ')}`)
    .option('--url <address>', 'service to ask; without it the one on this machine, or this process itself')
    .action(async (name: string, options: SuggestOptions) => {
      const language = spokenLanguage(options.lang ?? '') ?? DEFAULT_LANGUAGE
      await withAsk(options.url, language, async (ask) => {
        for (const line of await suggest(name, options, ask, language)) print(line)
      })
    })
}

/** Asks the service named, else the one that runs on this machine, else answers here over the same database. */
async function withAnswers(url: string | undefined, language: Language, work: (ask: Ask) => Promise<void>): Promise<void> {
  if (url !== undefined) return work(askService(url.replace(/\/+$/, ''), language))
  const settings = readSettings(process.env)
  const address = `http://${settings.host}:${settings.port}`
  return await isReady(address) ? work(askService(address, language)) : withOwnAnswers(settings, language, work)
}

async function isReady(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(1_000) })
    return response.ok && response.headers.get('X-Request-Id') !== null
  } catch {
    // Nothing listens there, or something else.
    return false
  }
}

async function withOwnAnswers(settings: Settings, language: Language, work: (ask: Ask) => Promise<void>): Promise<void> {
  const log = createLogger('warn')
  const container = await openContainer(settings, log)
  try {
    const follower = followSnapshot({ live: container.live, source: container.snapshotSource, keeper: null, log })
    try {
      await follower.loaded
      if (container.live.size === 0) throw new Refused('The register is empty. Load it with `npm run register`, or start the service once.')
      await work(askHere(container.http, language))
    } finally {
      await follower.stop()
    }
  } finally {
    await container.close()
  }
}

if (process.argv[1] === import.meta.filename) {
  await suggestCommand(withAnswers, (line) => process.stdout.write(`${line}\n`)).parseAsync().catch((error: unknown) => {
    const isExpected = [Refused, CallerFault, DependencyFault, InvalidSettings].some((kind) => error instanceof kind)
    if (!isExpected || !(error instanceof Error)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  })
}
