import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Express } from 'express'
import request from 'supertest'
import { createApp } from '../../../src/http/app.ts'
import { pages } from '../../../src/http/pages/pages.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { openHttpService, type HttpService } from '../../support/http-service.ts'

let service: HttpService
let app: Express

beforeAll(async () => {
  service = await openHttpService(FIXTURE)
  app = createApp(service.dependencies, pages(service.dependencies))
})
afterAll(() => service?.close())

const get = (address: string) => request(app).get(address).set({ Accept: 'text/html', 'Accept-Language': 'en' })
const ids = (...names: string[]) => names.map(idOf).join(',')

describe('comparing', () => {
  it('shows up to four side by side, each against the first, with ways to take one away', async () => {
    const { text } = await get(`/compare?ids=${ids('Frombork', 'Barth', 'Praha')}`).expect(200)
    expect([...text.matchAll(/<th scope="col" role="columnheader"><a href="[^"]*">([^<]*)/g)].map(([, name]) => name)).toEqual(['Frombork', 'Barth', 'Praha'])
    expect(text).toMatch(/<th scope="row" role="rowheader">Distance to Frombork<\/th><td role="cell">–<\/td><td role="cell">\d+ km<\/td><td role="cell">\d+ km<\/td>/)
    expect(text).toMatch(/<th scope="row" role="rowheader">Fit with Frombork<\/th><td role="cell">–<\/td><td role="cell">[+−]\d/)
    expect(text).toContain(`href="/compare?ids=${ids('Frombork', 'Praha')}&amp;lang=en" aria-label="Remove Barth"`)
  })

  it('says of two of one country that they are no pair, and gives no reasons as if they were', async () => {
    const { text } = await get(`/compare?ids=${ids('Frombork', 'Zgorzelec', 'Barth')}`).expect(200)
    expect(text).toMatch(/<th scope="row" role="rowheader">Fit with Frombork<\/th><td role="cell">–<\/td><td role="cell"><p class="small">It lies in your own country.<\/p><\/td><td role="cell">[+−]\d/)
    expect(text).toMatch(/<th scope="row" role="rowheader">For<\/th><td role="cell">–<\/td><td role="cell">–<\/td><td role="cell"><ul>/)
    expect(text).not.toContain('Zgorzelec yet')
    expect(text).not.toContain('no partner in Poland')
  })

  it('adds one by its name, and keeps those that stand', async () => {
    const { text } = await get(`/compare?ids=${ids('Frombork')}&q=Barth`).expect(200)
    expect(text).toContain('<h2 id="choose">')
    expect((await get('/compare?q=barth').expect(200)).text).toContain(`href="/compare?ids=${ids('Barth')}&amp;lang=en">Barth</a>`)
  })

  it('leaves out what is no id, takes four at most, and knows whom it does not know', async () => {
    const { text } = await get(`/compare?ids=x,${ids('Frombork', 'Frombork', 'Barth', 'Praha', 'Kraków', 'Zgorzelec')}`).expect(200)
    expect(text.match(/<th scope="col" role="columnheader"><a /g)).toHaveLength(4)
    expect(text).toContain('Four are shown already.')
    await get('/compare?ids=999999').expect(404)
  })
})

describe('the shortlist', () => {
  it('shows the municipalities of its address, and passes over those that are no more', async () => {
    const { text } = await get(`/shortlist?ids=${ids('Barth', 'Frombork')},999999`).expect(200)
    expect([...text.matchAll(/<tr [^>]*data-id="(\d+)"/g)].map(([, id]) => Number(id))).toEqual([idOf('Barth'), idOf('Frombork')])
    expect(text).toContain('<noscript>')
  })
})
