import { BrokenCircuitError, circuitBreaker, CircuitState, ConsecutiveBreaker, handleType } from 'cockatiel'
import { DependencyFault } from '../shared/errors.ts'
import type { SearchEngine } from '../use-cases/ports/search-engine.ts'

/** Faults in a row after which the engine is left alone, and for how long, ms, until one call tries it again. */
const FAULTS_IN_A_ROW = 3
const LEFT_ALONE_FOR = 5_000
/** One answer is made of several reads, some of which may succeed again: for so long after a fault none counts as whole, ms. */
const MARKED_FOR = 10_000

export interface EngineWithStandIn extends SearchEngine {
  /** Resolves when either engine is there. */
  ping(): Promise<void>
  /** Whether answers given at present may come from the stand-in. */
  isDegraded(): boolean
}

/**
 * Reads from the preferred engine; when that is away, too slow or answers rubbish, from the stand-in. After some
 * faults in a row the preferred engine is not even asked for a while, so that nobody waits for its timeouts.
 * Writing never falls back: a change is settled only when the engine itself has it.
 */
export function withStandIn(preferred: SearchEngine, standIn: SearchEngine, onFault: (fault: Error) => void): EngineWithStandIn {
  const breaker = circuitBreaker(handleType(DependencyFault), {
    halfOpenAfter: LEFT_ALONE_FOR,
    breaker: new ConsecutiveBreaker(FAULTS_IN_A_ROW),
  })
  let markedUntil = 0
  const reading = async <Answer>(read: (engine: SearchEngine) => Promise<Answer>): Promise<Answer> => {
    try {
      return await breaker.execute(() => read(preferred))
    } catch (error) {
      if (!(error instanceof DependencyFault || error instanceof BrokenCircuitError)) throw error
      if (!(error instanceof BrokenCircuitError)) onFault(error)
      markedUntil = performance.now() + MARKED_FOR
      return await read(standIn)
    }
  }
  return {
    name: preferred.name,
    findNames: (query) => reading((engine) => engine.findNames(query)),
    findMunicipalities: (query) => reading((engine) => engine.findMunicipalities(query)),
    findPage: (query) => reading((engine) => engine.findPage(query)),
    scoreWords: (words, limit) => reading((engine) => engine.scoreWords(words, limit)),
    countFacets: (filter, facets) => reading((engine) => engine.countFacets(filter, facets)),
    getDocuments: (ids) => reading((engine) => engine.getDocuments(ids)),
    apply: (changes) => preferred.apply(changes),
    // Not through the breaker: that an engine lives does not prove that it answers.
    ping: () => Promise.any([preferred.ping(), standIn.ping()]),
    isDegraded: () => performance.now() < markedUntil || breaker.state !== CircuitState.Closed,
  }
}
