import { KithError } from '../../../shared/contract/errors.ts'
import type { Size, Square } from './crop-view.ts'

/** A photo is kept no larger than this. CSS pixels, each way. */
const LARGEST = 1024
/** A picture is worked on no larger than this: a poster would fill the memory. */
const MOST_WORKED_ON = 4096
const QUALITY = 0.9

/** Decodes a picture, upright, and scales a very large one down. Throws `photo.unknown`. */
export async function decodePicture(file: Blob): Promise<ImageBitmap> {
  const picture = await createImageBitmap(file).catch((problem: unknown) => {
    throw new KithError('photo.unknown', {}, { cause: problem })
  })
  const scale = MOST_WORKED_ON / Math.max(picture.width, picture.height)
  if (scale >= 1) return picture
  const smaller = await createImageBitmap(picture, {
    resizeWidth: Math.max(1, Math.round(picture.width * scale)),
    resizeHeight: Math.max(1, Math.round(picture.height * scale)),
    resizeQuality: 'high',
  })
  picture.close()
  return smaller
}

/** Draws a square of the picture over all of a canvas. */
export function drawSquare(canvas: HTMLCanvasElement, picture: ImageBitmap, { x, y, side }: Square): void {
  const context = canvas.getContext('2d')
  if (!context) return
  context.imageSmoothingQuality = 'high'
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, x, y, side, side, 0, 0, canvas.width, canvas.height)
}

/** A square of the picture as a file: JPEG, or PNG where something of it can be seen through. */
export function cropPicture(picture: ImageBitmap, square: Square): Promise<Blob> {
  const side = Math.max(1, Math.min(LARGEST, Math.round(square.side)))
  const canvas = canvasOf({ width: side, height: side })
  drawSquare(canvas, picture, square)
  return fileOf(canvas)
}

/** All of the picture as a file, scaled down where it is larger than a photo has to be. */
export function wholePicture(picture: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, LARGEST / Math.max(picture.width, picture.height))
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
  const canvas = canvasOf({ width: Math.max(1, size.width), height: Math.max(1, size.height) })
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return fileOf(canvas)
}

function canvasOf({ width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}

function fileOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const type = isSeenThrough(canvas) ? 'image/png' : 'image/jpeg'
  return new Promise((resolve, reject) => {
    const take = (file: Blob | null) => (file ? resolve(file) : reject(new KithError('photo.unknown')))
    canvas.toBlob(take, type, QUALITY)
  })
}

function isSeenThrough(canvas: HTMLCanvasElement): boolean {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  for (let alpha = 3; alpha < pixels.length; alpha += 4) if (pixels[alpha] !== 255) return true
  return false
}
