import { CallerFault, InvalidInput } from '../shared/errors.ts'
import { fieldFaultSpeaker } from '../wording/field-faults/say.ts'

/** A command was given something that it cannot do: told in words, each with the option or file it is about. */
export class RefusedCommand extends CallerFault {
  readonly code = 'invalid-input'
  readonly status = 400
  readonly faults: readonly { readonly field: string; readonly message: string }[]
  constructor(faults: RefusedCommand['faults']) {
    super(faults.map(({ field, message }) => (field === '/file' ? message : `${field}: ${message}`)).join('\n'))
    this.faults = faults
  }
}

/** What whoever typed a command is told of its fault, in English. */
export function sayRefusal(error: CallerFault): string {
  if (!(error instanceof InvalidInput)) return error.message
  const say = fieldFaultSpeaker('en')
  return new RefusedCommand(error.faults.map((fault) => ({ field: fault.field, message: say(fault) }))).message
}
