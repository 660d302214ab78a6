import type { ContactFields } from '../../domain/contact.ts'
import type { WriteLoss } from '../vcard/card-writer.ts'
import { type CardMeta, composeCard, takenGroups, writeProperties } from '../vcard/write-card.ts'
import { JCardWriter } from './jcard-writer.ts'
import { toJCard } from './to-jcard.ts'

/** As `composeCard` in version 4.0, as the text of one JSON value (RFC 7095). */
export function composeJCard(
  fields: ContactFields,
  meta: CardMeta,
): { readonly text: string; readonly losses: readonly WriteLoss[] } {
  if (meta.from !== undefined) {
    // What is carried along is put into the lines of a card.
    const { text, losses } = composeCard(fields, meta, '4.0')
    return { text: toJCard(text), losses }
  }
  const writer = new JCardWriter(takenGroups(fields.rawProperties, meta), meta.nameOf)
  writeProperties(fields, meta, writer)
  return { text: writer.toString(), losses: writer.losses }
}
