import type { ContentLine } from '../../content-lines/content-line.ts'
import { decodeBase64 } from '../base64.ts'
import type { CardDraft } from '../card-draft.ts'
import type { PropertyCodec } from '../codec.ts'
import { imageTypeOf } from '../image-type.ts'
import { textOf } from '../line-text.ts'

/** PHOTO, RFC 6350 section 6.2.4, and Outlook's X-MS-CARDPICTURE: base64, a data URI, or a URI that is never fetched. */
export const photo: PropertyCodec = {
  names: ['PHOTO', 'X-MS-CARDPICTURE'],
  parameters: new Set(['TYPE']),
  read(line, parameters, draft) {
    const value = line.value.trim()
    if (draft.photo !== null || draft.photoBytes !== null || value === '') return false
    // Where a line was broken, a sign of the scheme may be encoded.
    const isSaidLink = parameters.valueType === 'uri' || parameters.valueType === 'url'
    const uri = schemeOf(value) || (isSaidLink ? schemeOf(textOf(line, parameters, draft)) : '')
    if (uri === '') return readBytes(line, line.value, 0, draft)
    if (uri !== 'data') {
      const text = textOf(line, parameters, draft).trim()
      // An odd character set may leave no link of what looked like one.
      if (schemeOf(text) === '') return bad(line, draft)
      draft.photo = { kind: 'uri', uri: text }
      return true
    }
    const comma = value.indexOf(',')
    const isBase64 = comma > 0 && /;\s*base64\\?$/i.test(value.slice(0, comma).slice(-12))
    return isBase64 ? readBytes(line, value, comma + 1, draft) : bad(line, draft)
  },
  write({ photo: source }, writer) {
    if (source?.kind !== 'uri') return
    const valueType = writer.version === '2.1' ? 'URL' : 'uri'
    writer.property('PHOTO', writer.uri(source.uri), writer.version === '4.0' ? [] : [['VALUE', valueType]])
  },
}

function readBytes(line: ContentLine, text: string, from: number, draft: CardDraft): boolean {
  const bytes = decodeBase64(text, from)
  const mediaType = bytes === null ? null : imageTypeOf(bytes)
  if (bytes === null || mediaType === null) return bad(line, draft)
  draft.photoBytes = { mediaType, bytes }
  return true
}

function bad(line: ContentLine, draft: CardDraft): false {
  draft.warn('vcard.badPhoto', line, line.value)
  return false
}

/** Whether a value is a link and no bytes. */
export function isLink(value: string): boolean {
  return !['', 'data'].includes(schemeOf(value))
}

/** The scheme that a value begins with, in lower case; base64 has no colon, so it has none. */
function schemeOf(value: string): string {
  return /^([a-z][a-z0-9+.-]{1,20})\\?:/i.exec(value)?.[1]?.toLowerCase() ?? ''
}
