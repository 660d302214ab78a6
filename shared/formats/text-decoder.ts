/** The little of the platform's text codecs that the formats need; Node, Electron and browsers all have it. */
type Decoder = { decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string }
type DecoderOptions = { readonly fatal?: boolean; readonly ignoreBOM?: boolean }
declare const TextDecoder: new (label?: string, options?: DecoderOptions) => Decoder
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()
const decoders = new Map<string, Decoder | null>()

/** The text of the bytes when they are UTF-8 throughout, else null. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}

/** The text in UTF-8. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text)
}

/** The text of bytes in a named character set, unreadable bytes as U+FFFD; null when there is no such set. */
export function decodeCharset(bytes: Uint8Array, charset: string): string | null {
  const label = charset.toLowerCase()
  let decoder = decoders.get(label)
  if (decoder === undefined) {
    decoder = newDecoder(label)
    if (decoders.size < 100) decoders.set(label, decoder)
  }
  return decoder === null ? null : decoder.decode(bytes)
}

/** A decoder for a stream of UTF-16. */
export function utf16Decoder(byteOrder: 'le' | 'be'): (bytes: Uint8Array, isLast: boolean) => string {
  const decoder = new TextDecoder(`utf-16${byteOrder}`)
  return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast })
}

function newDecoder(label: string): Decoder | null {
  try {
    return new TextDecoder(label, { ignoreBOM: true })
  } catch {
    return null
  }
}
