import { decodeCharset, decodeUtf8 } from '../text-decoder.ts'
import type { ContentLine } from './card.ts'

/** How the text of a line that is not UTF-8 was found. */
export type CharsetChoice = { readonly charset: string; readonly basis: 'utf-8' | 'named' | 'guessed' | 'unknown' }

/** Bytes as a text with one character a byte, so that lines can be split and joined before they are decoded. */
export function bytesAsText(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

/**
 * Decodes a line that was split as bytes: UTF-8 if it is, else the line's own CHARSET, else the only one that the
 * file names, else windows-1252.
 */
export function decodeLine(line: ContentLine, own: string, only: string): readonly [ContentLine, CharsetChoice] {
  const parameters = bytesOf(line.parameters)
  const value = bytesOf(line.value)
  const group = bytesOf(line.group)
  const name = bytesOf(line.name)
  const choice = chooseCharset([parameters, value, name, group], own, only)
  const decode = (bytes: Uint8Array) =>
    decodeUtf8(bytes) ?? decodeCharset(bytes, choice.charset) ?? decodeCharset(bytes, 'windows-1252') ?? ''
  return [
    { group: decode(group), name: decode(name), parameters: decode(parameters), value: decode(value), line: line.line },
    choice,
  ]
}

function chooseCharset(parts: readonly Uint8Array[], own: string, only: string): CharsetChoice {
  if (parts.every((part) => decodeUtf8(part) !== null)) return { charset: 'utf-8', basis: 'utf-8' }
  const some = parts.find((part) => decodeUtf8(part) === null) ?? new Uint8Array()
  const isUsable = (charset: string) => charset !== '' && !isUtf8(charset) && decodeCharset(some, charset) !== null
  if (isUsable(own)) return { charset: own, basis: 'named' }
  const basis = own === '' || isUtf8(own) ? 'guessed' : 'unknown'
  return { charset: isUsable(only) ? only : 'windows-1252', basis }
}

function isUtf8(charset: string): boolean {
  return /^utf-?8$/i.test(charset)
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at)
  return bytes
}
