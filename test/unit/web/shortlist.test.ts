import { describe, expect, it } from '@jest/globals'
import { csvOf, geojsonOf, type ListedRow } from '../../../web/scripts/shortlist-files.ts'
import { entriesOfFragment, fragmentOf } from '../../../web/scripts/shortlist-store.ts'

const row = (given: Partial<ListedRow>): ListedRow =>
  ({ id: 1, name: 'Łódź', country: 'PL', population: '650000', lat: 51.8, lon: 19.5, status: 'contacted', note: '', ...given })

describe('the files of a shortlist', () => {
  it('are CSV that spreadsheets open and do not run', () => {
    const csv = csvOf([row({ note: 'said "yes", twice' }), row({ id: 2, name: '=HYPERLINK("x")', note: '+48 5\nline' })])
    expect(csv).toBe('\uFEFFid,name,country,population,lat,lon,status,note\r\n' +
      '1,Łódź,PL,650000,51.8,19.5,contacted,"said ""yes"", twice"\r\n' +
      '2,"\'=HYPERLINK(""x"")",PL,650000,51.8,19.5,contacted,"\'+48 5\nline"\r\n')
  })

  it('are GeoJSON with longitude first', () => {
    expect(JSON.parse(geojsonOf([row({})]))).toMatchObject({
      type: 'FeatureCollection', features: [{ geometry: { type: 'Point', coordinates: [19.5, 51.8] }, properties: { name: 'Łódź', status: 'contacted' } }],
    })
  })
})

describe('the fragment of a shared shortlist', () => {
  it('brings back what was put in', () => {
    const entries = [{ id: 7, status: 'agreed', note: 'Zażółć & co: "100 %"' }, { id: 9, status: 'considered', note: '' }]
    expect(entriesOfFragment(fragmentOf(entries))).toEqual(entries)
  })

  it.each(['', '#', '#content', '#%', '#[1,2]', '#{"id":1}', '#[{"id":"x"}]'])('is nothing where it is none of ours: %s', (fragment) => {
    expect(entriesOfFragment(fragment)).toEqual([])
  })

  it('is cut to what a list holds', () => {
    const many = Array.from({ length: 80 }, (_, id) => ({ id, status: 'considered', note: 'x'.repeat(900) }))
    const read = entriesOfFragment(fragmentOf(many))
    expect(read).toHaveLength(50)
    expect(read[0]?.note).toHaveLength(500)
  })
})
