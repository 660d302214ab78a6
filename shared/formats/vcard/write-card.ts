import type { ContactFields, RawProperty } from '../../domain/contact.ts'
import { encodeBase64 } from './base64.ts'
import { CardWriter } from './card-writer.ts'
import { isLegalLine, KEPT_LINE, keptLineOf, SINGLE_NAMES } from './kept-line.ts'
import { CODECS } from './registry.ts'

/** What a card holds beside the fields. `revisedAt` is in epoch milliseconds, UTC. */
export type CardMeta = {
  readonly uid: string
  readonly revisedAt: number | null
  readonly photo: { readonly mediaType: string; readonly bytes: Uint8Array } | null
}

/**
 * Writes a contact as vCard 4.0 (RFC 6350) with CRLF, folded at 75 octets. What it writes, `decodeCard` reads back as
 * the same fields. Properties that are not modelled are written as they came, or within X-KITH-LINE where 4.0 would
 * not allow them.
 */
export function writeCard(fields: ContactFields, meta: CardMeta): string {
  const writer = new CardWriter(new Set(fields.rawProperties.map(({ group }) => group.toLowerCase())))
  writer.line('BEGIN:VCARD')
  writer.line('VERSION:4.0')
  writeUid(meta.uid, writer)
  for (const codec of CODECS) codec.write(fields, writer)
  if (meta.photo !== null) writer.line(`PHOTO:data:${meta.photo.mediaType};base64,${encodeBase64(meta.photo.bytes)}`)
  if (meta.revisedAt !== null) writer.property('REV', instantText(meta.revisedAt))
  writeRawProperties(fields.rawProperties, writer)
  writer.line('END:VCARD')
  return writer.toString()
}

function writeRawProperties(properties: readonly RawProperty[], writer: CardWriter): void {
  const written = new Set<string>()
  for (const property of properties) {
    const { group, name, parameters, value } = property
    const isSecond = SINGLE_NAMES.has(name) && written.has(name)
    written.add(name)
    if (isSecond || !isLegalLine(property)) writer.property(KEPT_LINE, keptLineOf(property))
    else writer.line(`${group === '' ? '' : `${group}.`}${name}${parameters}:${value}`)
  }
}

function writeUid(uid: string, writer: CardWriter): void {
  if (/^[a-z][a-z0-9+.-]*:[^\s\\]+$/i.test(uid)) writer.property('UID', uid)
  else if (uid !== '') writer.text('UID', uid, [['VALUE', 'text']])
}

/** `20060102T150405Z`: a REV has whole seconds (RFC 6350 section 4.3.5). */
function instantText(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '')
}
