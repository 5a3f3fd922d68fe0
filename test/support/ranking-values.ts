import { loadRankingValues } from '../../config/ranking/index.ts'

/** The shipped values, for tests that must hold for any. */
export const RANKING_VALUES = loadRankingValues()
