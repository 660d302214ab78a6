import { canonicalJson } from '../../domain/canonical-json.ts'
import { CONTACT_FIELD_NAMES, type ContactFields } from '../../domain/contact.ts'
import { encodeUtf8 } from '../text-decoder.ts'
import type { SourceCard } from './card.ts'
import { CardPatch } from './card-patch.ts'
import type { CardVersion } from './card-version.ts'
import { decodeCard } from './decode-card.ts'
import { CardReader } from './read-cards.ts'
import { CODECS } from './registry.ts'
import { ITEM_LISTS, traceCard } from './traced-card.ts'
import type { CardMeta } from './write-card.ts'

/**
 * A card with what was edited since written anew, and every other line as it stood: its group, parameters, folds and
 * place. `text` is the card as it came in; `isPhotoKept` tells whether its photo still holds. Undefined when the result
 * would not read as these fields: then the card has to be written whole.
 */
export function patchCard(
  text: string,
  fields: ContactFields,
  meta: CardMeta,
  isPhotoKept: boolean,
): string | undefined {
  const card = onlyCard(text)
  const traced = card && traceCard(card, text)
  if (!card || !traced) return undefined
  const before = decodeCard(card)
  const patch = new CardPatch(traced.lines, before.version, meta)
  for (const list of ITEM_LISTS) patch.replaceItems(list, before.fields[list], fields[list])
  for (const codec of CODECS) patch.replaceUnit(codec, before.fields, fields)
  patch.dropKept(fields.rawProperties)
  if (!isPhotoKept) patch.replacePhoto()
  patch.identify(before.uid === '')
  const patched = traced.begin + withLineEnds(patch.toString(), text) + traced.end
  return reads(patched, fields, before.version) ? patched : undefined
}

function onlyCard(text: string): SourceCard | undefined {
  const reader = new CardReader()
  const cards = [...reader.push(encodeUtf8(text)), ...reader.end()]
  return cards.length === 1 ? cards[0] : undefined
}

/** New lines end as the others of the card do. */
function withLineEnds(written: string, text: string): string {
  return text.includes('\r\n') ? written : written.replaceAll('\r\n', '\n')
}

function reads(text: string, fields: ContactFields, version: CardVersion): boolean {
  const card = onlyCard(text)
  if (card === undefined) return false
  const again = decodeCard(card)
  const expected = fields.photo?.kind === 'stored' ? { ...fields, photo: null } : fields
  return (
    again.version === version &&
    CONTACT_FIELD_NAMES.every((name) => canonicalJson(again.fields[name]) === canonicalJson(expected[name]))
  )
}
