import { describe, expect, it } from '@jest/globals'
import { loadRankingValues } from '../../../config/ranking/index.ts'
import { TERM_NAMES } from '../../../src/matching/findings.ts'
import { LANGUAGES } from '../../../src/wording/language.ts'
import { sayProvenance } from '../../../src/wording/provenance/say.ts'
import { rankingLabels } from '../../../web/labels/ranking/index.ts'
import { roundTicks } from '../../../web/charts/ticks.ts'
import { RankingPage } from '../../../web/pages/ranking.tsx'
import { RankingTermPage } from '../../../web/pages/ranking-term.tsx'
import { BLIND_SPOTS_OF } from '../../../web/ranking/blind-spots.ts'
import { drawingsOf, numbersOf, rangeOf } from '../../../web/ranking/drawings.ts'
import { registerDataset } from '../../support/register-records.ts'
import { html } from './props.ts'

const values = loadRankingValues()

/** Every curve in a value, wherever it stands. */
function curvesIn(value: unknown): number[][] {
  if (typeof value !== 'object' || value === null) return []
  if ('at' in value && 'value' in value) return [value.value as number[]]
  return Object.values(value).flatMap(curvesIn)
}

/** Spaces that do not break are put into pages where a language wants them. */
const plain = (text: string) => text.replaceAll(/\s+/g, ' ')
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

describe('the page of the ranking', () => {
  it('draws every curve of every term that is not flat at nothing', () => {
    for (const term of TERM_NAMES) {
      const drawn = drawingsOf(term, values).map(({ curve }) => curve.value)
      const all = curvesIn(values[term]).filter((curve) => curve.some((value) => value !== 0))
      expect([term, drawn]).toEqual([term, all])
    }
  })

  it.each(LANGUAGES)('says of each term in %s what it means, where it comes from, and what it can not know, within 80 kB', (language) => {
    const shown = html(RankingPage({ language, values, datasets: [registerDataset] }))
    const labels = rankingLabels(language)
    for (const term of TERM_NAMES) {
      expect(shown).toContain(`<section class="section" id="${term}"`)
      for (const { text } of sayProvenance(values[term].provenance, language)) expect(plain(shown)).toContain(plain(escaped(text)))
      for (const spot of BLIND_SPOTS_OF[term]) expect(plain(shown)).toContain(plain(escaped(labels.blindSpot[spot])))
    }
    expect(shown.match(/<svg class="chart"/g)).toHaveLength(TERM_NAMES.flatMap((term) => drawingsOf(term, values)).filter(({ which }) => which.kind !== 'ofCountries').length)
    expect(shown).not.toMatch(/NaN|undefined|Infinity/)
    const scales = [...shown.matchAll(/<g id="([a-zA-Z]+-scales-\d+)" class="scales"/g)].map(([, id]) => id)
    expect(new Set(scales).size).toBe(scales.length)
    for (const [, id] of shown.matchAll(/<use href="#([^"]+)"/g)) expect(scales).toContain(id)
    expect(Buffer.byteLength(shown)).toBeLessThan(80_000)
  })

  it('tells once what the learned terms come from, leads there from each, and tells of one whose source is another what that is', () => {
    const other = { ...values, sameName: { ...values.sameName, provenance: { ...values.sameName.provenance, date: '2020-02-03' } } }
    const shown = html(RankingPage({ language: 'en', values: other, datasets: [] }))
    const learned = TERM_NAMES.filter((term) => values[term].provenance.learned).length
    expect(shown.match(/Conditional logit/g)).toHaveLength(2)
    expect(shown.match(/<a href="#learned"/g)).toHaveLength(learned - 1)
    expect(shown).toContain('<section class="section" id="learned"')
    expect(shown.match(/As of 3 February 2020\./g)).toHaveLength(1)
  })

  it('says of a term on its own page all that it can not know and where it comes from', () => {
    const shown = html(RankingTermPage({ language: 'en', term: 'distance', values, datasets: [] }))
    expect(shown).toContain('Conditional logit')
    expect(plain(shown)).toContain(escaped(rankingLabels('en').blindSpot.past))
    expect(shown.match(/<svg class="chart"/g)).toHaveLength(drawingsOf('distance', values).length)
  })

  it('leaves the words of whoever set the values as they are, and takes them for English', () => {
    const cited = { ...values, sameName: { ...values.sameName, provenance: { source: 'Zelinsky 1991', date: '2026-11-26', learned: false } } }
    expect(html(RankingPage({ language: 'pl', values: cited, datasets: [] }))).toContain('<span lang="en">Zelinsky 1991.</span>')
  })

  it('follows the values: another curve is another drawing', () => {
    const other = { ...values, sameName: { ...values.sameName, value: 12.5 }, nearPartner: { ...values.nearPartner, byPartners: { at: [0, 8], value: [0, 9] } } }
    const shown = (of: typeof values) => html(RankingPage({ language: 'en', values: of, datasets: [] }))
    expect(shown(other)).toContain('0.0 … +12.5')
    expect(shown(other)).not.toBe(shown(values))
    expect(rangeOf('nearPartner', other)).toEqual({ least: 0, most: 9 })
  })

  it('names the askers that a curve is for by one number, where it is one', () => {
    const shown = html(RankingTermPage({ language: 'en', term: 'peerStatus', values, datasets: [] }))
    expect(shown).toContain('<figcaption>Asker’s partners: 0</figcaption>')
  })

  it('gives all figures of a term', () => {
    const shown = html(RankingTermPage({ language: 'en', term: 'distance', values, datasets: [] }))
    const figures = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'negative' })
    expect(shown).toContain('<th scope="row">1,400</th>')
    for (const { curve } of drawingsOf('distance', values)) {
      for (const value of curve.value) expect(shown).toContain(`<td>${figures.format(value).replace('-', '−')}</td>`)
    }
    expect(numbersOf('wants', values)).toEqual([['met', values.wants.met], ['violated', values.wants.violated]])
    expect(html(RankingTermPage({ language: 'de', term: 'wants', values, datasets: [] }))).toContain('<code>violated</code></th><td>−4,5</td>')
  })
})

describe('round ticks', () => {
  it('lie between the ends, with 0 where it does', () => {
    expect(roundTicks(-4.7, 1.5, 4)).toEqual([-4, -2, 0])
    expect(roundTicks(0, 1_234, 4)).toEqual([0, 500, 1_000])
    expect(roundTicks(3, 3, 4)).toEqual([3])
  })
})
