import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from '@jest/globals'
import { loadRankingValues } from '../../../config/ranking/index.ts'
import { sayProvenance } from '../../../src/wording/provenance/say.ts'

const SHIPPED = new URL('../../../config/ranking/', import.meta.url)

function withFile(name: string, content: string, check: (folder: URL) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'ranking-'))
  try {
    cpSync(SHIPPED, folder, { recursive: true })
    writeFileSync(join(folder, name), content)
    check(pathToFileURL(`${folder}/`))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('ranking values', () => {
  it('that are shipped are valid, each with a source and a date', () => {
    for (const [name, { provenance }] of Object.entries(loadRankingValues())) {
      expect({ name, date: provenance.date }).toMatchObject({ name, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) })
      // What was set by hand is told in every language; a fit of before this was so wrote English.
      if (!provenance.learned) expect([name, sayProvenance(provenance, 'de').filter(({ isQuoted }) => isQuoted)]).toEqual([name, []])
    }
  })

  it('that are learned must say on which data', () => {
    const learned = '{"provenance":{"source":"x","date":"2026-01-01","learned":true},"value":1}'
    withFile('capitals.json', learned, (folder) => expect(() => loadRankingValues(folder)).toThrow(/capitals\.json: provenance: .*hash/))
  })

  it('that are not valid are refused with the file and the field', () => {
    withFile('size.json', '{"provenance":{"source":"x","date":"2026-01-01","learned":false},"byAsker":[{"inhabitants":500,"byLogRatio":{"at":[0,0],"value":[1,2]}}],"candidateUnknown":"?","askerUnknown":0,"bothUnknown":0}', (folder) => {
      expect(() => loadRankingValues(folder)).toThrow(/size\.json: byAsker\.0\.byLogRatio: needs rising knots[^]*size\.json: candidateUnknown/)
    })
    withFile('words.json', 'no json', (folder) => expect(() => loadRankingValues(folder)).toThrow(/words\.json/))
  })
})
