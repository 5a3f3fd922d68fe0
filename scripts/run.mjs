/**
 * `node scripts/run.mjs PROGRAM.ts [arguments]`: bundles a program with all that it imports and runs the bundle. Half a
 * second; to translate each of the 700 modules when it is asked for, as tsx does, takes four.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Scripts of the pages are bundled in calls of their own: a thread and a process that wait for more would stay, with 40 MB.
process.env.ESBUILD_WORKER_THREADS = '0'
const { build, stop } = await import('esbuild')

const root = fileURLToPath(new URL('..', import.meta.url))
const program = resolve(process.argv[2] ?? '')
const bundle = `${root}dist/${basename(dirname(program))}-${basename(program, '.ts')}.mjs`

/** Modules that read files beside themselves go on finding them. */
const whereItStood = {
  name: 'where-it-stood',
  setup(building) {
    building.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      if (!source.includes('import.meta.')) return { contents: source, loader: path.endsWith('x') ? 'tsx' : 'ts' }
      const facts = { url: pathToFileURL(path).href, filename: path, dirname: dirname(path) }
      const contents = source.replace(/import\.meta\.(url|filename|dirname)\b/g, (_, fact) => JSON.stringify(facts[fact]))
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

const { outputFiles } = await build({
  entryPoints: [program], outfile: bundle, write: false, bundle: true, packages: 'external', platform: 'node', format: 'esm',
  target: 'node20', keepNames: true, sourcemap: 'linked', sourcesContent: false, plugins: [whereItStood], logLevel: 'warning',
})
await mkdir(dirname(bundle), { recursive: true })
// Whoever starts at the same moment reads a whole file.
for (const { path, contents } of outputFiles) {
  await writeFile(`${path}.${process.pid}`, contents)
  await rename(`${path}.${process.pid}`, path)
}
// Else esbuild's own process stays, with some 60 MB.
await stop()
// Whatever is kept from one start to the next is only good for the same program.
process.env.TWINMATCH_BUILD = outputFiles.find(({ path }) => path === bundle).hash
process.argv.splice(1, 2, program)
await import(pathToFileURL(bundle).href)
