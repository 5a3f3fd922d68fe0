import type { Random } from './random.ts'
import type { RegisterSample } from './register-sample.ts'
import type { Row } from './row.ts'
import type { OwnService, Service } from './service.ts'

/** What a scenario finds when it begins. */
export interface Surroundings {
  /** The service, with the whole register in it and nothing to do. */
  readonly service: Service
  /** Begins with the same seed in each scenario. */
  readonly random: Random
  /** Drawn when it is first asked for. */
  sample(): Promise<RegisterSample>
  readonly engine: 'postgres' | 'auto'
}

/** Thrown by a scenario that can't be measured here; the message says why. */
export class NotMeasurable extends Error {}

export interface Scenario {
  /** As it is named in `--only`. */
  readonly name: string
  run(surroundings: Surroundings): Promise<Row[]>
}

/** The service, if it is one of our own. */
export function ownService({ service }: Surroundings): OwnService {
  if (service.own === null) throw new NotMeasurable('needs a service that is started here')
  return service.own
}
