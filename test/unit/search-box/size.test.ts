import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { EMBED_RELEASE } from '../../../web/embed-release.ts'

const packed = (file: Buffer) => gzipSync(file, { level: 9 }).length

describe('the files of the search box', () => {
  it('weigh at most 10 kB of script and 2 kB of style, packed: they are loaded by every page of other websites', () => {
    expect(packed(EMBED_RELEASE.script)).toBeLessThanOrEqual(10_000)
    expect(packed(EMBED_RELEASE.style)).toBeLessThanOrEqual(2_000)
  })

  it('hold no way around a strict content security policy', () => {
    expect(EMBED_RELEASE.script.toString()).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|\beval\b|new Function|document\.cookie/)
  })
})
