/** What the header of a picture says of it, in pixels. `isWhole` is false where the end of the file is missing. */
export type ImageFacts = { readonly width: number; readonly height: number; readonly isWhole: boolean }

type Reader = (bytes: Uint8Array, view: DataView) => ImageFacts | null

/** Reads no more than headers, so that a picture can be refused before anybody decodes it. Null: it has none. */
export function imageFactsOf(bytes: Uint8Array, mediaType: string): ImageFacts | null {
  const read = READERS[mediaType]
  if (read === undefined) return null
  try {
    const facts = read(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return facts !== null && facts.width > 0 && facts.height > 0 ? facts : null
  } catch (error) {
    // The header itself is cut off.
    if (error instanceof RangeError) return null
    throw error
  }
}

const READERS: Readonly<Record<string, Reader>> = {
  'image/jpeg': readJpeg,
  'image/png': readPng,
  'image/gif': readGif,
  'image/webp': readWebp,
  'image/bmp': readBmp,
  'image/avif': readAvif,
}

/**
 * A frame header is any SOF marker; C4, C8 and CC lie between them and are none. Bytes between two segments are passed
 * over, as every decoder does: the size would else not be seen by us, but by whoever decodes.
 */
function readJpeg(bytes: Uint8Array, view: DataView): ImageFacts | null {
  let size: Pick<ImageFacts, 'width' | 'height'> | null = null
  for (let at = 2; at < bytes.length; ) {
    const marker = bytes[at] === 0xff ? view.getUint8(at + 1) : 0xff
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    }
    // The picture itself begins here; some cameras write more behind its end.
    if (marker === 0xda) return size && { ...size, isWhole: hasEnd(bytes, at) }
    at += 2 + view.getUint16(at + 2)
  }
  return size && { ...size, isWhole: false }
}

/** A stuffed zero, TEM and RST stand alone: no length follows. */
function isBare(marker: number): boolean {
  return marker <= 1 || (marker >= 0xd0 && marker <= 0xd7)
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

function readPng(bytes: Uint8Array, view: DataView): ImageFacts {
  const size = { width: view.getUint32(16), height: view.getUint32(20) }
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (textAt(bytes, at + 4) === 'IEND') return { ...size, isWhole: true }
  }
  return { ...size, isWhole: false }
}

/** The first frame may be larger than the screen that the header names; decoders make room for it. */
function readGif(bytes: Uint8Array, view: DataView): ImageFacts {
  const isWhole = bytes.findLast((byte) => byte !== 0) === 0x3b
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)]
  const colors = view.getUint8(10)
  let at = 13 + (colors & 0x80 ? 3 * 2 ** ((colors & 7) + 1) : 0)
  while (bytes[at] === 0x21) {
    at += 2
    while (view.getUint8(at) !== 0) at += view.getUint8(at) + 1
    at += 1
  }
  if (bytes[at] !== 0x2c) return { width, height, isWhole: false }
  const right = view.getUint16(at + 1, true) + view.getUint16(at + 5, true)
  const bottom = view.getUint16(at + 3, true) + view.getUint16(at + 7, true)
  return { width: Math.max(width, right), height: Math.max(height, bottom), isWhole }
}

function readWebp(bytes: Uint8Array, view: DataView): ImageFacts | null {
  const isWhole = view.getUint32(4, true) + 8 <= bytes.length
  switch (textAt(bytes, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, isWhole }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, isWhole }
    }
    case 'VP8X':
      return {
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
        isWhole,
      }
    default:
      return null
  }
}

function readBmp(bytes: Uint8Array, view: DataView): ImageFacts {
  const isWhole = view.getUint32(10, true) < bytes.length
  if (view.getUint32(14, true) === 12) {
    return { width: view.getUint16(18, true), height: view.getUint16(20, true), isWhole }
  }
  // A negative height means that the rows begin at the top.
  return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)), isWhole }
}

/** Every picture in the file names its size in an `ispe` box; the largest counts. */
function readAvif(bytes: Uint8Array, view: DataView): ImageFacts | null {
  let [width, height, hasData, at] = [0, 0, false, 0]
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at)
    const next = size === 0 ? bytes.length : at + (size === 1 ? Number(view.getBigUint64(at + 8)) : Math.max(size, 8))
    if (textAt(bytes, at + 4) === 'mdat') hasData = true
    else {
      for (let box = at; box + 16 <= Math.min(next, bytes.length); box++) {
        if (bytes[box] !== 0x69 || textAt(bytes, box) !== 'ispe') continue
        width = Math.max(width, view.getUint32(box + 8))
        height = Math.max(height, view.getUint32(box + 12))
      }
    }
    at = next
  }
  // Every box has to be there to its end, the one with the picture's data among them.
  return { width, height, isWhole: hasData && at === bytes.length }
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
