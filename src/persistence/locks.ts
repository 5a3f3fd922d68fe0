/** Keys of the advisory locks, in one place so that none is used twice. Arbitrary numbers below 2^31. */
export const MIGRATION_LOCK = 815_001
export const REGISTER_LOCK = 815_002
export const INDEX_LOCK = 815_003
export const IMPORT_LOCK = 815_004
