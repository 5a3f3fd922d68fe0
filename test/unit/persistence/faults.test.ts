import { describe, expect, it } from '@jest/globals'
import { QueryFailedError } from 'typeorm'
import { isCollision, isConnectionLoss, translateFault } from '../../../src/persistence/faults.ts'
import { Conflict, DependencyFault } from '../../../src/shared/errors.ts'

const coded = (code: string) => new QueryFailedError('SELECT 1', [], Object.assign(new Error(`fault ${code}`), { code }))

describe('faults of the database', () => {
  it.each(['08006', '57P01', '57P03', 'ECONNRESET', 'ECONNREFUSED'])('%s is a lost connection, worth another try', (code) => {
    expect(isConnectionLoss(coded(code))).toBe(true)
    expect(translateFault(coded(code))).toBeInstanceOf(DependencyFault)
  })

  it.each(['40001', '40P01'])('%s is a collision, worth another try', (code) => {
    expect(isCollision(coded(code))).toBe(true)
    expect(translateFault(coded(code))).toBeInstanceOf(DependencyFault)
  })

  it.each(['57014', '53300', '28P01', '3D000', '25006', '25P03', 'ETIMEDOUT', 'ENOTFOUND'])('%s is for the operator to mend', (code) => {
    expect(isConnectionLoss(coded(code)) || isCollision(coded(code))).toBe(false)
    expect(translateFault(coded(code))).toMatchObject({ dependency: 'database', message: `fault ${code} (${code})` })
  })

  it.each(['23505', '42P01', '22P02'])('%s is no fault of the database', (code) => {
    const error = coded(code)
    expect(translateFault(error)).toBe(error)
  })

  it.each(['Connection terminated unexpectedly', 'Connection terminated', 'timeout exceeded when trying to connect'])(
    'knows what pg says without a code: %s', (message) => {
      expect(translateFault(new Error(message))).toBeInstanceOf(DependencyFault)
    })

  it('leaves faults of callers, and those told apart already, as they are', () => {
    for (const fault of [new Conflict('twice'), new DependencyFault('database', 'Connection terminated')]) {
      expect(translateFault(fault)).toBe(fault)
      expect(isConnectionLoss(fault)).toBe(false)
    }
  })
})
