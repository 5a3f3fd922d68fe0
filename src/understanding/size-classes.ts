/**
 * What a text means by a small, middling or large town: the classes of German town statistics since 1887, which the
 * Federal Institute for Building, Urban Affairs and Spatial Research (BBSR) still uses. A village is small as well.
 */
export const SIZE_CLASSES = ['small', 'medium', 'large'] as const
export type SizeClass = (typeof SIZE_CLASSES)[number]

interface Range {
  readonly min: number | null
  readonly max: number | null
}

const SMALL_UP_TO = 20_000
const LARGE_FROM = 100_000

/** Inhabitants of a class. */
export const INHABITANTS_OF: Readonly<Record<SizeClass, Range>> = {
  small: { min: null, max: SMALL_UP_TO },
  medium: { min: SMALL_UP_TO, max: LARGE_FROM },
  large: { min: LARGE_FROM, max: null },
}

/** Inhabitants of whatever is not of a class; null for the middle, of which two ranges are left. */
export const INHABITANTS_WITHOUT: Readonly<Record<SizeClass, Range | null>> = {
  small: { min: SMALL_UP_TO, max: null },
  medium: null,
  large: { min: null, max: LARGE_FROM },
}
