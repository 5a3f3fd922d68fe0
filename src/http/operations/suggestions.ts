import { z } from 'zod'
import { explainFit } from '../../use-cases/explain-fit.ts'
import { BALANCE_STEPS } from '../../matching/balance/steps.ts'
import type { OwnWords } from '../../use-cases/read-words.ts'
import { type QuestionInWords, suggestInWords, type SuggestedInWords } from '../../use-cases/suggest-in-words.ts'
import type { Language } from '../../wording/language.ts'
import { sayExclusion } from '../../wording/missing.ts'
import { EVERYTHING } from '../../domain/filter.ts'
import { warnOfBacklog } from '../backlog.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { operation } from '../operation.ts'
import { degradedMark } from '../present/degraded.ts'
import { presentBalance, presentPlacement } from '../present/balance.ts'
import { presentLoosen } from '../present/loosen.ts'
import { presentFacets } from '../present/facets.ts'
import { explanationPresenter } from '../present/findings.ts'
import { presentUnderstood } from '../present/understood.ts'
import { asker } from '../schemas/asker.ts'
import { balance } from '../schemas/balance.ts'
import { facets, id, limit } from '../schemas/parameters.ts'
import { fit, suggestions } from '../schemas/suggestion.ts'
import { text } from '../schemas/text.ts'
import { ownWords, withoutParameter } from '../schemas/understood.ts'
import { wantedFrom, wantedParameters } from '../schemas/wanted.ts'
import { weightParameters, weightsFrom } from '../schemas/weights.ts'
import type { Warnings } from '../warnings.ts'
import { regionNames } from './understand.ts'

const MOST = 100

const parameters = {
  ...wantedParameters,
  words: text(200).default('').meta({ description: "Words to look for in the candidates' own texts. Those that thousands of them have are passed over." }),
  facets,
  limit: limit(20, MOST),
  balance: balance.meta({
    description: "What has a part in the order beside the score: `all` (usual), `none`, or some of the steps by name.",
    example: ['exposure', 'countries'], param: { style: 'form', explode: false },
  }),
  ...weightParameters,
}
const rules = 'Every municipality abroad of the same level is ranked, in both directions. Left out are partners already known, ' +
  'those that look for none, and countries that are paused unless they are asked for.'

export const readSuggestions = operation({
  id: 'readSuggestions',
  tag: 'Suggestions',
  method: 'get',
  path: '/v1/municipalities/{id}/suggestions',
  summary: 'Ranked and explained partners for a municipality',
  description: rules,
  pathParameters: z.object({ id }),
  query: z.object({ ...parameters, text: ownWords.default(''), without: withoutParameter }),
  status: 200,
  answers: 'Municipalities, best first, with all that their score is made of',
  result: suggestions,
  problems: ['not-found', 'unavailable'],
  async handle({ path, query, warnings, language }, dependencies) {
    const { text: inWords, without } = query
    return { body: await answer(questionFrom(query, { id: path.id }, warnings), { text: inWords, without }, language, warnings, dependencies) }
  },
})

export const askForSuggestions = operation({
  id: 'askForSuggestions',
  tag: 'Suggestions',
  method: 'post',
  path: '/v1/suggestions',
  summary: 'Ranked and explained partners for a profile',
  description: 'The profile is sent with the question, and nothing of it is stored. With `id` the question is that of a ' +
    `municipality of the register, and the profile says what it says otherwise this time. ${rules}`,
  query: z.object(parameters),
  body: asker,
  status: 200,
  answers: 'Municipalities, best first, with all that their score is made of',
  result: suggestions,
  problems: ['not-found', 'unavailable'],
  async handle({ query, body, warnings, language }, dependencies) {
    for (const field of body.unused) warnings.add('not-used', field, {})
    const question = questionFrom({ ...query, balance: body.balance ?? query.balance }, body.asker, warnings)
    return { body: await answer(question, body.ownWords, language, warnings, dependencies) }
  },
})

export const readFit = operation({
  id: 'readFit',
  tag: 'Suggestions',
  method: 'get',
  path: '/v1/municipalities/{id}/fit/{otherId}',
  summary: 'How two municipalities fit',
  description: 'Both directions, every term, also for a pair that would not be suggested.',
  pathParameters: z.object({ id, otherId: id }),
  query: z.object(weightParameters),
  status: 200,
  answers: 'The score and all that it is made of',
  result: fit,
  problems: ['not-found', 'unavailable'],
  async handle({ path, query, warnings, language }, dependencies) {
    const { municipality, other, fit: found, names } = await explainFit(dependencies, path.id, path.otherId, weightsFrom(query))
    return {
      body: {
        municipality, other, score: found.score,
        ...explanationPresenter(language, names)(found),
        exclusions: found.exclusions.map((exclusion) => ({ code: exclusion, text: sayExclusion(exclusion, language) })),
        warnings: warnings.list,
      },
    }
  },
})

type Parameters = z.output<z.ZodObject<typeof parameters>>

function questionFrom(query: Parameters, from: QuestionInWords['asker'], warnings: Warnings): QuestionInWords {
  return {
    asker: from,
    wanted: wantedFrom(query),
    conditions: EVERYTHING,
    words: query.words,
    weights: weightsFrom(query),
    balance: query.balance ?? new Set(BALANCE_STEPS),
    limit: warnings.clamp('limit', query.limit, MOST),
    facets: query.facets ?? [],
  }
}

async function answer(question: QuestionInWords, inWords: OwnWords, language: Language, warnings: Warnings, dependencies: HttpDependencies) {
  const [found] = await Promise.all([suggestInWords(dependencies, question, inWords), warnOfBacklog(dependencies, warnings)])
  const { understood, replaced, countryFrom } = found
  if (countryFrom === 'language') {
    warnings.add('assumed', 'country', { country: found.question.asker.profile?.country ?? '' })
  }
  const told = understood === null ? {}
    : { understood: presentUnderstood(understood, language, await regionNames(dependencies, understood), replaced) }
  return { ...present(found, language, warnings), ...told, ...degradedMark(dependencies) }
}

function present(found: SuggestedInWords, language: Language, warnings: Warnings) {
  const { items, candidates, balance: balanced, facets: counts, names, question } = found
  const explained = explanationPresenter(language, names)
  return {
    items: items.map((item, i) => ({
      municipality: item.municipality, score: item.score, placement: presentPlacement(item.placement, i + 1, language), ...explained(item),
    })),
    candidates,
    ...presentLoosen(found, question.wanted, question.limit, language),
    balance: presentBalance(balanced, language),
    ...(question.facets.length > 0 ? { facets: presentFacets(counts, language, names) } : {}),
    warnings: warnings.list,
  }
}
