import { z } from 'zod'
import { CONDITIONS } from '../../domain/filter.ts'
import { CODES, TERM_NAMES } from '../../matching/findings.ts'
import { FACTS } from '../../matching/missing.ts'
import { balanced, placement } from './balance.ts'
import { degraded, municipality, warnings } from './municipality.ts'
import { facets } from './facets.ts'
import { understood } from './understood.ts'

const term = z.object({
  term: z.enum(TERM_NAMES),
  contribution: z.number().meta({ description: 'Its part of the score, against the average of all that could be suggested.' }),
  forth: z.number().meta({ description: 'Its worth to the asker.' }),
  back: z.number().meta({ description: 'Its worth to the candidate.' }),
  weight: z.number(),
}).meta({ id: 'Term' })

const reason = z.object({
  code: z.enum(CODES),
  term: z.enum(TERM_NAMES),
  contribution: z.number(),
  evidence: z.record(z.string(), z.unknown()).meta({ description: 'The figures behind it; ids are those of municipalities and regions, distances are in metres.' }),
  text: z.string().meta({ description: 'The same as a sentence in the language of the answer.' }),
}).meta({ id: 'Reason' })

const missing = z.object({ side: z.enum(['asker', 'candidate']), fact: z.enum(FACTS), text: z.string() }).meta({ id: 'MissingFact' })

/** How one municipality fits another: both directions, every term. */
const explained = {
  score: z.number().meta({ description: '0 is an average municipality abroad, 1 more is a factor of e in odds. The contributions of the terms add up to it.' }),
  forth: z.number().meta({ description: 'What the candidate is worth to the asker.' }),
  back: z.number().meta({ description: 'What the asker is worth to the candidate.' }),
  reasons: z.array(reason).meta({ description: 'The strongest terms for it, strongest first.' }),
  reservations: z.array(reason).meta({ description: 'The strongest term against it, and every wish that is not met.' }),
  terms: z.array(term),
  missing: z.array(missing).meta({ description: 'What the records of the two do not say.' }),
}

export const suggestions = z.object({
  items: z.array(z.object({ municipality, ...explained, placement }).meta({ id: 'Suggestion' })),
  candidates: z.int().meta({ description: 'How many municipalities there were to choose from; all were ranked.' }),
  loosen: z.array(z.object({
    field: z.enum(CONDITIONS).meta({ description: 'The parameter that sets the condition.' }),
    value: z.string().meta({ description: 'Its value, as the parameter takes it.' }),
    candidates: z.int().meta({ description: 'How many there would be to choose from without it.' }),
  })).meta({ description: 'Where there are fewer than were asked for: the conditions that cost candidates, the costliest first.' }),
  loosenText: z.string().nullable().meta({ description: 'What would make a short list longer; null where it is long enough, or nothing would.' }),
  balance: balanced,
  facets: facets.optional(),
  understood: understood.optional().meta({ description: 'What was understood of the text, where one was sent.' }),
  warnings,
  degraded,
})

export const fit = z.object({
  municipality,
  other: municipality,
  ...explained,
  exclusions: z.array(z.object({
    code: z.enum(['itself', 'other_level', 'own_country', 'closed', 'paused_country', 'known_partner']), text: z.string(),
  })).meta({ description: 'Rules by which the pair would not be suggested.' }),
  warnings,
})
