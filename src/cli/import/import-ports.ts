import type { ImportPorts } from '../../import/import-file.ts'
import type { DatasetStore } from '../../use-cases/ports/dataset-store.ts'
import type { RegisterStore } from '../../use-cases/ports/register-store.ts'

/** What the commands of `npm run import` work with. */
export interface CommandPorts extends ImportPorts {
  readonly datasets: DatasetStore
  readonly register: RegisterStore
}

export type WithPorts = <Result>(work: (ports: CommandPorts) => Promise<Result>) => Promise<Result>
export type Print = (line: string) => void
