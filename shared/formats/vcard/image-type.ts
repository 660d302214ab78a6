/** The media type of a picture by its first bytes, or null when it is none that can be shown. */
export function imageTypeOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (startsWith(bytes, 0, textBytes('GIF8'))) return 'image/gif'
  if (startsWith(bytes, 0, textBytes('RIFF')) && startsWith(bytes, 8, textBytes('WEBP'))) return 'image/webp'
  if (startsWith(bytes, 0, textBytes('BM')) && bytes.length > 26) return 'image/bmp'
  if (startsWith(bytes, 0, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, 0, [0x4d, 0x4d, 0, 0x2a])) return 'image/tiff'
  if (startsWith(bytes, 4, textBytes('ftyp'))) return brandTypeOf(String.fromCharCode(...bytes.subarray(8, 12)))
  return null
}

function brandTypeOf(brand: string): string | null {
  if (brand === 'avif' || brand === 'avis') return 'image/avif'
  return ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'].includes(brand) ? 'image/heic' : null
}

function startsWith(bytes: Uint8Array, from: number, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[from + index] === byte)
}

function textBytes(text: string): number[] {
  return [...text].map((char) => char.charCodeAt(0))
}
