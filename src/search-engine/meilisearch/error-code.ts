import { MeilisearchApiError } from 'meilisearch'

/** The engine's own code for what is wrong (`index_not_found` ...), however the error is wrapped; null when it has none. */
export function errorCode(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof MeilisearchApiError) return cause.cause?.code ?? null
  }
  return null
}

/** What went wrong in the first place: the message of the innermost error. */
export function innermostMessage(error: unknown): string {
  let message = error instanceof Error ? error.message : String(error)
  for (let cause = error; cause instanceof Error; cause = cause.cause) message = cause.message || message
  return message
}
