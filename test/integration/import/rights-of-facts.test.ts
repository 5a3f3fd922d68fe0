import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Dataset } from '../../../src/domain/dataset.ts'
import { PostgresDatasetStore } from '../../../src/persistence/postgres-dataset-store.ts'
import { datasetOfImport } from '../../../src/use-cases/dataset-of-import.ts'
import { openImports, type ImportWorld } from '../../support/file-imports.ts'
import { FIXTURE, idOf } from '../../support/fixture-register.ts'

const LIST = 'country,name,population,population_date,area_km2,lau_code\nPL,Frombork,2300,2025-01-01,7.5,2802033'

let world: ImportWorld
beforeEach(async () => {
  world = await openImports(FIXTURE)
})
afterEach(() => world.close())

describe('the rights of what a list has written into municipalities', () => {
  const frombork = idOf('Frombork')
  const permit = async (id: string, rights: Partial<Dataset>) => {
    await new PostgresDatasetStore(world.database.dataSource).change(id, (present) => {
      if (present === null) throw new Error(`there is no dataset ${id}`)
      return { ...present, ...rights }
    }, null)
    await world.sync()
  }
  /** What the record shows, what the index holds, what a file gives out, and whom the code finds. */
  const everywhere = async () => {
    const [aggregate] = await world.municipalities.loadAggregates([frombork], 'show')
    const [document] = await world.engine.engine.getDocuments([frombork])
    const [exported] = await world.municipalities.exportRecords([frombork])
    if (aggregate === undefined || document === undefined || exported === undefined) throw new Error('Frombork is gone')
    const { population, populationOf, populationDate, area, codes } = aggregate.municipality
    return {
      shown: [population, populationOf, populationDate, area, codes.lau ?? null],
      found: [document.population, document.populationOf, document.codes.lau ?? null],
      exported: [exported.population, exported.populationOf, exported.area, exported.codes.lau ?? null],
      byCode: await world.municipalities.findIdByCode('lau', 'PL_2802033'),
    }
  }

  it('go back to what the register says where the list gives no right, and come back with it', async () => {
    const own = await everywhere()
    const [population] = own.shown
    const { id, rights, licence } = await world.apply('municipalities', LIST)
    await world.sync()
    expect([licence, rights]).toEqual(['not stated', ['show', 'find']])
    const imported = {
      shown: [2300, 'municipality', '2025-01-01', 7.5, 'PL_2802033'], found: [2300, 'municipality', 'PL_2802033'],
      // Its licence is not stated: it is not given out.
      exported: [population, 'seat', null, null], byCode: frombork,
    }
    expect(await everywhere()).toEqual(imported)

    await permit('our-list', { mayExport: true })
    expect((await everywhere()).exported).toEqual([2300, 'municipality', 7.5, 'PL_2802033'])
    await permit('our-list', { mayShow: false })
    expect(await everywhere()).toEqual(own)
    await permit('our-list', { mayShow: true, maySearch: false, mayExport: false })
    expect(await everywhere()).toEqual({ ...imported, found: own.found })
    await permit('our-list', { maySearch: true })
    expect(await everywhere()).toEqual(imported)

    await world.store.undo(id)
    await world.sync()
    expect(await everywhere()).toEqual(own)
  })

  it('are those of the last list that wrote a fact, over the register\'s own', async () => {
    const own = await everywhere()
    await world.apply('municipalities', LIST)
    const other = datasetOfImport('Another list', {}, [], world.ports.clock)
    const { id } = await world.apply('municipalities', 'country,name,population\nPL,Frombork,2200', { dataset: other })
    await permit('another-list', { mayShow: false })
    expect((await everywhere()).shown).toEqual([...own.shown.slice(0, 3), 7.5, 'PL_2802033'])
    await world.store.undo(id)
    await world.sync()
    expect((await everywhere()).shown).toEqual([2300, 'municipality', '2025-01-01', 7.5, 'PL_2802033'])
  })
})
