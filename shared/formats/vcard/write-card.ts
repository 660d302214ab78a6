import type { ContactFields, RawProperty } from '../../domain/contact.ts'
import { encodeBase64 } from './base64.ts'
import type { SourceCard } from './card.ts'
import type { CardVersion } from './card-version.ts'
import type { CardWriter, WriteLoss } from './card-writer.ts'
import { WRITERS } from './card-writers.ts'
import { carryLines } from './carry-lines.ts'
import { isLegalLine, isOfProgram, KEPT_LINE, keptLineOf, SINGLE_NAMES } from './kept-line.ts'
import { writePartial } from './properties/kith.ts'
import { writeEmptyName } from './properties/n.ts'
import { CODECS } from './registry.ts'

/** What a card holds beside the fields. `revisedAt` is in epoch milliseconds, UTC. */
export type CardMeta = {
  readonly uid: string
  readonly revisedAt: number | null
  readonly photo: { readonly mediaType: string; readonly bytes: Uint8Array } | null
  /** Who is named by a UID, for versions in which a relation is a name. */
  readonly nameOf?: (uid: string) => string | undefined
  /** Something is left out of it. */
  readonly isPartial?: boolean
  /** The card that it came from, if that says more than the fields do. */
  readonly from?: SourceCard
}

/**
 * Writes a contact as vCard 4.0 (RFC 6350), 3.0 (RFC 2426) or 2.1 with CRLF, folded at 75 octets. What it writes,
 * `decodeCard` reads back as the same fields. Properties that are not modelled are written as they came, or within
 * X-KITH-LINE where the version would not allow them.
 */
export function writeCard(fields: ContactFields, meta: CardMeta, version: CardVersion = '4.0'): string {
  return composeCard(fields, meta, version).text
}

/** As `writeCard`, with what programs other than Kith will not find in the card. */
export function composeCard(
  fields: ContactFields,
  meta: CardMeta,
  version: CardVersion,
): { readonly text: string; readonly losses: readonly WriteLoss[] } {
  const writer = new WRITERS[version](takenGroups(fields.rawProperties, meta), meta.nameOf)
  writer.line('BEGIN:VCARD')
  writeProperties(fields, meta, writer)
  writer.line('END:VCARD')
  const text = writer.toString()
  if (meta.from === undefined) return { text, losses: writer.losses }
  const carried = carryLines(text, meta.from, fields, version)
  return { text: carried.text, losses: [...writer.losses, ...carried.losses] }
}

/** Everything that stands in a card. */
export function writeProperties(fields: ContactFields, meta: CardMeta, writer: CardWriter): void {
  const { rawProperties } = fields
  writer.line(`VERSION:${writer.version}`)
  writeUid(meta.uid, writer)
  for (const codec of CODECS) codec.write(fields, writer)
  if (meta.from !== undefined) writeEmptyName(fields, meta.from.lines, writer)
  writePhoto(meta.photo, writer)
  writeRevision(meta.revisedAt, writer)
  if (meta.isPartial) writePartial(writer)
  if (rawProperties.length > 0) writeRawProperties(rawProperties, writer)
}

const NONE: ReadonlySet<string> = new Set()

/** Groups that new ones must not be mistaken for. */
export function takenGroups(properties: readonly RawProperty[], { from }: CardMeta): ReadonlySet<string> {
  const lines = from?.lines ?? properties
  return lines.length === 0 ? NONE : new Set([...properties, ...lines].map(({ group }) => group.toLowerCase()))
}

function writeRawProperties(properties: readonly RawProperty[], writer: CardWriter): void {
  const { version } = writer
  const written = new Set<string>()
  for (const property of properties) {
    const { group, name, parameters, value } = property
    const isSecond = SINGLE_NAMES.has(name) && written.has(name)
    written.add(name)
    if (!isSecond && isLegalLine(property, version)) {
      writer.line(`${group === '' ? '' : `${group}.`}${name}${parameters}:${value}`)
      continue
    }
    writer.property(KEPT_LINE, keptLineOf(property))
    if (name !== '' && !isOfProgram(name)) writer.lose(name, `vCard ${version} has no place for it`)
  }
}

/** The photo whose bytes are in the book. */
export function writePhoto(photo: CardMeta['photo'], writer: CardWriter): void {
  if (photo !== null) writer.photo(photo.mediaType, encodeBase64(photo.bytes))
}

/** REV. */
export function writeRevision(revisedAt: number | null, writer: CardWriter): void {
  if (revisedAt !== null) writer.property('REV', instantText(revisedAt))
}

/** UID, which from 4.0 on has to be told when it is no URI. */
export function writeUid(uid: string, writer: CardWriter): void {
  if (/^[a-z][a-z0-9+.-]*:[^\s\\]+$/i.test(uid)) writer.property('UID', uid)
  else if (uid !== '') writer.text('UID', uid, writer.version === '4.0' ? [['VALUE', 'text']] : [])
}

/** `20060102T150405Z`: a REV has whole seconds (RFC 6350 section 4.3.5). */
function instantText(instant: number): string {
  if (instant !== lastWritten.instant) {
    lastWritten = { instant, text: new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '') }
  }
  return lastWritten.text
}

/** Whole imports are of one instant, and Date takes its time. */
let lastWritten = { instant: 0, text: '19700101T000000Z' }
