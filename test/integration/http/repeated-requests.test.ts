import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import request from 'supertest'
import { createKey } from '../../../src/use-cases/create-key.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'
import { ADMIN_KEY, openHttpService, type HttpService } from '../../support/http-service.ts'

const LINK = { a: idOf('Visby'), b: idOf('Nida'), source: 'council minutes', since: 1999 }

describe('requests with an Idempotency-Key', () => {
  let service: HttpService
  beforeAll(async () => { service = await openHttpService(FIXTURE) })
  afterAll(() => service.close())
  afterEach(() => service.run('DELETE FROM kept_answer; DELETE FROM partnership'))

  const post = (body: object, key: string | null, bearer = ADMIN_KEY) => {
    const sending = request(service.app).post('/v1/partnerships').set('Authorization', `Bearer ${bearer}`)
    return (key === null ? sending : sending.set('Idempotency-Key', key)).send(body)
  }
  const count = async (table: string) => Number((await service.run(`SELECT count(*) FROM ${table}`))[0]?.['count'])

  it('are done once, and answered the same again', async () => {
    const first = await post(LINK, 'request-1').expect(201)
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    const again = await post(LINK, '"request-1"').expect(201).expect('Idempotency-Replayed', 'true').expect('Content-Type', /^application\/json/)
    expect(again.body).toEqual(first.body)
    for (const header of ['etag', 'location', 'content-language']) expect(again.headers[header]).toBe(first.headers[header])
    expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    expect(await count('partnership')).toBe(1)
    await post(LINK, null).expect(409)
  })

  it('are the same whatever the order of the fields, and another one with another body', async () => {
    await post(LINK, 'request-2').expect(201)
    const { since, source, b, a } = LINK
    await post({ since, source, b, a }, 'request-2').expect(201).expect('Idempotency-Replayed', 'true')
    const { body } = await post({ ...LINK, since: 2000 }, 'request-2').expect(422)
    expect(body.type).toBe('/problems/idempotency-key-reused')
  })

  it('that are sent at the same time are done once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(LINK, 'request-3')))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201))
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1)
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1)
    expect(await count('partnership')).toBe(1)
  })

  it('that fail keep nothing, and may be sent again', async () => {
    await post({ ...LINK, b: 999_999 }, 'request-4').expect(404)
    await post({ ...LINK, since: 12 }, 'request-4').expect(400)
    expect(await count('kept_answer')).toBe(0)
    await post(LINK, 'request-4').expect(201)
  })

  it('save the record and its answer, or neither', async () => {
    // The answer cannot be kept: the partnership must be undone with it.
    await service.run(`ALTER TABLE kept_answer ADD CONSTRAINT none CHECK (status IS NULL)`)
    await post(LINK, 'request-5').expect(500)
    await service.run(`ALTER TABLE kept_answer DROP CONSTRAINT none`)
    expect(await count('partnership')).toBe(0)
    expect((await post(LINK, 'request-5').expect(201)).headers['idempotency-replayed']).toBeUndefined()
  })

  it('wait for the one under way, and are told when it takes too long', async () => {
    const under = { way: () => {}, end: () => {} }
    const underWay = new Promise<void>((resolve) => { under.way = resolve })
    const end = new Promise<void>((resolve) => { under.end = resolve })
    const first = service.dependencies.idempotency.once({ caller: 'administrator', key: 'request-6', requestHash: 'x'.repeat(64) }, async () => {
      under.way()
      await end
      return { status: 201, headers: {}, body: '{}' }
    })
    await underWay
    expect((await post(LINK, 'request-6').expect(409)).body.type).toBe('/problems/conflict')
    under.end()
    expect(await first).toMatchObject({ isRepetition: false })
  })

  it('belong to who sends them', async () => {
    const { key } = await createKey({ name: 'another', origins: null, requestsPerMinute: null }, service.dependencies.keys)
    await post(LINK, 'request-7').expect(201)
    const { headers } = await post({ ...LINK, b: idOf('Cheb') }, 'request-7', key).expect(201)
    expect(headers['idempotency-replayed']).toBeUndefined()
  })

  it('are forgotten after a day', async () => {
    await post(LINK, 'request-8').expect(201)
    await post({ ...LINK, b: idOf('Cheb') }, 'request-9').expect(201)
    await service.run(`UPDATE kept_answer SET asked_at = now() - interval '24 hours 1 second' WHERE key = 'request-8'`)
    await post({ ...LINK, a: idOf('Praha') }, 'request-8').expect(201)
    await service.run(`UPDATE kept_answer SET asked_at = now() - interval '24 hours 1 second' WHERE key = 'request-8'`)
    expect(await service.dependencies.idempotency.forgetExpired()).toBe(1)
    expect(await count('kept_answer')).toBe(1)
  })

  it.each(['x'.repeat(256), 'two words', '"', 'ключ'])('are refused under %j', async (key) => {
    const { body } = await post(LINK, Buffer.from(key).toString('latin1')).expect(400)
    expect(body.faults).toMatchObject([{ in: 'header', pointer: '/Idempotency-Key' }])
  })
})
