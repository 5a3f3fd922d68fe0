/** Things besides the register that what is shown is made of. */
export const MATERIALS = ['land', 'ports', 'names', 'vocabulary', 'ranking'] as const
export type Material = (typeof MATERIALS)[number]

/** The words of the pages about the service itself: its sources, and its accessibility. */
export interface AboutLabels {
  readonly sources: string
  readonly sourcesIntro: string
  readonly datasets: string
  readonly publisher: string
  readonly version: string
  readonly licence: string
  readonly rights: string
  readonly mayShow: string
  readonly maySearch: string
  readonly mayExport: string
  readonly nothingMore: string
  readonly attribution: string
  readonly sample: string
  readonly noDatasets: string
  readonly materials: string
  readonly material: Readonly<Record<Material, string>>
  readonly strictest: string
  readonly accessibility: string
  readonly accessibilityIntro: string
  readonly conformance: string
  readonly conformanceText: string
  readonly tested: string
  readonly tests: readonly string[]
  readonly limits: string
  readonly knownLimits: readonly string[]
  readonly feedback: string
  readonly feedbackText: string
  readonly prepared: (date: string) => string
}
