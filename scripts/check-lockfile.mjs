/** Proves that package-lock.json names exact versions and no addresses, so that it installs from any registry. */
import { readFileSync } from 'node:fs'

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const faults = []
for (const [path, entry] of Object.entries(lockfile.packages)) {
  if ('resolved' in entry) faults.push(`${path} carries an address`)
}
for (const group of ['dependencies', 'optionalDependencies', 'devDependencies', 'overrides']) {
  for (const [name, version] of Object.entries(manifest[group] ?? {})) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) faults.push(`${name} is not an exact version: ${version}`)
  }
}
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.exitCode = faults.length === 0 ? 0 : 1
