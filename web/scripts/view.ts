/** The part of a map that is shown, in the map's units. */
export interface View {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Shown at most this many times larger than at first, and this many times smaller. */
const LARGEST = 16
const SMALLEST = 4

/** Enlarged around a place of the view, given in shares of its sides; the middle if none is given. */
export function enlarged(view: View, factor: number, first: View, at = { x: 0.5, y: 0.5 }): View {
  const width = Math.min(first.width * SMALLEST, Math.max(first.width / LARGEST, view.width / factor))
  const height = width * view.height / view.width
  return { x: view.x + (view.width - width) * at.x, y: view.y + (view.height - height) * at.y, width, height }
}

export function moved(view: View, right: number, down: number): View {
  return { ...view, x: view.x + right, y: view.y + down }
}

export function isInside(view: View, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= view.x && x <= view.x + view.width && y >= view.y && y <= view.y + view.height
}
