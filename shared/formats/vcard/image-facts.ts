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

/** A frame header is any SOF marker; C4, C8 and CC lie between them and are none. */
function readJpeg(bytes: Uint8Array, view: DataView): ImageFacts | null {
  let size: Pick<ImageFacts, 'width' | 'height'> | null = null
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) {
      at += 1
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

function readGif(bytes: Uint8Array, view: DataView): ImageFacts {
  const end = bytes.findLast((byte) => byte !== 0)
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), isWhole: end === 0x3b }
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
  let [width, height] = [0, 0]
  const header = Math.min(bytes.length - 16, 65_536)
  for (let at = 0; at < header; at++) {
    if (textAt(bytes, at) !== 'ispe') continue
    width = Math.max(width, view.getUint32(at + 8))
    height = Math.max(height, view.getUint32(at + 12))
  }
  return { width, height, isWhole: areBoxesWhole(bytes, view) }
}

/** Whether every box is there to its end, the one with the picture's data among them. */
function areBoxesWhole(bytes: Uint8Array, view: DataView): boolean {
  let hasData = false
  let at = 0
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at)
    hasData ||= textAt(bytes, at + 4) === 'mdat'
    if (size === 0) return hasData
    at += size === 1 ? Number(view.getBigUint64(at + 8)) : Math.max(size, 8)
  }
  return hasData && at === bytes.length
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
