import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Express } from 'express'
import request from 'supertest'
import { DECLARED_DATASET } from '../../../src/domain/dataset.ts'
import { createApp } from '../../../src/http/app.ts'
import { pages } from '../../../src/http/pages/pages.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { openHttpService, type HttpService } from '../../support/http-service.ts'

let service: HttpService
let app: Express

beforeAll(async () => {
  service = await openHttpService(FIXTURE)
  const link = async (a: string, b: string, since: number | null, areas: string[] = [], events: string[] = [], note = '') => {
    await service.dependencies.partnerships.create({
      aId: idOf(a), bId: idOf(b), since, areas, events, note, form: 'partnership', status: 'active', until: null, datasetId: DECLARED_DATASET, source: 'a list',
    })
  }
  await link('Zgorzelec', 'Görlitz', 1980, ['youth_exchange'], ['Old Town feast, every August', 'Day of two banks'], 'One town until 1945')
  await link('Kraków', 'Frankfurt am Main', 1991)
  await link('Frankfurt am Main', 'Praha', null)
  await service.sync()
  app = createApp(service.dependencies, pages(service.dependencies))
})
afterAll(() => service?.close())

const get = (address: string) => request(app).get(address).set({ Accept: 'text/html', 'Accept-Language': 'en' })

describe('the list of partnerships', () => {
  it('shows both ends, the year, areas, recurring events and notes, narrowed by a pair of countries and by names', async () => {
    const { text } = await get('/partnerships?country=PL,DE&sort=since').expect(200)
    expect([...text.matchAll(/<th scope="row"[^>]*><a href="[^"]*">([^<]*)/g)].map(([, name]) => name)).toEqual(['Zgorzelec', 'Kraków'])
    expect(text).toContain('2 of 2 partnerships, oldest partnership first')
    for (const said of ['Görlitz', '1980', 'Youth exchange', '<li>Old Town feast, every August</li><li>Day of two banks</li>', 'One town until 1945']) expect(text).toContain(said)
    expect(text).toContain('href="/sources?lang=en#dataset-declared"')
    expect(text).not.toContain('Praha')
    expect((await get('/partnerships?q=krakow').expect(200)).text).toContain('1 of 1 partnership,')
  })

  it('reads two fields of one name as a pair, and keeps it in the links to files and to the map', async () => {
    const { text } = await get('/partnerships?country=PL&country=DE&q=').expect(200)
    expect(text).toContain('href="/v1/partnerships?country=PL,DE&amp;sort=name&amp;format=csv"')
    expect(text).toContain('href="/v1/partnerships?country=PL,DE&amp;sort=name&amp;format=geojson"')
    expect(text).toContain('href="/partnerships/map?country=PL,DE&amp;lang=en"')
  })

  it('says what is wrong with a condition, and when there is nothing', async () => {
    const { text } = await get('/partnerships?country=XX').expect(400)
    expect(text).toContain('Country: Choose from the list.')
    expect((await get('/partnerships?country=IT,SE').expect(200)).text).toContain('No partnership on record meets all of these conditions.')
    expect((await get('/partnerships?cursor=nonsense').expect(200)).text).toContain('3 of 3 partnerships')
  })
})

describe('the bilateral map', () => {
  it('shows Poland and Germany where no country is named: an arc a pair, and all of it in a list', async () => {
    const { text } = await get('/partnerships/map').expect(200)
    expect(text).toContain('<h1>Partnerships: Poland\u00a0– Germany</h1>')
    expect(text.match(/<path class="arc"/g)).toHaveLength(2)
    const spots = [...text.matchAll(/<a class="spot" href="([^"]*)" aria-label="([^,"]*)/g)].map(([, , name]) => name)
    expect(spots.toSorted()).toEqual(['Frankfurt am Main', 'Görlitz', 'Kraków', 'Zgorzelec'])
    const list = text.slice(text.indexOf('<table'))
    for (const name of spots) expect(list).toContain(`>${name}</a>`)
  })

  it('shows any two countries', async () => {
    const { text } = await get('/partnerships/map?country=CZ&country=DE&lang=de').expect(200)
    expect(text).toContain('<h1>Partnerschaften: Tschechien\u00a0– Deutschland</h1>')
    expect(text.match(/<path class="arc"/g)).toHaveLength(1)
  })
})

describe('partnerships in numbers', () => {
  it('counts pairs of countries, decades and years, and who is free', async () => {
    const { text } = await get('/partnerships/numbers').expect(200)
    expect(text).toMatch(/Germany\u00a0– Poland<\/a><\/th><td [^>]*class="number"[^>]*><div>2</)
    expect(text).toMatch(/<th scope="row">1980<\/th><td class="number">1</)
    expect(text).toMatch(/<th scope="row">not known<\/th><td class="number">1</)
    expect(text.match(/<rect class="bar"[^>]*><\/rect>/g)?.length).toBeGreaterThan(2)
  })

  it('counts the free of one country by size', async () => {
    const { text } = await get('/partnerships/numbers?country=CZ').expect(200)
    expect(text).toMatch(/<th scope="row">Czechia<\/th><td>at least 500,000<\/td><td class="number">1<\/td><td class="number">1<\/td><td class="number">0<\/td><td class="number">0 \(0%\)/)
  })
})
