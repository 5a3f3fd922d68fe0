import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { Questions, type State } from '../../../web/search-box/questions.ts'
import type { Answer } from '../../../web/search-box/service.ts'

const PAUSE = 100

describe('Questions', () => {
  let asked: { text: string; signal: AbortSignal; answer: (answer: Answer) => Promise<void> }[]
  let shown: State[]
  let questions: Questions

  beforeEach(() => {
    jest.useFakeTimers()
    asked = []
    shown = []
    questions = new Questions((text, signal) => new Promise((resolve) => {
      asked.push({ text, signal, answer: async (answer) => {
        resolve(answer)
        await jest.advanceTimersByTimeAsync(0)
      } })
    }), (state) => shown.push(state), PAUSE)
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  const found = (text: string): Answer => ({ kind: 'found', text, items: [] })
  const type = (...texts: readonly string[]) => texts.forEach((text) => questions.typed(text))
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)

  it('asks once, after the last letter and a pause', async () => {
    type('k', 'kr')
    await pass(PAUSE - 1)
    type('kra')
    await pass(PAUSE - 1)
    expect(asked).toEqual([])
    await pass(1)
    expect(asked.map(({ text }) => text)).toEqual(['kra'])
    expect(shown).toEqual([{ kind: 'loading' }])
  })

  it('gives up a question that is no longer asked, and shows no answer to it', async () => {
    type('kra')
    await pass(PAUSE)
    type('krak')
    expect(asked[0]?.signal.aborted).toBe(true)
    await pass(PAUSE)
    await asked[1]?.answer(found('krak'))
    await asked[0]?.answer(found('kra'))
    expect(shown.at(-1)).toEqual(found('krak'))
    expect(shown).not.toContainEqual(found('kra'))
  })

  it('asks nothing without a letter or digit, and forgets what was shown', async () => {
    type('kra')
    await pass(PAUSE)
    type('  ,- ')
    await pass(PAUSE)
    expect(asked).toHaveLength(1)
    expect(shown.at(-1)).toEqual({ kind: 'idle' })
  })

  it('knows the answer to what was asked before', async () => {
    type('kra')
    await pass(PAUSE)
    await asked[0]?.answer(found('kra'))
    type('krak')
    type('kra')
    expect(shown.at(-1)).toEqual(found('kra'))
    await pass(PAUSE)
    expect(asked).toHaveLength(1)
  })

  it('asks again by itself when the service has had enough, and not where somebody went on typing', async () => {
    type('kra')
    await pass(PAUSE)
    await asked[0]?.answer({ kind: 'limited', seconds: 5 })
    expect(shown.at(-1)).toEqual({ kind: 'limited', seconds: 5 })
    await pass(5_001)
    expect(asked.map(({ text }) => text)).toEqual(['kra', 'kra'])
    await asked[1]?.answer({ kind: 'limited', seconds: 5 })
    type('')
    await pass(10_000)
    expect(asked).toHaveLength(2)
  })

  it('asks a failed question again, since nothing is known of it', async () => {
    type('kra')
    await pass(PAUSE)
    await asked[0]?.answer({ kind: 'failed' })
    questions.again()
    await pass(0)
    expect(asked).toHaveLength(2)
  })
})
