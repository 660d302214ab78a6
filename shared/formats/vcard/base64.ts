const INVALID = 255
const SKIP = 254
const PADDING = 253

const VALUES = new Uint8Array(128).fill(INVALID)
for (const [index, sign] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries()) {
  VALUES[sign.charCodeAt(0)] = index
}
VALUES['='.charCodeAt(0)] = PADDING
for (const blank of ' \t\r\n') VALUES[blank.charCodeAt(0)] = SKIP
const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/**
 * The bytes that base64 text stands for; null when it is not base64. Blanks are ignored, padding is optional, and a
 * sign too many at the end, as some phones write it, counts for nothing.
 */
export function decodeBase64(text: string, from = 0): Uint8Array<ArrayBuffer> | null {
  const bytes = new Uint8Array(Math.floor(((text.length - from) * 3) / 4) + 3)
  let length = 0
  let bits = 0
  let count = 0
  let isPadded = false
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at)
    const value = char < 128 ? (VALUES[char] ?? INVALID) : INVALID
    if (value < 64) {
      if (isPadded) return null
      bits = (bits << 6) | value
      if (++count === 4) {
        bytes[length] = bits >> 16
        bytes[length + 1] = bits >> 8
        bytes[length + 2] = bits
        length += 3
        bits = 0
        count = 0
      }
    } else if (value === PADDING) isPadded = true
    else if (value === INVALID) return null
  }
  if (count >= 2) bytes[length++] = count === 2 ? bits >> 4 : bits >> 10
  if (count === 3) bytes[length++] = bits >> 2
  return bytes.slice(0, length)
}

/** Base64 of the bytes, padded, in one line. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += 24_573)
    parts.push(encodeChunk(bytes.subarray(start, start + 24_573)))
  return parts.join('')
}

function encodeChunk(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const left = bytes.length - at
    text += signAt(bits >> 18) + signAt(bits >> 12)
    text += (left > 1 ? signAt(bits >> 6) : '=') + (left > 2 ? signAt(bits) : '=')
  }
  return text
}

function signAt(bits: number): string {
  return SIGNS.charAt(bits & 63)
}
