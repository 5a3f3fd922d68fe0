/** What a file lists, one record a row. */
export const IMPORT_KINDS = ['municipalities', 'partnerships', 'interests', 'profiles'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]
