/** Which part of a picture is in the frame: its middle, in pixels of the picture, and how much larger than fitting. */
export type CropView = { readonly x: number; readonly y: number; readonly zoom: number }
export type Size = { readonly width: number; readonly height: number }
export type Square = { readonly x: number; readonly y: number; readonly side: number }

export const MOST_ZOOM = 8

/** The largest square in the middle; of a portrait, higher up, where the face is. */
export function firstView({ width, height }: Size): CropView {
  const side = Math.min(width, height)
  return { x: width / 2, y: height > width ? side / 2 + (height - width) * 0.3 : height / 2, zoom: 1 }
}

/** The square of the picture that is in the frame. */
export function squareOf({ x, y, zoom }: CropView, { width, height }: Size): Square {
  const side = Math.min(width, height) / zoom
  return { x: x - side / 2, y: y - side / 2, side }
}

/** The view with the frame inside of the picture. */
function within(view: CropView, size: Size): CropView {
  const zoom = clamp(view.zoom, 1, MOST_ZOOM)
  const half = Math.min(size.width, size.height) / zoom / 2
  return { x: clamp(view.x, half, size.width - half), y: clamp(view.y, half, size.height - half), zoom }
}

/** Moves the picture under the frame, by parts of the frame's side. */
export function moved(view: CropView, size: Size, right: number, down: number): CropView {
  const { side } = squareOf(view, size)
  return within({ ...view, x: view.x - right * side, y: view.y - down * side }, size)
}

/** Zooms to so much, while the point at these parts of the frame's side stays where it is. */
export function zoomed(view: CropView, size: Size, zoom: number, at = { right: 0.5, down: 0.5 }): CropView {
  const next = clamp(zoom, 1, MOST_ZOOM)
  const [before, after] = [squareOf(view, size).side, squareOf({ ...view, zoom: next }, size).side]
  const by = before - after
  return within({ x: view.x + (at.right - 0.5) * by, y: view.y + (at.down - 0.5) * by, zoom: next }, size)
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
