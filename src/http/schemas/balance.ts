import { z } from 'zod'
import { BALANCE_STEPS, type BalanceStep } from '../../matching/balance/steps.ts'
import { fault } from '../schema-faults.ts'
import { municipality } from './municipality.ts'

const NONE = 'none'
const ALL = 'all'
const error = fault('balance_steps', { steps: BALANCE_STEPS })

/** Which steps of balance have a part in the list: `all`, `none`, or some of them by name. */
export const balance = z.preprocess(
  // A parameter without a value says nothing; an empty list in a body says that no step is wanted.
  (value) => value === undefined || value === '' ? undefined : Array.isArray(value) && value.length === 0 ? [NONE]
    : (Array.isArray(value) ? value : [value]).flatMap((part) => (typeof part === 'string' ? part.split(',') : [part]))
      .map((part: unknown) => (typeof part === 'string' ? part.trim() : part)),
  z.union([
    z.tuple([z.literal(ALL)]).transform(() => [...BALANCE_STEPS]),
    z.tuple([z.literal(NONE)]).transform((): BalanceStep[] => []),
    z.array(z.enum(BALANCE_STEPS)).min(1),
  ], { error }).transform((steps): ReadonlySet<BalanceStep> => new Set(steps)).optional(),
)

const step = z.enum(BALANCE_STEPS)

/** Where balance put a municipality, and why. */
export const placement = z.object({
  byScore: z.int().meta({ description: 'Its place by score alone, from 1.' }),
  step: step.nullable().meta({ description: 'What raised or lowered it; null when nothing did, though others may have moved past it.' }),
  exposure: z.object({
    shown: z.number().meta({ description: 'In how many of the last lists it was shown; older lists count less.' }),
    lists: z.number().meta({ description: 'How many lists that are; 1,200 at most.' }),
    penalty: z.number().meta({ description: 'What that took off its score for the order; the score that is shown is the whole one.' }),
    isFull: z.boolean().meta({ description: 'It stands behind all who were shown less, whatever its score.' }),
  }).nullable().meta({ description: 'Null where exposure has no part.' }),
  text: z.string().nullable().meta({ description: 'Why it is not where its score alone would have put it; null where it is.' }),
}).meta({ id: 'Placement' })

/** What balance did to a list. */
export const balanced = z.object({
  applied: z.array(step).meta({ description: 'The steps that had a part in the order.' }),
  unfilled: z.array(step).meta({ description: 'Steps for which there were too few candidates.' }),
  displaced: z.array(z.object({
    municipality: municipality.pick({ id: true, name: true, country: true }), score: z.number(), placement,
  })).meta({ description: 'Those that their scores alone would have put into the list.' }),
  text: z.string().nullable().meta({ description: 'What has a part in the order beside the score; null where nothing has.' }),
}).meta({ id: 'Balance' })
