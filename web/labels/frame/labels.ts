import type { Destination } from '../../navigation.ts'

/** The words of the frame around every page, and of maps. */
export interface FrameLabels {
  readonly navigation: string
  /** Names the links of the footer. */
  readonly about: string
  readonly destination: Readonly<Record<Destination, string>>
  readonly skipMap: string
  readonly mapButtons: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomReset: string
}
