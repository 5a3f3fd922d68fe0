import { SCHEMA_VERSION } from '../../projection/search-document.ts'
import { SETTINGS_VERSION } from './index-settings.ts'

/** All indexes of ours begin so: the live one, and those that are made beside it. Keys are scoped by it. */
export const INDEX_PREFIX = 'municipalities-'

/** The name of the index holds both versions, so that a new shape never meets old documents. */
export const INDEX_NAME = `${INDEX_PREFIX}${SCHEMA_VERSION}-${SETTINGS_VERSION}`
