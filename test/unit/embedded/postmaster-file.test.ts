import { describe, expect, it } from '@jest/globals'
import { parsePostmasterFile } from '../../../src/embedded/postgres/postmaster-file.ts'

const READY = ['4242', '/data/cluster', '1795418052', '39997', '', '127.0.0.1', '  5432001     65536', 'ready   ', ''].join('\n')

describe('postmaster.pid', () => {
  it('tells process, port and status of a ready server', () => {
    expect(parsePostmasterFile(READY)).toEqual({ pid: 4242, dataDirectory: '/data/cluster', port: 39_997, status: 'ready' })
  })

  it.each(['starting', 'stopping', 'standby'])('tells a server that is %s', (status) => {
    expect(parsePostmasterFile(READY.replace('ready', status))).toMatchObject({ status })
  })

  it('has no status while the server has only begun to write', () => {
    expect(parsePostmasterFile('4242\n/data/cluster\n1795418052\n39997\n')).toEqual({
      pid: 4242, dataDirectory: '/data/cluster', port: 39_997, status: null,
    })
    expect(parsePostmasterFile('4242\n/data/cluster\n')).toMatchObject({ port: null, status: null })
  })

  it('reads line ends of Windows', () => {
    expect(parsePostmasterFile(READY.replaceAll('\n', '\r\n'))).toMatchObject({ pid: 4242, status: 'ready' })
  })

  it('reads the negative process number of a standalone backend', () => {
    expect(parsePostmasterFile('-4242\n/data/cluster\n')).toMatchObject({ pid: 4242 })
  })

  it.each(['', '\n', '0\n/data\n', 'ready\n/data\n', '12x\n/data\n', '4242', '4242\n\n'])('is broken as %j', (text) => {
    expect(parsePostmasterFile(text)).toBeNull()
  })
})
