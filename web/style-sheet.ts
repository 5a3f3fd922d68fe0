import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

/** One style sheet, minified, of several in their order. Fails where one can't be read. */
export function joinStyles(sheets: readonly URL[]): string {
  const joined = sheets.map((sheet) => readFileSync(sheet, 'utf8')).join('\n')
  return transformSync(joined, { loader: 'css', minify: true, charset: 'utf8', logLevel: 'silent' }).code
}
