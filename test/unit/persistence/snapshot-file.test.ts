import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { mkdtemp, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { snapshotFile } from '../../../src/persistence/snapshot-file.ts'
import { silent } from '../../support/temporary-cluster.ts'

describe('the file of the kept snapshot', () => {
  let folder: string
  beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'snapshot-file-')) })
  afterAll(() => rm(folder, { recursive: true }))
  const parts = [{ cursor: '1:1:' }, { units: Uint16Array.of(1, 2, 3), towns: new Map([[7, ['Łąka']]]) }]
  const at = (name: string, build = 'this one') => snapshotFile({ path: join(folder, name), build, log: silent })

  it('gives back what was written last, in a folder that it makes', async () => {
    const file = at('new/snapshot')
    expect(await file.read()).toBeNull()
    await file.write([{ cursor: 'before' }])
    await file.write(parts)
    expect(await file.read()).toEqual(parts)
  })

  it('does not give what another build has kept', async () => {
    await at('builds').write(parts)
    expect(await at('builds', 'the next one').read()).toBeNull()
  })

  it('gives nothing where it was cut off or is something else', async () => {
    await at('cut').write(parts)
    const { size } = await stat(join(folder, 'cut'))
    await truncate(join(folder, 'cut'), size - 5)
    expect(await at('cut').read()).toBeNull()
    await writeFile(join(folder, 'other'), 'no snapshot at all, but long enough to be looked into')
    expect(await at('other').read()).toBeNull()
  })

  it('leaves what it has where a write fails, and nothing beside it', async () => {
    const file = at('failing')
    await file.write(parts)
    await expect(file.write(function* () {
      yield { cursor: 'later' }
      throw new Error('the disk is full')
    }())).rejects.toThrow('the disk is full')
    expect(await file.read()).toEqual(parts)
    expect((await readdir(folder)).filter((name) => name.startsWith('failing'))).toEqual(['failing'])
  })
})
