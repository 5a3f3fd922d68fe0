import { InvalidInput } from '../../shared/errors.ts'

/** The file as a whole cannot be used: nothing of it is. The message says where it goes wrong and what to do. */
export class UnreadableFile extends InvalidInput {
  readonly problem: string

  constructor(problem: string) {
    super([{ field: '/file', message: problem }])
    this.problem = problem
  }
}
