import { z } from 'zod'
import { PROBLEM_CODES } from '../../wording/problems.ts'

/** What goes wrong, as it is answered (RFC 9457). */
export const problem = z.object({
  type: z.enum(PROBLEM_CODES.map((code) => `/problems/${code}` as const)).meta({ description: 'Address, on this service, of the explanation of this kind of problem.', example: '/problems/invalid-input' }),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string().meta({ description: 'Names this very request, as in the logs.' }),
  faults: z.array(z.object({
    in: z.enum(['path', 'query', 'header', 'body']),
    pointer: z.string().meta({ description: 'JSON pointer (RFC 6901) into that part of the request.', example: '/population' }),
    message: z.string().meta({ description: 'What to write instead, in the language of the answer.' }),
    code: z.string().meta({ description: 'What is wrong, for programs; stable.', example: 'whole_number' }),
    values: z.record(z.string(), z.unknown()).meta({ description: 'What the code says it of: limits, names, lines.', example: { least: 1, most: 50 } }),
  })).optional().meta({ description: 'Every fault that was found, for `invalid-input`.' }),
}).meta({ id: 'Problem' })
