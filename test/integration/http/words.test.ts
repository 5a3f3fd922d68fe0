import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

interface Item { readonly municipality: { readonly name: string; readonly country: string; readonly population: number | null } }

describe('asking in words', () => {
  let service: HttpService
  beforeAll(async () => {
    service = await openHttpService(FIXTURE)
    // Making it takes longer than a request may, where the machine is busy.
    service.dependencies.lexicon()
  })
  afterAll(() => service.close())

  const ask = (body: object, query = '') => request(service.app).post(`/v1/suggestions?limit=100${query}`).send(body)
  const namesOf = (items: readonly Item[]) => items.map(({ municipality }) => municipality.name).sort()
  const frombork = { id: idOf('Frombork') }

  it('answers with what was understood beside the list, and the list keeps to it', async () => {
    const { body } = await ask({ ...frombork, text: 'partnera w Niemczech lub Czechach, wymiana młodzieży, do 20 000 mieszkańców, bez granicy' }, '&lang=pl').expect(200)
    expect(body.understood).toMatchObject({
      readAs: ['pl'],
      topics: [{ topic: 'youth_exchange', role: 'shares', label: 'Wymiana młodzieży', key: 'topic:youth_exchange', span: { start: 35, end: 52 } }],
      countries: [{ country: 'DE', label: 'Niemcy' }, { country: 'CZ', label: 'Czechy' }],
      population: { min: null, max: 20_000, label: 'mieszkańcy: do 20\u00A0000' },
      negated: [{ kind: 'trait', value: 'border', label: 'nie: pogranicze' }],
      rest: [],
    })
    expect(namesOf(body.items)).toEqual(['Barth', 'Františkovy Lázně', 'Prerow', 'Rerik', 'Telgte'])
  })

  it('reads the same in an address', async () => {
    const { body } = await request(service.app).get(`/v1/municipalities/${frombork.id}/suggestions`)
      .query({ text: 'seaside town in Sweden, no islands', limit: 100 }).expect(200)
    expect(namesOf(body.items)).toEqual(['Simrishamn'])
    expect(body.understood.traits).toMatchObject([{ trait: 'coast', label: 'on the coast' }])
  })

  it('lets fields win over the text', async () => {
    const { body } = await ask({ ...frombork, text: 'in Germany, up to 20,000 inhabitants' }, '&country=SE').expect(200)
    expect(body.understood.countries).toMatchObject([{ country: 'DE' }])
    expect(namesOf(body.items)).toEqual(['Simrishamn'])
  })

  it('asks for the country of the text where the profile that is sent wishes for another, and says so', async () => {
    const sent = { ...frombork, wants: { countries: ['DE'] } }
    const { body } = await ask({ ...sent, text: 'a town in Sweden, on the mainland' }).expect(200)
    expect(namesOf(body.items)).toEqual(['Simrishamn', 'Visby'])
    expect(body.understood.replaces).toEqual(['wants.countries'])
    expect(body.items[0].reasons.map(({ code }: { code: string }) => code)).toContain('wishes_met')
    const same = await ask({ ...sent, text: 'Germany or Sweden' }).expect(200)
    expect(same.body.understood.replaces).toEqual([])
  })

  it('reads the text without what was understood wrongly', async () => {
    const { body } = await ask({ ...frombork, text: 'Sweden or Denmark, an island', without: ['trait:island', 'country:DK'] }).expect(200)
    expect(namesOf(body.items)).toEqual(['Simrishamn', 'Visby'])
    expect(body.understood).toMatchObject({ countries: [{ country: 'SE' }], traits: [] })
  })

  it('keeps to a distance, and knows the asker by its text', async () => {
    const { body } = await ask({ country: 'PL', location: { lat: 54.36, lon: 19.68 }, text: 'We are a seaside town of 2,500 people, looking for a partner within 200 km' }).expect(200)
    expect(namesOf(body.items)).toEqual(['Nida', 'Visby'].filter((name) => name === 'Nida'))
    expect(body.understood.self).toMatchObject({ population: { population: 2_500 }, traits: [{ trait: 'coast' }] })
    expect(body.items[0].terms.map(({ term }: { term: string }) => term)).toEqual(expect.arrayContaining(['size', 'traits']))
  })

  it('knows regions of the register by name', async () => {
    const { body } = await ask({ ...frombork, text: 'Gemeinde in Mecklenburg-Vorpommern' }).expect(200)
    expect(namesOf(body.items)).toEqual(['Barth', 'Prerow', 'Rerik'])
    expect(body.understood.regions).toMatchObject([{ label: 'Mecklenburg-Vorpommern' }])
  })

  it('knows regions in other languages, in the forms of a sentence', async () => {
    const { body } = await ask({ ...frombork, text: 'obec v Meklenbursku-Předním Pomořansku' }).expect(200)
    expect(namesOf(body.items)).toEqual(['Barth', 'Prerow', 'Rerik'])
  })

  it.each([['Frombork', 'en', 'without this trait: near a border'], ['Zgorzelec', 'pl', 'bez cechy: pogranicze']])(
    'explains what is not wanted as just that, to %s', async (town, lang, said) => {
      const { body } = await ask({ id: idOf(town), text: 'partnera w Niemczech, bez granicy' }, `&lang=${lang}`).expect(200)
      expect(namesOf(body.items)).not.toContain('Görlitz')
      const texts = body.items.flatMap(({ reasons }: { reasons: readonly { code: string; text: string }[] }) =>
        reasons.filter(({ code }) => code === 'wishes_met').map(({ text }) => text))
      expect(texts.length).toBeGreaterThan(0)
      for (const text of texts) expect(text).toContain(said)
    })

  describe('without a country in any field', () => {
    it('takes that of the country or region which the text says the asker is in', async () => {
      const abroad = await ask({ text: 'We are a town in Poland of 2,500 people, on the coast' }).expect(200)
      expect(abroad.body).toMatchObject({ understood: { self: { country: { country: 'PL' } } }, warnings: [] })
      expect(abroad.body.items.map(({ municipality }: Item) => municipality.country)).not.toContain('PL')
      const fromRegion = await ask({ text: 'Wir sind eine Stadt in Mecklenburg-Vorpommern und suchen einen Partner am Meer' }).expect(200)
      expect(fromRegion.body.understood.self.region).toMatchObject({ key: 'self:region', label: 'about you: Mecklenburg-Vorpommern' })
      expect(fromRegion.body.items.map(({ municipality }: Item) => municipality.country)).not.toContain('DE')
    })

    it('takes the only country of the language, and says so', async () => {
      const { body } = await ask({ text: 'partnera w Niemczech lub Czechach, do 20 000 mieszkańców, bez granicy' }).expect(200)
      expect(namesOf(body.items)).toEqual(['Barth', 'Františkovy Lázně', 'Prerow', 'Rerik', 'Telgte'])
      expect(body.warnings).toMatchObject([{ code: 'assumed', parameter: 'country', message: expect.stringContaining('Poland (PL) was taken') }])
      const inPolish = await ask({ text: 'partnera w Niemczech' }).set('Accept-Language', 'pl').expect(200)
      expect(inPolish.body.warnings[0].message).toBe('Nic nie mówi, skąd jest pytający: na podstawie języka tekstu przyjęto, że kraj to Polska (PL). Jeśli to błąd, proszę przesłać parametr „country”.')
    })

    it.each([
      ['a language of many countries', { text: 'Partner in Polen' }, '/country'], ['the country that is wanted', { text: 'partnera w Polsce, chóry' }, '/country'],
      ['no text', { population: 2_500 }, '/country'], ['a profile apart', { profile: { population: 2_500 }, text: 'choirs' }, '/profile/country'],
    ])('is 400 where nothing tells it: %s', async (_, body, pointer) => {
      const { body: problem } = await ask(body).expect(400)
      expect(problem.faults).toEqual([{ in: 'body', pointer, message: expect.stringContaining('the country of the asker, or its id'), code: 'asker_without_country', values: {} }])
    })
  })

  it('leaves out who names a topic that is not wanted', async () => {
    const profile = { interests: [{ topic: 'music_choirs', role: 'shares' }, { topic: 'youth_exchange', role: 'offers' }] }
    await request(service.app).put(`/v1/municipalities/${idOf('Rerik')}/profile`).set('Authorization', `Bearer ${ADMIN_KEY}`)
      .set('If-Match', '*').send(profile).expect(200)
    await service.sync()
    const text = 'Partner in Mecklenburg-Vorpommern'
    const names = async (words: string) => namesOf((await ask({ ...frombork, text: words }).expect(200)).body.items)
    expect(await names(text)).toEqual(['Barth', 'Prerow', 'Rerik'])
    expect(await names(`${text}, keine Chöre`)).toEqual(['Barth', 'Prerow'])
  })

  it('prefers without insisting', async () => {
    const { body } = await ask({ ...frombork, text: 'preferably in Lithuania' }).expect(200)
    expect(body.items.length).toBeGreaterThan(5)
    expect(body.items[0].municipality.name).toBe('Nida')
  })

  it('suggests in a paused country where the text asks for it', async () => {
    const { body } = await ask({ ...frombork, text: 'partner w Rosji' }).expect(200)
    expect(namesOf(body.items)).toEqual(['Baltiysk', 'Kaliningrad'])
  })

  it('understands alone', async () => {
    const { body } = await request(service.app).post('/v1/understand?lang=de').send({ text: 'Chöre, nicht in Spanien' }).expect(200)
    expect(body.understood).toMatchObject({ topics: [{ label: 'Musik, Chöre und Orchester' }], negated: [{ value: 'ES', label: 'nicht: Spanien' }] })
    await request(service.app).post('/v1/understand').send({ text: 'x'.repeat(2_001) }).expect(400)
    await request(service.app).post('/v1/understand').send({}).expect(400)
  })

  it('tells nothing of contacts', async () => {
    const { text } = await request(service.app).post('/v1/understand').send({ text: 'choirs, call Anna at anna@example.org or +48 601 234 567' }).expect(200)
    expect(text).not.toMatch(/anna@|601/)
  })
})
