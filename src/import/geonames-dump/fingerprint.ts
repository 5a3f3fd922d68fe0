const DUMP = 'geonames-dump '

/** Names the edition of a register that was made of GeoNames' dump of a day. */
export const dumpFingerprint = (date: string): string => DUMP + date

/** Whether a register was made of a dump: what comes with the project is older than it, and leaves it as it is. */
export const isOfDump = (fingerprint: string | null): boolean => fingerprint?.startsWith(DUMP) ?? false
