import { describe, expect, it } from '@jest/globals'
import { EMBED_RELEASE, integrityOf } from '../../../web/embed-release.ts'
import { embedSnippet, USUAL_ACCENT, USUAL_DARK_ACCENT, type EmbedSettings } from '../../../web/embed-snippet.ts'

const USUAL: EmbedSettings = { boxLanguage: 'en', mode: 'find', countries: [], accent: USUAL_ACCENT, darkAccent: USUAL_DARK_ACCENT, key: '', isPinned: false }
const ORIGIN = 'https://twinmatch.example'

describe('the snippet for other websites', () => {
  it('says only what is not as usual', () => {
    const snippet = embedSnippet(USUAL, ORIGIN)
    expect(snippet).toContain('<twinmatch-search-box lang="en">')
    expect(snippet).toContain(`<script async src="${ORIGIN}/embed/search-box.js"></script>`)
    expect(snippet).not.toContain('integrity')
  })

  it('says how the box shall be, in its language', () => {
    const snippet = embedSnippet({ ...USUAL, boxLanguage: 'pl', mode: 'partners', countries: ['PL', 'DE'], accent: '#aa0000', darkAccent: '#ff8888', key: 'pk_1' }, ORIGIN)
    expect(snippet).toContain('<twinmatch-search-box lang="pl" mode="partners" country="PL,DE" accent="light-dark(#aa0000, #ff8888)" key="pk_1">')
    expect(snippet).toContain('<button>Szukaj</button>')
    expect(embedSnippet({ ...USUAL, accent: '#aa0000', darkAccent: '#aa0000' }, ORIGIN)).toContain(' accent="#aa0000">')
  })

  it('holds the version and the hashes where a page stays with them', () => {
    const snippet = embedSnippet({ ...USUAL, isPinned: true }, ORIGIN)
    expect(snippet).toContain(`${ORIGIN}/embed/${EMBED_RELEASE.version}/search-box.js" integrity="${integrityOf(EMBED_RELEASE.script)}" crossorigin="anonymous"`)
  })

  it('lets nothing out of its quotes', () => {
    const snippet = embedSnippet({ ...USUAL, key: '"><script>x()</script>' }, ORIGIN)
    expect(snippet).toContain('key="&quot;>&lt;script>x()&lt;/script>"')
  })
})
