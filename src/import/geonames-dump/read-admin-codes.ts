import { linesOf } from '../archive/lines-of.ts'

/**
 * Names of admin units by country and codes joined by dots (`PL.77.1215`), from admin1CodesASCII.txt or admin2Codes.txt:
 * code, name, name in ASCII, geonameid, parted by tabs. Of these countries alone.
 */
export async function* readAdminCodes(chunks: AsyncIterable<Buffer>, countries: ReadonlySet<string>): AsyncGenerator<readonly [code: string, name: string]> {
  for await (const line of linesOf(chunks)) {
    const [code = '', name = ''] = line.split('\t')
    if (name !== '' && countries.has(code.slice(0, 2))) yield [code, name.trim()]
  }
}
