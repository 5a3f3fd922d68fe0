import { SingleBar } from 'cli-progress'
import type { DefaultRegisterOptions } from '../import/load-default-register.ts'

type Progress = NonNullable<DefaultRegisterOptions['onProgress']>

/**
 * Shows on standard error how far the loading of the register has come: a bar on a terminal, else a line every few
 * seconds. `stop` leaves the last state standing.
 */
export function registerProgress(): { readonly onProgress: Progress; stop(): void } {
  const bar = new SingleBar({
    format: 'Register {bar} {percentage} % | {value} of {total} municipalities, counties and regions',
    stream: process.stderr, hideCursor: true, noTTYOutput: true, notTTYSchedule: 5_000,
    barCompleteChar: '█', barIncompleteChar: '░', formatValue: (value) => value.toLocaleString('en'),
  })
  let started = false
  return {
    onProgress: (progress) => {
      if (progress.phase === 'reading') process.stderr.write('Register: reading the sources\n')
      if (progress.phase === 'waiting') process.stderr.write('Register: another process is loading it, waiting\n')
      if (progress.phase !== 'loading') return
      if (started) bar.update(progress.done)
      else bar.start(progress.total, progress.done)
      started = true
    },
    stop: () => {
      if (started) bar.stop()
    },
  }
}
