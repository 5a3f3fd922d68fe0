import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import { Turns } from '../../../src/shared/turns.ts'

describe('turns', () => {
  it('are given one by one, in the order of asking, with a turn of the loop between', async () => {
    const turns = new Turns()
    const order: string[] = []
    const stretch = async (name: string) => {
      await turns.turn()
      order.push(name)
    }
    const all = Promise.all([stretch('a'), stretch('b')])
    await nextTurn()
    order.push('loop')
    await all
    expect(order).toEqual(['a', 'loop', 'b'])
  })

  it('wait for urgent work to end', async () => {
    const turns = new Turns(60_000)
    const order: string[] = []
    let finish = () => {}
    const urgent = turns.urgently(() => new Promise<void>((resolve) => { finish = resolve })).then(() => order.push('urgent'))
    const stretch = turns.turn().then(() => order.push('stretch'))
    await wait(5)
    finish()
    await Promise.all([urgent, stretch])
    expect(order).toEqual(['urgent', 'stretch'])
  })

  it('do not wait longer than their patience', async () => {
    const turns = new Turns(1)
    let finish = () => {}
    const urgent = turns.urgently(() => new Promise<void>((resolve) => { finish = resolve }))
    await expect(turns.turn()).resolves.toBeUndefined()
    finish()
    await urgent
  })

  it('go on after urgent work that failed', async () => {
    const turns = new Turns(60_000)
    await expect(turns.urgently(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await turns.turn()
  })
})
