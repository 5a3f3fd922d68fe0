import type { HistoricName } from '../../../config/register/schemas.ts'
import { linesOf } from '../archive/lines-of.ts'
import { isName } from '../geonames/names.ts'

/** A name with its language, which the main table of GeoNames does not tell. */
const LANGUAGE = /^[a-z]{2}$/
/** Historic names, and those that end before today. */
const YES = '1'

/**
 * The names in a language of these places in a file of alternate names (readme.txt: id, geonameid, isolanguage, name,
 * isPreferredName, isShortName, isColloquial, isHistoric, from, to). Links, codes and postal codes, which stand there
 * under words of more than two letters, are left out, and so are colloquial names.
 */
export async function* readAlternateNames(chunks: AsyncIterable<Buffer>, places: ReadonlySet<number>): AsyncGenerator<HistoricName> {
  for await (const line of linesOf(chunks)) {
    const [id = '', placeId = '', language = '', name = '', , , isColloquial, isHistoric] = line.split('\t')
    const geonamesId = Number(placeId)
    if (!places.has(geonamesId) || !LANGUAGE.test(language) || isColloquial === YES || !isName(name)) continue
    yield { geonamesId, name, language, kind: isHistoric === YES ? 'historic' : 'foreign', source: `GeoNames alternate name ${id}` }
  }
}
