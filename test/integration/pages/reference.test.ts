import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Express } from 'express'
import request from 'supertest'
import { createApp } from '../../../src/http/app.ts'
import { OPERATIONS } from '../../../src/http/operations/index.ts'
import { pages } from '../../../src/http/pages/pages.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { PROBLEM_CODES, PROBLEM_WORDS } from '../../../src/wording/problems.ts'
import { FIXTURE } from '../../support/fixture-register.ts'
import { openHttpService, type HttpService } from '../../support/http-service.ts'

describe('the reference of the API', () => {
  let service: HttpService
  let app: Express
  beforeAll(async () => {
    service = await openHttpService(FIXTURE)
    app = createApp(service.dependencies, pages(service.dependencies))
  })
  afterAll(() => service.close())
  const page = (address: string) => request(app).get(address).set('Accept', 'text/html')

  it('shows every operation with its parameters, every object and every kind of problem', async () => {
    const { text } = await page('/docs').expect(200).expect('Content-Type', /html/)
    for (const { id, summary, path } of OPERATIONS) {
      expect(text).toContain(`id="${id}"`)
      expect(text).toContain(summary.replaceAll('"', '&quot;'))
      expect(text).toContain(path)
    }
    for (const shown of ['weight.size', 'If-Match (header)', 'FoundMunicipality[]', 'id="object-Profile"', 'needs a secret key']) expect(text).toContain(shown)
    for (const code of PROBLEM_CODES) expect(text).toContain(`href="/problems/${code}?lang=en"`)
    expect(text).not.toMatch(/src="https?:|style=|<script>/)
  })

  it('names its parts in the language of the reader, and marks as English what it says of the API', async () => {
    const { text } = await page('/docs?lang=pl').expect(200).expect('Content-Language', 'pl')
    for (const shown of ['Operacje', 'Parametry (', 'Odpowiedzi', 'Znaczenie', 'wymaga tajnego klucza', PROBLEM_WORDS.pl.busy.title, 'po angielsku']) expect(text).toContain(shown)
    for (const { id, summary } of OPERATIONS) expect(text).toContain(`<h3 id="${id}" lang="en">${summary.replaceAll('"', '&quot;')}</h3>`)
    expect(text.replaceAll(/<(\w+)[^>]* lang="en"[^>]*>.*?<\/\1>/gs, '').replaceAll(/<code>.*?<\/code>/gs, '')).not.toMatch(/\b(?:Parameters|Answers|Body|Objects|needed|or null|list of)\b/)
  })

  it.each(PROBLEM_CODES)('explains %s to people in their language, and to programs as data', async (code) => {
    for (const language of LANGUAGES) {
      const { text } = await page(`/problems/${code}?lang=${language}`).expect(200).expect('Content-Language', language)
      expect(text).toContain(PROBLEM_WORDS[language][code].remedy.replaceAll('"', '&quot;').slice(0, 20))
    }
    expect((await request(app).get(`/problems/${code}`).expect(200)).body.type).toBe(`/problems/${code}`)
  })

  it('knows no other kinds', async () => {
    expect((await page('/problems/none').expect(404)).headers['content-type']).toMatch(/html/)
    await request(app).get('/problems/none').expect(404).expect('Content-Type', /problem\+json/)
  })
})
