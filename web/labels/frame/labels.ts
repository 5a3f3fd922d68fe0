import type { Destination } from '../../navigation.ts'

/** The words of the frame around every page, and of maps. */
export interface FrameLabels {
  readonly navigation: string
  readonly destination: Readonly<Record<Destination, string>>
  readonly skipMap: string
  readonly mapButtons: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomReset: string
}
