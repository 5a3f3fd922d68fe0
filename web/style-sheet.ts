import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

/**
 * One style sheet, minified, of several in their order. Fails where one can't be read, and where the whole is not
 * well-formed: after a brace too many a browser passes over the next rule, and says nothing.
 */
export function joinStyles(sheets: readonly URL[]): string {
  const joined = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n')
  const { code, warnings: [fault] } = transformSync(joined, { loader: 'css', minify: true, charset: 'utf8', logLevel: 'silent' })
  if (fault !== undefined) throw new SyntaxError(`The styles hold a fault (${fault.text}): ${fault.location?.lineText ?? ''}`)
  return code
}
