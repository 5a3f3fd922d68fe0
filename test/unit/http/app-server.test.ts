import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import express from 'express'
import { createAppServer } from '../../../src/http/app-server.ts'

describe('a server for an app', () => {
  it('makes requests and responses that are the app\'s before the app sees them, and can all that Express gives them', async () => {
    const app = express()
    app.get('/kind', (req, res) => res.status(202).json({ language: req.get('accept-language'), host: req.hostname, isOf: req.app === app && res.app === app }))
    const server = createAppServer(app, { maxHeaderSize: 1_000 })
    const before: boolean[] = []
    server.prependListener('request', (req, res) => before.push(Object.getPrototypeOf(req) === app.request, Object.getPrototypeOf(res) === app.response))
    await once(server.listen(0, '127.0.0.1'), 'listening')
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kind`
      const answer = await fetch(url, { headers: { 'accept-language': 'pl' } })
      expect([answer.status, await answer.json()]).toEqual([202, { language: 'pl', host: '127.0.0.1', isOf: true }])
      expect((await fetch(url, { headers: { 'accept-language': 'x'.repeat(1_000) } })).status).toBe(431)
      expect(before).toEqual([true, true])
    } finally {
      server.close().closeAllConnections()
    }
  })
})
