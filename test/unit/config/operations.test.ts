import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { SECRETS } from '../../../config/secret-files.ts'
import { environment } from '../../../config/settings.ts'

const root = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, root), 'utf8')

/** Every setting with its default as text; an empty text where there is none. */
const settings = new Map(Object.entries(environment.shape).map(([name, schema]) => [name, String(schema.parse(undefined) ?? '')]))

/** First groups of all matches. */
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

describe('docs/operations.md', () => {
  it('lists every setting with its default, and no other', () => {
    const rows = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`)? ?\| \S/gm)]
    expect(new Map(rows.map(([, name, value]) => [name, value ?? '']))).toEqual(settings)
  })

  it('explains every figure that the service gives of itself', () => {
    const figures = new Set(found(read('src/http/metrics.ts'), /'(twinmatch_\w+)'/g))
    expect(new Set(found(read('docs/operations.md'), /`(twinmatch_\w+)`/g))).toEqual(figures)
  })
})

describe('.env.example', () => {
  it('names every setting, with its default where it has one', () => {
    const lines = new Map(found(read('.env.example'), /^#?([A-Z_]+=.*)$/gm).map((line) => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)]
    }))
    for (const [name, value] of settings) {
      expect([...lines.keys()]).toContain(name)
      if (value !== '') expect(`${name}=${lines.get(name)}`).toBe(`${name}=${value}`)
    }
  })
})

describe('docker-compose.yml and Dockerfile', () => {
  const compose = read('docker-compose.yml')
  /** What stands under a key of the top level or of `services`, up to the next key of that depth. */
  const section = (key: string) => new RegExp(`^( *)${key}:.*\\n((?:\\1 .*\\n|\\n| *#.*\\n)*)`, 'm').exec(compose)?.[2] ?? ''

  it('give our own services settings that exist', () => {
    const names = ['x-settings', 'migrate', 'search-keys', 'api', 'worker'].flatMap((key) => found(section(key), /^ +([A-Z][A-Z_]+):/gm))
    const known = new Set([...settings.keys(), ...SECRETS.map((name) => `${name}_FILE`)])
    expect(names.length).toBeGreaterThan(10)
    expect(names.filter((name) => !known.has(name))).toEqual([])
  })

  it('run nothing as root', () => {
    const services = [...compose.matchAll(/^ {2}([\w-]+):\n((?: {4}.*\n|\n| *#.*\n)+)/gm)].filter(([, , what]) => /^ {4}<<: /m.test(what ?? ''))
    expect(services.map(([, name]) => name)).toEqual(expect.arrayContaining(['postgres', 'redis', 'meilisearch', 'search-keys', 'api']))
    const ours = /^USER (\d+):\d+$/m.exec(read('Dockerfile'))?.[1]
    for (const [, name, what = ''] of services) {
      const user = /^ {4}user: '?([\w]+)/m.exec(what)?.[1] ?? (what.includes('<<: *program') ? ours : undefined)
      expect(`${name} as ${user}`).not.toMatch(/ as (undefined|root|0)$/)
    }
  })

  it('take from .env only what .env.example names', () => {
    const example = read('.env.example')
    const names = new Set(found(compose, /\$\{([A-Z_]+)/g))
    expect(names).toContain('POSTGRES_PASSWORD')
    expect([...names].filter((name) => !new RegExp(`^#?${name}=`, 'm').test(example))).toEqual([])
  })

  it('run and copy files that exist', () => {
    const run = found(compose, /((?:src|workers|scripts)\/[\w./-]+)/g)
    const copied = found(read('Dockerfile'), /^COPY (?!--from)(.+) \S+$/gm).flatMap((files) => files.split(' '))
    expect(run).toContain('workers/main.ts')
    expect(copied).toContain('src')
    expect([...run, ...copied].filter((path) => !existsSync(new URL(path, root)))).toEqual([])
  })

  it('send into the build what the Dockerfile copies', () => {
    const sent = found(read('.dockerignore'), /^!(.+)$/gm)
    const copied = found(read('Dockerfile'), /^COPY (?!--from)(.+) \S+$/gm).flatMap((files) => files.split(' '))
    expect(new Set(copied)).toEqual(new Set(sent))
  })
})
