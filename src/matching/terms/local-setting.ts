import { ofSettingClass, SETTING_CLASSES, type SettingOfClass } from '../classes.ts'
import { settingOf } from '../settings.ts'
import { interpolate } from '../piecewise.ts'
import type { Query } from '../query.ts'
import { symmetric, type Term } from './term.ts'

/**
 * Centre or suburb, town or country: a curve over how the candidate towers over the places within 20 km (ln of its
 * population over that of the largest other), one over how it differs in this from the asker, and one over ln of the
 * inhabitants around the candidate over those around the asker (settings.ts). The centre of a valley and a suburb of
 * its size are not alike.
 */
export const localSetting: Term<'localSetting'> = {
  name: 'localSetting',
  compile(query) {
    const own = askersSetting(query)
    const { byDominance, byDominanceGap, byAroundGap } = query.values.localSetting
    return [symmetric('setting', Float64Array.from({ length: SETTING_CLASSES }, (_, setting) => {
      const there = ofSettingClass(setting)
      return (there.dominance === null ? 0 : interpolate(byDominance, there.dominance)) +
        (own === null ? 0 : interpolate(byAroundGap, there.around - own.around)) +
        (own === null || own.dominance === null || there.dominance === null ? 0 : interpolate(byDominanceGap, there.dominance - own.dominance))
    }))]
  },
  find(query, candidate, favours) {
    const own = askersSetting(query)
    const there = ofSettingClass(query.snapshot.settings()[candidate] ?? 0)
    return {
      code: favours ? 'setting_alike' : 'setting_unlike',
      evidence: {
        askersAround: own && Math.round(Math.exp(own.around)), candidatesAround: Math.round(Math.exp(there.around)),
        candidateIsCentre: there.dominance === null ? null : there.dominance > 0,
      },
    }
  },
}

/** Null for an asker whose place is unknown. */
export function askersSetting({ snapshot, asker: { position, level, population, point } }: Query): SettingOfClass | null {
  return point === null ? null : ofSettingClass(settingOf(snapshot.columns, snapshot.neighbourhood, { position, level, population, point }))
}
