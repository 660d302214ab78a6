import type { ContactFields } from '../../domain/contact.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import type { SourceCard } from './card.ts'
import { CardDraft } from './card-draft.ts'
import type { PropertyCodec } from './codec.ts'
import { LABEL_PROPERTY, readGroupLabel } from './group-label.ts'
import { adr } from './properties/adr.ts'
import { dates } from './properties/dates.ts'
import { email } from './properties/email.ts'
import { impp } from './properties/impp.ts'
import { member } from './properties/kind.ts'
import { customField } from './properties/kith.ts'
import { note } from './properties/note.ts'
import { related } from './properties/related.ts'
import { tel } from './properties/tel.ts'
import { url } from './properties/url.ts'
import { CODEC_OF } from './registry.ts'

/** Lists of which every item comes from one line, and the codec that writes them. */
export const ITEM_CODECS = {
  phones: tel,
  emails: email,
  addresses: adr,
  urls: url,
  profiles: impp,
  dates,
  relations: related,
  notes: note,
  members: member,
  customFields: customField,
} as const satisfies Partial<Record<keyof ContactFields & keyof CardDraft, PropertyCodec>>
export type ItemList = keyof typeof ITEM_CODECS
export const ITEM_LISTS = Object.keys(ITEM_CODECS) as ItemList[]

/** What became of a line: an item of a list, something else that a codec holds, a label of its group, or nothing. */
export type Origin =
  | { readonly kind: 'item'; readonly list: ItemList; readonly index: number }
  | { readonly kind: 'read' }
  | { readonly kind: 'label' }
  | { readonly kind: 'version' }
  | { readonly kind: 'kept' }

export type TracedLine = { readonly line: ContentLine; readonly text: string; readonly origin: Origin }
/** A card with the text of each of its lines, folds and line ends as they stood. */
export type TracedCard = { readonly begin: string; readonly lines: readonly TracedLine[]; readonly end: string }

/** Says which line of a card became what; undefined when its text cannot be told apart line by line. */
export function traceCard(card: SourceCard, text: string): TracedCard | undefined {
  const physical = text.split(/(?<=\n)/)
  const last = physical.findLastIndex((line) => /^\s*END\s*:\s*VCARD\s*$/i.test(line))
  const [first] = card.lines
  if (last < 0 || first === undefined || card.lines.some(({ line }) => line > last)) return undefined
  const origins = originsOf(card.lines)
  const lines = card.lines.map((line, index): TracedLine => {
    const next = card.lines[index + 1]?.line ?? last + 1
    return { line, text: physical.slice(line.line - 1, next - 1).join(''), origin: origins[index] ?? { kind: 'kept' } }
  })
  return {
    begin: physical.slice(0, first.line - 1).join(''),
    lines,
    end: physical.slice(last).join(''),
  }
}

/** What became of each of these lines. */
export function originsOf(lines: readonly ContentLine[]): Origin[] {
  const draft = new CardDraft()
  for (const line of lines) {
    if (line.name === LABEL_PROPERTY) readGroupLabel(line, parseParameters(line.parameters), draft)
  }
  return lines.map((line) => {
    if (line.name === 'VERSION') return { kind: 'version' }
    if (line.name === LABEL_PROPERTY) return line.group === '' ? { kind: 'kept' } : { kind: 'label' }
    const codec = CODEC_OF.get(line.name)
    const before = ITEM_LISTS.map((list) => draft[list].length)
    if (codec === undefined || !codec.read(line, parseParameters(line.parameters), draft)) return { kind: 'kept' }
    const at = ITEM_LISTS.findIndex((list, index) => draft[list].length > (before[index] ?? 0))
    const list = ITEM_LISTS[at]
    return list === undefined ? { kind: 'read' } : { kind: 'item', list, index: before[at] ?? 0 }
  })
}
