import { describe, expect, it } from '@jest/globals'
import { renderToString } from 'preact-render-to-string'
import { StackedTable } from '../../../web/sections/stacked-table.tsx'

describe('a table of things', () => {
  const html = renderToString(StackedTable({
    label: 'Partnerships',
    columns: [{ name: 'Partner' }, { name: 'Since', kind: 'number' }, { name: 'Areas', onPhone: 'above' }, { name: '' }],
    rows: [{ data: { 'data-id': 7 }, cells: ['Barth', 1_993, '', 'map'] }],
  }))

  it('says of each part what it is, for browsers that forget it where it is laid out as cards', () => {
    expect(html).toContain('<div class="table-scroll" role="group" aria-label="Partnerships" tabindex="0"><table role="table" class="stacks">')
    expect(html).toContain('<tr role="row" data-id="7"><th scope="row" role="rowheader">Barth</th>')
    expect(html.match(/role="(?:columnheader|cell)"/g)).toHaveLength(7)
  })

  it('puts the name of its column before each cell that needs it, and leaves empty ones empty', () => {
    expect(html).toContain('<td role="cell" class="number" data-label="Since"><div>1993</div></td>')
    expect(html).toContain('<td role="cell" class="broad"></td><td role="cell">map</td>')
  })
})
