import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { migrate } from '../../../src/persistence/migrate.ts'
import { openImports, type ImportWorld } from '../../support/file-imports.ts'
import { FIXTURE } from '../../support/fixture-register.ts'

describe('what was said before it was data', () => {
  let world: ImportWorld
  beforeEach(async () => {
    world = await openImports(FIXTURE)
  })
  afterEach(() => world.close())

  it('of rows stays, in the words it was said in', async () => {
    const run = await world.read('partnerships', 'a_name,b_name,b_country\nFrombork,Barth,DE\nFrombork,Nirgendwo,DE\nFrombork,Barth,DE')
    const { dataSource } = world.database
    const isThere = async () => (await world.database.run(`SELECT FROM migrations WHERE name = 'RowFindings1764181001000'`)).length > 0
    while (await isThere()) await dataSource.undoLastMigration()
    await world.database.run(`UPDATE import_row SET reason = 'Said before.' WHERE line = 4`)
    await world.database.run(`UPDATE import_row SET remarks = jsonb_set(remarks, '{0,message}', '"Called by nobody."') WHERE line = 3`)
    await migrate(dataSource)
    const [created, rejected, left] = await world.rows(run.id)
    expect(created).toMatchObject({ reason: null, remarks: [] })
    expect(rejected?.remarks).toMatchObject([{ column: 'b_name', value: 'Nirgendwo', code: 'in_words', values: { text: 'Called by nobody.' } }])
    expect(rejected?.remarks[0]).not.toHaveProperty('message')
    expect(left?.reason).toEqual({ code: 'in_words', values: { text: 'Said before.' } })
  })
  it('of a file that could not be read stays too, and what was found since keeps its code when the schema goes back', async () => {
    const run = await world.read('partnerships', 'a_name,b_name\nFrombork,Barth\nOls')
    expect(run.problem).toEqual({ code: 'row_cut_off', values: { line: 3, cells: 1, columns: 2 } })
    const { dataSource } = world.database
    const isThere = async () => (await world.database.run(`SELECT FROM migrations WHERE name = 'ImportFaults1764202000000'`)).length > 0
    while (await isThere()) await dataSource.undoLastMigration()
    expect(await world.database.run('SELECT problem FROM import_run')).toEqual([{ problem: 'row_cut_off' }])
    await world.database.run(`UPDATE import_run SET problem = 'Cut off.'`)
    await migrate(dataSource)
    expect((await world.runOf(run.id)).problem).toEqual({ code: 'in_words', values: { text: 'Cut off.' } })
  })
})
