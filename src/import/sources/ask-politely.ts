import { setTimeout as sleep } from 'node:timers/promises'
import { UnreadableFile } from '../file/unreadable-file.ts'

/** Whoever publishes data may want to know who takes them. */
const AGENT = 'Twinmatch/0.1 (partner search for municipalities)'
/** Before something is asked for again, ms; doubled each time. */
const FIRST_RETRY = 5_000
const ATTEMPTS = 6
/** A service that says nothing for so long, ms, is taken to be away. */
const SILENCE = 90_000

export type Pause = (milliseconds: number) => Promise<unknown>

/**
 * Asks a service of others until it answers: waits as long as it says, or twice as long each time. Answers of the
 * statuses in `expected`, and all of 200 to 299, are for the caller.
 * Fails with UnreadableFile naming the service, at once where asking again is of no use.
 */
export async function askPolitely(
  address: string, request: RequestInit, service: string, { expected = [], pause = sleep }: { readonly expected?: readonly number[]; readonly pause?: Pause } = {},
): Promise<Response> {
  let fault = ''
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await pause(FIRST_RETRY * 2 ** (attempt - 1))
    const headers = new Headers(request.headers)
    headers.set('user-agent', AGENT)
    const { response, stop } = await begin(address, { ...request, headers }).catch((error: unknown) => {
      fault = faultOf(error)
      return { response: null, stop: () => undefined }
    })
    if (response === null) continue
    if (response.ok || expected.includes(response.status)) return response
    stop()
    fault = `${response.status} ${response.statusText}`
    if (response.status < 500 && response.status !== 429) break
    const seconds = Number(response.headers.get('retry-after'))
    if (Number.isFinite(seconds) && seconds > 0) await pause(seconds * 1_000)
  }
  throw new UnreadableFile('service_silent', { service, fault, address })
}

/** The time is for the answer to begin: reading a large one may take longer. */
async function begin(address: string, request: RequestInit): Promise<{ response: Response; stop(): void }> {
  const control = new AbortController()
  const timer = setTimeout(() => control.abort(new Error('no answer in time')), SILENCE)
  try {
    return { response: await fetch(address, { ...request, signal: control.signal }), stop: () => control.abort() }
  } finally {
    clearTimeout(timer)
  }
}

/** `fetch` says only that it failed, and why in the cause. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
