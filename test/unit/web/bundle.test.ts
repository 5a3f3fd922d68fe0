import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { assetOf } from '../../../web/assets.ts'
import { bundleScript } from '../../../web/bundle.ts'
import { joinStyles } from '../../../web/style-sheet.ts'

describe('a bundle', () => {
  it('is one small script without names of ours to the outside', () => {
    const script = assetOf('desk.js').content
    expect(script).not.toMatch(/^\s*(import|export)\b/m)
    expect(script).not.toContain('//#')
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(4_000)
  })

  it('of styles keeps their order', () => {
    const style = assetOf('site.css').content
    expect(style.indexOf('--ink:')).toBeLessThan(style.indexOf('@media print'))
    expect(gzipSync(style, { level: 9 }).length).toBeLessThanOrEqual(8_000)
  })

  it('is made whole or not at all', () => {
    expect(() => bundleScript('./nowhere.ts')).toThrow(/nowhere/)
    expect(() => joinStyles([new URL('./nowhere.css', import.meta.url)])).toThrow(/nowhere/)
  })

  it('of styles is refused where a rule is not well-formed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'styles-'))
    const sheet = join(folder, 'one-brace-too-many.css')
    writeFileSync(sheet, '@media print { p { color: red } } }\n.hidden { display: none }')
    expect(() => joinStyles([pathToFileURL(sheet)])).toThrow('Unexpected "}"')
    rmSync(folder, { recursive: true })
  })
})
