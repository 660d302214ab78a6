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

export type OriginLine = { readonly line: ContentLine; readonly origin: Origin }
/** Lines with what became of them; `lists` has the items. */
export type OriginLines = {
  readonly lines: readonly OriginLine[]
  readonly lists: Readonly<Record<ItemList, readonly unknown[]>>
}
export type TracedLine = { readonly line: ContentLine; readonly text: string; readonly origin: Origin }
/** A card with the text of each of its lines, folds and line ends as they stood. */
export type TracedCard = {
  readonly begin: string
  readonly lines: readonly TracedLine[]
  readonly lists: OriginLines['lists']
  readonly end: string
}

/** Says which line of a card became what; undefined when its text cannot be told apart line by line. */
export function traceCard(card: SourceCard, text: string): TracedCard | undefined {
  const physical = physicalLines(text)
  const last = physical.findLastIndex((line) => /^\s*END\s*:\s*VCARD\s*$/i.test(line))
  const [first] = card.lines
  if (last < 0 || first === undefined || card.lines.some(({ line }) => line > last)) return undefined
  const { lines: origins, lists } = originsOf(card.lines)
  const lines = origins.map(({ line, origin }, index): TracedLine => {
    const next = card.lines[index + 1]?.line ?? last + 1
    const text = next === line.line + 1 ? physical[line.line - 1] : physical.slice(line.line - 1, next - 1).join('')
    return { line, text: text ?? '', origin }
  })
  return {
    begin: physical.slice(0, first.line - 1).join(''),
    lines,
    lists,
    end: physical.slice(last).join(''),
  }
}

/** The lines of a text, each with its end. */
function physicalLines(text: string): string[] {
  const lines: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start)
    lines.push(text.slice(start, end < 0 ? undefined : end + 1))
    if (end < 0) break
    start = end + 1
  }
  return lines
}

/** What became of each of these lines, and the lists that the items are in. */
export function originsOf(lines: readonly ContentLine[]): OriginLines {
  const draft = new CardDraft()
  for (const line of lines) {
    if (line.name === LABEL_PROPERTY) readGroupLabel(line, parseParameters(line.parameters), draft)
  }
  const counts = ITEM_LISTS.map(() => 0)
  const origins = lines.map((line): OriginLine => {
    if (line.name === 'VERSION') return { line, origin: VERSION }
    if (line.name === LABEL_PROPERTY) return { line, origin: line.group === '' ? KEPT : LABEL }
    const codec = CODEC_OF.get(line.name)
    if (codec === undefined || !codec.read(line, parseParameters(line.parameters), draft)) return { line, origin: KEPT }
    for (let at = 0; at < ITEM_LISTS.length; at++) {
      const list = ITEM_LISTS[at] as ItemList
      const index = counts[at] ?? 0
      if (draft[list].length === index) continue
      counts[at] = draft[list].length
      return { line, origin: { kind: 'item', list, index } }
    }
    return { line, origin: READ }
  })
  return { lines: origins, lists: draft }
}

const VERSION: Origin = { kind: 'version' }
const LABEL: Origin = { kind: 'label' }
const KEPT: Origin = { kind: 'kept' }
const READ: Origin = { kind: 'read' }
