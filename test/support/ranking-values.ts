import { loadRankingValues } from '../../config/ranking/index.ts'

/** The shipped values, for tests that must hold for any. */
export const RANKING_VALUES = loadRankingValues()

/** The same with the test's own graph taken for the full record, so that nothing is expected beyond what a test writes down. */
export const VALUES_OF_FULL_RECORD = { ...RANKING_VALUES, fullRecord: { ...RANKING_VALUES.fullRecord, links: {}, towns: {} } }
