import type { ContactFields } from '../../domain/contact.ts'
import { CardPatch } from './card-patch.ts'
import { carryLines } from './carry-lines.ts'
import { decodeCard } from './decode-card.ts'
import { onlyCard, readsAs } from './reads-as.ts'
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
  const edited = traced.begin + patch.toString() + traced.end
  const { text: carried } = carryLines(edited, card, fields, before.version)
  const patched = withLineEnds(carried, text)
  return readsAs(patched, fields, before.version) ? patched : undefined
}

/** New lines end as the others of the card do. */
function withLineEnds(written: string, text: string): string {
  return text.includes('\r\n') ? written : written.replaceAll('\r\n', '\n')
}
