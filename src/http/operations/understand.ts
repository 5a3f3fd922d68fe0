import { z } from 'zod'
import { loadCards } from '../../use-cases/load-cards.ts'
import { readWords } from '../../use-cases/read-words.ts'
import type { Understood } from '../../understanding/understood.ts'
import type { HttpDependencies } from '../dependencies.ts'
import { operation } from '../operation.ts'
import { presentUnderstood } from '../present/understood.ts'
import { warnings } from '../schemas/municipality.ts'
import { ownWords, understood, without } from '../schemas/understood.ts'

export const understandWords = operation({
  id: 'understandWords',
  tag: 'Suggestions',
  method: 'post',
  path: '/v1/understand',
  summary: 'What is understood of a wish in your own words',
  description: 'Topics with roles, countries, regions, size, distance, traits, languages, form of link, programme and deadline, each with its place in the text. ' +
    'Suggestions take the same text. Nothing of it is stored.',
  body: z.strictObject({ text: ownWords, without: without.default([]) }),
  status: 200,
  answers: 'All that was understood, and the words that were not',
  result: z.object({ understood, warnings }),
  async handle({ body, warnings: noted, language }, dependencies) {
    const read = readWords(dependencies, body)
    return { body: { understood: presentUnderstood(read, language, await regionNames(dependencies, read)), warnings: noted.list } }
  },
})

/** Names of the regions that a text names. */
export async function regionNames(dependencies: HttpDependencies, { regions, negated, self }: Understood): Promise<ReadonlyMap<number, string>> {
  const denied = negated.filter(({ kind }) => kind === 'region').map(({ value }) => Number(value))
  const cards = await loadCards(dependencies, [...regions.map(({ region }) => region), ...denied, ...(self.region === null ? [] : [self.region.region])])
  return new Map([...cards.values()].map(({ id, name }) => [id, name]))
}
