import { interpolate } from '../piecewise.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Links of the regions: a curve over the number of links between municipalities of the asker's region and those of
 * the candidate's (counted in the rows of the asker's region, on its level).
 */
export const regionLinks: Term<'regionLinks'> = {
  name: 'regionLinks',
  compile({ asker, values, regionLinks: links }) {
    if (asker.region === 0) return []
    return [symmetric('region', links.map((count) => interpolate(values.regionLinks.byLinks, count)))]
  },
  find({ snapshot, asker, regionLinks: links }, candidate, favours) {
    const region = snapshot.columns.region[candidate] ?? 0
    return {
      code: favours ? 'regions_linked' : 'regions_seldom_linked',
      evidence: {
        askerRegion: snapshot.regions.values[asker.region] ?? 0,
        candidateRegion: snapshot.regions.values[region] ?? 0,
        links: links[region] ?? 0,
      },
    }
  },
}
