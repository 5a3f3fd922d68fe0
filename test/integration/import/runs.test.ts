import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { Client } from 'pg'
import { EMPTY_PROFILE } from '../../../src/domain/profile.ts'
import { tableToMend } from '../../../src/use-cases/report-import.ts'
import { Busy, Conflict, DependencyFault, NotFound } from '../../../src/shared/errors.ts'
import { openImports, type ImportWorld } from '../../support/file-imports.ts'
import { RefusedImport } from '../../../src/use-cases/refused-import.ts'
import { rowSpeaker } from '../../../src/wording/rows/say.ts'
import { FIXTURE, geonamesOf, idOf } from '../../support/fixture-register.ts'
import { until } from '../../support/until.ts'
import { inWords } from '../../support/in-words.ts'

let world: ImportWorld
beforeEach(async () => {
  world = await openImports(FIXTURE)
})
afterEach(() => world.close())

const outcomes = (run: { counts: object }) => Object.fromEntries(Object.entries(run.counts).filter(([, count]) => count > 0))

describe('partnerships', () => {
  const LIST = [
    'Miasto;Miasto partnerskie;Kraj;Rok;Forma',
    'Frombork;Barth;Niemcy;1993;partnerstwo',
    'Braniewo;Münster;Deutschland;;przyjaźń',
    'Olsztyn;Nirgendwo;DE;1999;',
    'Frombork;Barth;DE;;',
  ].join('\r\n')

  it('are read by heads in another language, matched by name, and told row by row before anything is changed', async () => {
    const before = await world.state()
    const run = await world.read('partnerships', LIST)
    expect(run).toMatchObject({ status: 'planned', rowsRead: 4, problem: null })
    expect(run.columns.map(({ field }) => field)).toEqual(['a_name', 'b_name', 'b_country', 'since', 'form'])
    expect(outcomes(run)).toEqual({ created: 2, left: 1, rejected: 1 })
    const rows = await world.rows(run.id)
    expect(rows.map(({ line, outcome }) => [line, outcome])).toEqual([[2, 'created'], [3, 'created'], [4, 'rejected'], [5, 'left']])
    expect(rows[2]?.remarks[0]).toMatchObject({ column: 'Miasto partnerskie', value: 'Nirgendwo' })
    expect(rows[3]?.reason).toEqual({ code: 'same_pair_in_line', values: { line: 2 } })
    expect(await world.state()).toEqual(before)
    expect((await world.outbox.age()).pending).toBe(0)
  })

  it('are written with their dataset, known to the index, and not written again', async () => {
    const run = await world.apply('partnerships', LIST)
    expect(run.status).toBe('applied')
    const [link] = await world.database.run(`SELECT a_id, b_id, form, since, status, dataset_id FROM partnership ORDER BY id`)
    expect(link).toEqual({ a_id: idOf('Frombork'), b_id: idOf('Barth'), form: 'partnership', since: 1993, status: 'active', dataset_id: 'our-list' })
    expect(await world.database.run('SELECT DISTINCT priority FROM outbox')).toEqual([{ priority: 1 }])
    await world.sync()
    const [frombork] = await world.engine.engine.getDocuments([idOf('Frombork')])
    expect(frombork?.partners.map(({ id }) => id)).toEqual([idOf('Barth')])
    const [dataset] = await world.database.run(`SELECT licence, may_export FROM dataset WHERE id = 'our-list'`)
    expect(dataset).toEqual({ licence: 'not stated', may_export: false })
    const before = await world.state()
    expect(outcomes(await world.apply('partnerships', LIST))).toEqual({ left: 3, rejected: 1 })
    expect(await world.state()).toEqual(before)
    expect((await world.outbox.age()).pending).toBe(0)
  })

  it('change what the same list said before, but not what was edited here or is recorded by others', async () => {
    await world.apply('partnerships', LIST)
    await world.database.run(`
      INSERT INTO partnership (a_id, b_id, form, status, source, dataset_id) VALUES ($1, $2, 'contact', 'active', 'the town', 'declared')`,
      [idOf('Olsztyn'), idOf('Ferrara')])
    await world.database.run(`UPDATE partnership SET note = 'by hand', version = version + 1 WHERE a_id = $1`, [idOf('Braniewo')])
    const run = await world.apply('partnerships', [
      'a_name,b_name,b_country,since', 'Frombork,Barth,DE,1994', 'Braniewo,Münster,DE,1990', 'Olsztyn,Ferrara,IT,1980',
    ].join('\n'))
    const rows = await world.rows(run.id)
    expect(rows.map(({ outcome, difference }) => ({ outcome, difference }))).toEqual([
      { outcome: 'changed', difference: { since: [1993, 1994] } },
      { outcome: 'left', difference: { since: [null, 1990] } },
      { outcome: 'left', difference: {} },
    ])
    expect(rows[1]?.reason).toEqual({ code: 'edited_here', values: {} })
    expect(rows[2]?.reason).toEqual({ code: 'recorded_by_other', values: { dataset: 'What municipalities say of themselves' } })
  })

  it('bring recurring events, a comma within one left alone, and put the old ones back when they are undone', async () => {
    const events = () => world.database.run(`SELECT events FROM partnership`)
    await world.apply('partnerships', 'a_name,b_name,b_country,Wydarzenia cykliczne\nFrombork,Barth,DE,"Regatta, every May; Choir days;Choir days"')
    expect(await events()).toEqual([{ events: ['Regatta, every May', 'Choir days'] }])
    const changed = await world.apply('partnerships', 'a_name,b_name,b_country,events\nFrombork,Barth,DE,Fair')
    expect((await world.rows(changed.id))[0]?.difference).toEqual({ events: [['Regatta, every May', 'Choir days'], ['Fair']] })
    await world.store.undo(changed.id)
    expect(await events()).toEqual([{ events: ['Regatta, every May', 'Choir days'] }])
    const tooMany = Array.from({ length: 21 }, (_, at) => `Fair ${at}`).join(';')
    expect(outcomes(await world.read('partnerships', `a_name,b_name,b_country,events\nFrombork,Barth,DE,${tooMany}\nBraniewo,Rerik,DE,${'x'.repeat(201)}`))).toEqual({ rejected: 2 })
  })

  it('with a telephone number in a note are refused', async () => {
    const run = await world.read('partnerships', 'a_name,b_name,note\nFrombork,Barth,"call +48 55 244 06 60"')
    expect(outcomes(run)).toEqual({ rejected: 1 })
    expect((await world.rows(run.id))[0]?.remarks[0]).toMatchObject({ column: 'note', code: 'holds_contact' })
  })

  it('that were rejected can be mended in their own file and fed in again', async () => {
    const first = await world.apply('partnerships', LIST)
    const lines: string[] = []
    for await (const row of tableToMend(world.store, first, 'rejected', rowSpeaker('pl', (topic) => topic))) lines.push(row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
    expect(lines).toHaveLength(2)
    const again = await world.apply('partnerships', lines.join('\n').replace('Nirgendwo', 'Prerow'))
    expect(outcomes(again)).toEqual({ created: 1 })
  })
})

describe('interests', () => {
  const LIST = `geonameid,theme\n${geonamesOf(idOf('Barth'))},climate_energy\n${geonamesOf(idOf('Barth'))},astrology\n${geonamesOf(idOf('Prerow'))},Jugendaustausch\n`

  it('are matched to the vocabulary by id, label or known theme, and never guessed', async () => {
    const run = await world.apply('interests', LIST)
    expect(outcomes(run)).toEqual({ created: 2, rejected: 1 })
    expect(await world.database.run('SELECT municipality_id, topic, role FROM interest ORDER BY 1')).toEqual([
      { municipality_id: idOf('Barth'), topic: 'climate_sustainability', role: 'shares' },
      { municipality_id: idOf('Prerow'), topic: 'youth_exchange', role: 'shares' },
    ])
  })

  it('are left where the municipality has described itself', async () => {
    await world.database.run(`INSERT INTO profile (municipality_id, wants, availability, description, request) VALUES ($1, '{}', 'open', '', '')`, [idOf('Barth')])
    expect(outcomes(await world.read('interests', LIST))).toEqual({ created: 1, left: 1, rejected: 1 })
  })
})

describe('municipalities', () => {
  const LIST = [
    'country,lau_code,name,population,area_km2,geonameid,lat,lon',
    `DE,13073010,"Barth, Stadt",8650,40.8,${geonamesOf(idOf('Barth'))},,`,
    'PL,1,Frombork,2300,0.0,,,',
    'PL,2,Nowa Wieś,500,10,,54.1,19.9',
    `PL,3,Bogdany,90,1,${800_000 + (idOf('Frombork') - 1) * 10},,`,
  ].join('\n')

  it('bring populations, areas and codes onto the register, and offer what it does not have', async () => {
    const run = await world.apply('municipalities', LIST)
    expect(outcomes(run)).toEqual({ changed: 2, offered: 2 })
    const [barth] = await world.database.run(`
      SELECT population, population_of, area, (SELECT code FROM official_code WHERE municipality_id = m.id AND scheme = 'lau') AS lau
      FROM municipality m WHERE id = $1`, [idOf('Barth')])
    expect(barth).toEqual({ population: 8650, population_of: 'municipality', area: 40.8, lau: 'DE_13073010' })
    const [frombork] = await world.database.run('SELECT population, area FROM municipality WHERE id = $1', [idOf('Frombork')])
    expect(frombork).toEqual({ population: 2300, area: null })
  })

  it('add those that are not in the register when that is asked for, and take them away again', async () => {
    const before = await world.state()
    const run = await world.apply('municipalities', LIST, { createNew: true })
    expect(outcomes(run)).toEqual({ created: 1, changed: 2, offered: 1 })
    await world.sync()
    const [added] = await world.database.run(`SELECT id FROM municipality WHERE name = 'Nowa Wieś'`)
    expect((await world.engine.engine.getDocuments([Number(added?.['id'])]))[0]).toMatchObject({ name: 'Nowa Wieś', population: 500 })
    await world.store.undo(run.id)
    expect(await world.state()).toEqual(before)
    await world.sync()
    expect(await world.engine.engine.getDocuments([Number(added?.['id'])])).toEqual([])
    expect(outcomes(await world.apply('municipalities', LIST, { createNew: true }))).toEqual({ created: 1, changed: 2, offered: 1 })
  })

  it('of which two are as likely the same one are refused', async () => {
    const run = await world.read('municipalities', 'country,name,population\nPL,Frombork,1000\nPL,Frombork,2000')
    expect(outcomes(run)).toEqual({ rejected: 2 })
  })
})

describe('a run that is applied while somebody changes one of its municipalities', () => {
  const LIST = 'country,name,population\nPL,Frombork,2300\nDE,Barth,8650'

  it('waits for him and compares again, so that nothing is written over what it has not seen', async () => {
    const { id } = await world.read('municipalities', LIST)
    const other = new Client({ connectionString: world.database.url })
    await other.connect()
    try {
      await other.query('BEGIN')
      await other.query(`UPDATE municipality SET population = 2300, population_of = 'municipality', version = version + 1 WHERE id = $1`, [idOf('Frombork')])
      const applying = world.store.apply(id)
      await until('it waits', async () => (await world.database.run(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length > 0)
      await other.query('COMMIT')
      await applying
    } finally {
      await other.end()
    }
    expect(outcomes(await world.runOf(id))).toEqual({ changed: 1, left: 1 })
    await world.sync()
    expect((await world.outbox.age()).pending).toBe(0)
  })

  it('says to the other, soon, that its municipality is being written', async () => {
    const { id } = await world.read('municipalities', LIST)
    const other = new Client({ connectionString: world.database.url })
    await other.connect()
    try {
      // The run holds one municipality and waits for the next, which somebody else keeps for long.
      await other.query('BEGIN')
      await other.query('SELECT FROM municipality WHERE id = $1 FOR UPDATE', [Math.max(idOf('Frombork'), idOf('Barth'))])
      const applying = world.store.apply(id)
      await until('it waits', async () => (await world.database.run(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length > 0)
      await expect(world.municipalities.saveProfile(Math.min(idOf('Frombork'), idOf('Barth')), EMPTY_PROFILE, null)).rejects.toThrow(Busy)
      await other.query('ROLLBACK')
      await applying
    } finally {
      await other.end()
    }
    expect(outcomes(await world.runOf(id))).toEqual({ changed: 2 })
  })
})

describe('profiles', () => {
  const LIST = 'name,country,description,languages,seeks,availability\nFrombork,PL,By the lagoon,de B2; en,youth exchange,seeking\nBarth,DE,,pl,,\n'

  it('fill what the file says, keep the rest, and go back to what was there', async () => {
    await world.database.run(`
      INSERT INTO profile (municipality_id, wants, availability, description, request) VALUES ($1, '{"countries": ["DE"]}', 'open', 'old', 'kept')`, [idOf('Frombork')])
    const before = await world.state()
    const run = await world.apply('profiles', LIST)
    expect(outcomes(run)).toEqual({ changed: 2 })
    const [aggregate] = await world.municipalities.loadAggregates([idOf('Barth')])
    expect(aggregate?.profile.languages).toEqual([{ language: 'pl', level: 'B1' }])
    const [profile] = await world.database.run('SELECT description, request, availability FROM profile WHERE municipality_id = $1', [idOf('Frombork')])
    expect(profile).toEqual({ description: 'By the lagoon', request: 'kept', availability: 'seeking' })
    expect(outcomes(await world.read('profiles', LIST))).toEqual({ left: 2 })
    await world.store.undo(run.id)
    expect(await world.state()).toEqual(before)
  })
})

describe('a run', () => {
  it('is undone but for what somebody changed since, which is named', async () => {
    const run = await world.apply('partnerships', 'a_name,b_name,b_country\nFrombork,Barth,DE\nOlsztyn,Prerow,DE')
    await world.database.run(`UPDATE partnership SET note = 'now by hand', version = 2 WHERE a_id = $1`, [idOf('Frombork')])
    await world.store.undo(run.id)
    expect(await world.runOf(run.id)).toMatchObject({ status: 'undone', undo: { restored: 1, left: 1 } })
    expect(await world.store.leftByUndo(run.id, 10)).toEqual([{ municipalityId: idOf('Frombork'), reason: { code: 'partnership_changed', values: {} } }])
    expect(await world.database.run('SELECT a_id FROM partnership')).toEqual([{ a_id: idOf('Frombork') }])
  })

  it('restores a population unless a later list brought another', async () => {
    const first = await world.apply('municipalities', 'country,name,population,area_km2\nPL,Frombork,2300,7')
    await world.apply('municipalities', 'country,name,population\nPL,Frombork,2200')
    await world.store.undo(first.id)
    expect(await world.database.run('SELECT population, area FROM municipality WHERE id = $1', [idOf('Frombork')])).toEqual([{ population: 2200, area: null }])
    expect((await world.store.leftByUndo(first.id, 10))[0]?.reason).toEqual({ code: 'facts_changed', values: { fields: ['population'] } })
  })

  it('is applied once and undone once', async () => {
    const { id } = await world.apply('partnerships', 'a_name,b_name\nFrombork,Barth')
    await expect(world.store.apply(id)).rejects.toBeInstanceOf(Conflict)
    await world.store.undo(id)
    await expect(world.store.undo(id)).rejects.toBeInstanceOf(Conflict)
    await expect(world.store.undo(999)).rejects.toBeInstanceOf(NotFound)
  })

  it('that breaks in the middle of being applied leaves nothing, and can be applied again', async () => {
    const { id } = await world.read('partnerships', 'a_name,b_name,b_country\nFrombork,Barth,DE\nOlsztyn,Prerow,DE')
    const before = await world.state()
    await world.database.run(`
      CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'`)
    await world.database.run('CREATE TRIGGER break AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION break()')
    await expect(world.store.apply(id)).rejects.toBeInstanceOf(DependencyFault)
    expect(await world.state()).toEqual(before)
    await world.database.run('DROP TRIGGER break ON outbox')
    await world.store.apply(id)
    expect(outcomes(await world.runOf(id))).toEqual({ created: 2 })
  })

  it('applied and undone leaves everything as it was, whatever the list', async () => {
    const town = fc.constantFrom('Frombork', 'Barth', 'Prerow', 'Kraków', 'Siena', 'Nida', 'Cheb', 'Nowhere')
    const link = fc.record({ a: town, b: town, since: fc.option(fc.integer({ min: 1900, max: 2030 }), { nil: null }), form: fc.constantFrom('', 'f', 'partnership', 'nonsense') })
    await fc.assert(fc.asyncProperty(fc.array(link, { maxLength: 12 }), fc.array(link, { maxLength: 6 }), async (present, list) => {
      const csv = (links: typeof list) => ['a_name,b_name,since,form', ...links.map(({ a, b, since, form }) => `${a},${b},${since ?? ''},${form}`)].join('\n')
      if (present.length > 0) await world.apply('partnerships', csv(present))
      const before = await world.state()
      const { id } = await world.apply('partnerships', `${csv(list)}\n`)
      await world.store.undo(id)
      expect(await world.state()).toEqual(before)
    }), { numRuns: 8 })
  })

  it('of rows that only a later process finished is not lost: an interrupted apply can be tried again', async () => {
    const { id } = await world.read('partnerships', 'a_name,b_name\nFrombork,Barth')
    await world.database.run(`UPDATE import_run SET status = 'applying' WHERE id = $1`, [id])
    await world.store.apply(id)
    expect((await world.runOf(id)).status).toBe('applied')
  })
})

describe('municipalities that are not indexed yet', () => {
  it('are found by name all the same', async () => {
    await world.database.run(`UPDATE municipality SET version = 1 WHERE id = $1`, [idOf('Barth')])
    await world.database.run('DELETE FROM search_name WHERE municipality_id = $1', [idOf('Barth')])
    await world.database.run('INSERT INTO outbox (municipality_id, version) VALUES ($1, 1)', [idOf('Barth')])
    expect(outcomes(await world.read('partnerships', 'a_name,b_name\nFrombork,Barth'))).toEqual({ created: 1 })
  })
})

describe('a bad file', () => {
  const bad: readonly (readonly [what: string, content: string | Uint8Array, message: RegExp])[] = [
    ['an empty file', '', /is empty/],
    ['columns of something else', 'colour,price\nred,12', /No column tells the one municipality/],
    ['broken UTF-8', Buffer.concat([Buffer.from('a_name,b_name\nKraków,Münster\nŁódź,Köln\nŻary,Gör'), Buffer.from([0xc3]), Buffer.from('\nWrocław,Düren\n')]), /Line 4 .* broken/],
    ['a row cut off', 'a_name,b_name,b_country\nFrombork,Barth,DE\nOlsztyn,Pre', /last row, in line 3, has 2 of 3 columns/],
    ['a quote that is never closed', 'a_name,b_name\nBraniewo,Rerik\nFrombork,"Barth\nOlsztyn,Prerow\n', /line 3 opens a quote/],
    ['a quote in the middle of a cell', 'a_name,b_name\nFrombork,Barth\n"Ols"ztyn,Prerow\n', /line 3 cannot be read: a quote stands in the middle of cell 1, in line 3/],
    ['a quote that closes too early', 'a_name,b_name\nFrombork,"Bar\n"th\nOlsztyn,Prerow\n', /line 2 cannot be read: a quote stands in the middle of cell 2, in line 3/],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), /is a PDF, and no CSV/],
    ['a ZIP archive', Buffer.from('504b030414000000', 'hex'), /ZIP archive/],
    ['bytes that are no text', Buffer.from([1, 0, 7, 0, 0, 0, 255, 254, 3]), /no text/],
    ['a head alone that is no head', '\n\n\n', /names no columns/],
    ['two columns for one field', 'Miasto,Gmina,Partner\na,b,c', /'Miasto' and 'Gmina' both seem to be a_name/],
  ]

  it.each(bad)('%s is refused with the reason, and nothing of it is used', async (_what, content, message) => {
    const before = await world.state()
    await expect(inWords(async () => {
      const { problem } = await world.read('partnerships', content)
      if (problem !== null) throw new RefusedImport([{ field: '/file', ...problem }])
    })).rejects.toThrow(message)
    expect(await world.state()).toEqual(before)
    expect(await world.database.run('SELECT FROM import_row')).toEqual([])
  })

  it('with a line of millions of characters is refused before it is read to its end', async () => {
    const run = await world.read('partnerships', `a_name,b_name\nFrombork,Barth\n${'x'.repeat(3_000_000)},Barth\n`)
    expect(run).toMatchObject({ status: 'failed', problem: { code: 'row_too_long', values: { line: 3, most: 1_000_000 } } })
  })

  it('with a wrong mapping is told every fault', async () => {
    const mapping = ['Stadt=a_nom', 'Town=a_name', 'b_name']
    await expect(inWords(() => world.read('partnerships', 'Stadt,b_name\nx,y', { mapping }))).rejects.toThrow(/a_nom.*no column 'Town'.*write column=field/s)
  })

  it.each(['windows-1250', 'iso-8859-2', 'utf-16le'])('is none when it is in %s', async (encoding) => {
    const text = 'Miasto;Partner;Uwagi\nKraków;Görlitz;Śródmieście, wieś\nWrocław;Münster;\nFrantiškovy Lázně;Görlitz;\n'
    const run = await world.read('partnerships', encode(text, encoding))
    expect(run.format.startsWith(encoding)).toBe(true)
    expect(outcomes(run)).toEqual({ created: 3 })
  })
})

/** Text in an encoding that Node cannot write: each character by the byte that the decoder reads as it. */
function encode(text: string, encoding: string): Buffer {
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from([...text].map((character) => bytes.get(character) ?? 63))
}
