import { ipcRenderer } from 'electron'

/** The sides of a small picture in pixels: the largest photo of a page, on a screen of two pixels for one. */
const SIDE = 192
const QUALITY = 0.85

// What Chromium gives this process; the compiler's own words for it would be those of every file of the main process.
type Bitmap = { readonly width: number; readonly height: number; close(): void }
declare function createImageBitmap(source: Blob): Promise<Bitmap>
declare class OffscreenCanvas {
  constructor(width: number, height: number)
  getContext(kind: '2d'): {
    imageSmoothingQuality: 'high'
    drawImage(...args: [Bitmap, number, number, number, number, number, number, number, number]): void
  } | null
  convertToBlob(options: { type: string; quality: number }): Promise<Blob>
}

/** The middle square of a picture, upright, as a WebP. */
async function shrink(mediaType: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const picture = await createImageBitmap(new Blob([bytes], { type: mediaType }))
  try {
    const square = Math.min(picture.width, picture.height)
    const side = Math.min(square, SIDE)
    const canvas = new OffscreenCanvas(side, side)
    const context = canvas.getContext('2d')
    if (context === null) return null
    context.imageSmoothingQuality = 'high'
    const [left, top] = [(picture.width - square) / 2, (picture.height - square) / 2]
    context.drawImage(picture, left, top, square, square, 0, 0, side, side)
    return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })).arrayBuffer())
  } finally {
    picture.close()
  }
}

ipcRenderer.on('photo.shrink', (_, mediaType: string, bytes: Uint8Array<ArrayBuffer>) => {
  // What cannot be decoded is no picture.
  const answer = (small: Uint8Array | null) => ipcRenderer.send('photo.shrunk', small)
  shrink(mediaType, bytes).then(answer, () => answer(null))
})
