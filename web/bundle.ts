import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/**
 * A script for browsers, with all that it imports, minified: what the pages load. `entry` is a path below `web/`.
 * Bundled when the service starts, so no built file has to be kept in step with its source; some 30 ms each.
 * Fails where the source does not compile.
 */
export function bundleScript(entry: string): Buffer {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true, minify: true, write: false, format: 'iife', target: 'es2022', charset: 'utf8', legalComments: 'none',
  })
  const [script] = outputFiles
  if (script === undefined) throw new Error(`esbuild made nothing of ${entry}`)
  return Buffer.from(script.contents)
}

