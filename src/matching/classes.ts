/**
 * The grids on which ranking reads size, distance and number of partners. A term that is a table over a grid costs
 * one look-up a candidate, whatever its formula; the steps are finer than the precision of the figures behind them.
 */

/** Mean Earth radius in kilometres (IUGG). */
const EARTH_RADIUS_KM = 6_371.0088

const SIZE_STEPS_AN_OCTAVE = 8
/** Class 0 is an unknown population; class s > 0 holds those about 2 ^ ((s - 1) / 8), that is in steps of 9 %. */
export const SIZE_CLASSES = 1 + 25 * SIZE_STEPS_AN_OCTAVE

/** Class of a population in inhabitants; null and 0 are unknown. */
export function sizeClass(population: number | null): number {
  if (population === null || population < 1) return 0
  return 1 + Math.min(SIZE_CLASSES - 2, Math.round(SIZE_STEPS_AN_OCTAVE * Math.log2(population)))
}

const POPULATIONS = Array.from({ length: SIZE_CLASSES }, (_, size) => size === 0 ? null : 2 ** ((size - 1) / SIZE_STEPS_AN_OCTAVE))

/** Inhabitants in the middle of a size class; null for the class of the unknown. */
export function populationOfClass(size: number): number | null {
  return POPULATIONS[size] ?? null
}

/** Lower edges of the distance classes in kilometres: steps of 5, 10, 20, 50; all beyond 1,400 km are one class. */
const DISTANCE_EDGES_KM = [
  ...range(0, 100, 5), ...range(100, 300, 10), ...range(300, 700, 20), ...range(700, 1_400, 50), 1_400,
]
export const DISTANCE_CLASSES = DISTANCE_EDGES_KM.length

/** The last whole kilometre of chord that has an entry of its own in `DISTANCE_CLASS_BY_CHORD_KM`. */
export const LAST_CHORD_KM = 1_400
/** Kilometres of chord for a chord of the unit sphere. */
export const CHORD_KM = EARTH_RADIUS_KM

/** Class of a chord in whole kilometres (below 1,400 km a chord is at most 3 km shorter than the great circle). */
export const DISTANCE_CLASS_BY_CHORD_KM = Uint8Array.from({ length: LAST_CHORD_KM + 1 }, (_, chordKm) => {
  const arcKm = 2 * EARTH_RADIUS_KM * Math.asin(chordKm / (2 * EARTH_RADIUS_KM))
  return Math.max(0, DISTANCE_EDGES_KM.findLastIndex((edge) => edge <= arcKm))
})

/** Class of a chord of the unit sphere. */
export function distanceClass(chord: number): number {
  return DISTANCE_CLASS_BY_CHORD_KM[Math.min(LAST_CHORD_KM, Math.floor(chord * CHORD_KM))] ?? DISTANCE_CLASSES - 1
}

/** Middle of a distance class in kilometres; the last class stands for its lower edge. */
export function kilometresOfClass(distance: number): number {
  const lower = DISTANCE_EDGES_KM[distance] ?? LAST_CHORD_KM
  return (lower + (DISTANCE_EDGES_KM[distance + 1] ?? lower)) / 2
}

const DEGREE_EDGES = [0, 1, 2, 3, 4, 6, 9, 14, 21, 31]
export const DEGREE_CLASSES = DEGREE_EDGES.length

/** Class of a number of partners: 0, 1, 2, 3, 4-5, 6-8, 9-13, 14-20, 21-30, more. */
export function degreeClass(partners: number): number {
  return DEGREE_EDGES.findLastIndex((edge) => edge <= partners)
}

/** The smallest number of partners in a degree class. */
export function partnersOfClass(degree: number): number {
  return DEGREE_EDGES[degree] ?? 0
}

const LINK_SIZE_EDGES = [1_000, 3_000, 8_000, 20_000, 50_000, 150_000]
/** Bands of size for counting links: unknown, below 1,000 inhabitants, and so on. */
export const LINK_SIZE_BANDS = LINK_SIZE_EDGES.length + 2

const BAND_OF_CLASS = Uint8Array.from({ length: SIZE_CLASSES }, (_, size) => {
  const population = populationOfClass(size)
  return population === null ? 0 : 2 + LINK_SIZE_EDGES.findLastIndex((edge) => edge <= population)
})

/** Band of a size class for counting links; 0 is an unknown size. */
export function linkSizeBand(size: number): number {
  return BAND_OF_CLASS[size] ?? 0
}

/** Numbers of partners that graph terms tell apart: up to 1, 2 to 3, 4 to 8, more. */
export const PARTNER_BANDS = 4

export function partnerBand(partners: number): number {
  return partners <= 1 ? 0 : partners <= 3 ? 1 : partners <= 8 ? 2 : 3
}

/** Up to this number partners are few. */
const FEW_PARTNERS = 2
/** Classes of the sizes that a municipality's partners have: none known, of few by size class, of many by size class. */
export const PARTNERS_SIZE_CLASSES = 2 * SIZE_CLASSES

/** Class of a mean of size classes (which is a geometric mean of populations) over so many partners; 0 is none known. */
export function partnersSizeClass(meanSize: number | null, partners: number): number {
  if (meanSize === null) return 0
  return Math.round(meanSize) + (partners <= FEW_PARTNERS ? 0 : SIZE_CLASSES)
}

/** The typical size class, and whether it is that of few partners; null for the class of none. */
export function ofPartnersSizeClass(partnersSize: number): { readonly size: number; readonly few: boolean } | null {
  const size = partnersSize % SIZE_CLASSES
  return size === 0 ? null : { size, few: partnersSize < SIZE_CLASSES }
}

const DOMINANCE = { least: -6, step: 0.5, classes: 24 }
const AROUND = { least: 6, step: 0.5, classes: 21 }
/** Classes of a place's setting: how much larger it is than the places around it (or unknown), by how many people live around. */
export const SETTING_CLASSES = DOMINANCE.classes * AROUND.classes

/** What a class of setting stands for, both as natural logarithms. */
export interface SettingOfClass {
  /** Of its population over that of the largest other place near; null when it is unknown. */
  readonly dominance: number | null
  /** Of the inhabitants around. */
  readonly around: number
}

/** Class of a setting, on steps of 0.5. */
export function settingClass({ dominance, around }: SettingOfClass): number {
  const step = (value: number, { least, step: width, classes }: typeof AROUND) =>
    Math.max(0, Math.min(classes - 1, Math.round((value - least) / width)))
  const prominence = dominance === null ? 0 : 1 + step(dominance, { ...DOMINANCE, classes: DOMINANCE.classes - 1 })
  return prominence * AROUND.classes + step(around, AROUND)
}

export function ofSettingClass(setting: number): SettingOfClass {
  const prominence = Math.floor(setting / AROUND.classes)
  return {
    dominance: prominence === 0 ? null : DOMINANCE.least + (prominence - 1) * DOMINANCE.step,
    around: AROUND.least + (setting % AROUND.classes) * AROUND.step,
  }
}

/** Steps in which ranks within a country are read: a tenth, as natural logarithms. */
export const RANK_STEPS = 10

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) }, (_, i) => from + i * step)
}
