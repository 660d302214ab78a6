import type { Labelled } from '../../domain/contact.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import { parseParameters } from '../content-lines/parameters.ts'
import { CardDraft } from './card-draft.ts'
import type { PropertyCodec } from './codec.ts'
import { hasExtras } from './line-extras.ts'
import { componentsOf } from './line-text.ts'
import { isLink, photo } from './properties/photo.ts'
import { CODEC_OF } from './registry.ts'
import type { ItemList, OriginLine, OriginLines } from './traced-card.ts'

/** A line of a card before, and whether it still says the same value under the same label. */
export type FormerLine = {
  readonly line: ContentLine
  readonly codec: PropertyCodec
  readonly isSameValue: boolean
  readonly isSameLabel: boolean
  /** Whether its property takes a label. */
  readonly takesLabel: boolean
}

/**
 * Finds for the lines of a card those that said the same before: the same item of a list, or the same property.
 * Members of equal items stand in the same order, since both are as a card was read.
 */
export function pairLines(former: OriginLines, card: OriginLines): Map<ContentLine, FormerLine> {
  const pairs = new Map<ContentLine, FormerLine>()
  const lists = new Set<ItemList>()
  const codecs = new Set<PropertyCodec>()
  // Only where something is to be found.
  for (const { line, origin } of former.lines) {
    const codec = CODEC_OF.get(line.name)
    if (codec === undefined || (line.group === '' && !hasExtras(line, codec))) continue
    if (origin.kind === 'item') lists.add(origin.list)
    else if (origin.kind === 'read') codecs.add(codec)
  }
  for (const list of lists) pairItemLines(list, former, card, pairs)
  for (const codec of codecs) pairReadLines(codec, former.lines, card.lines, pairs)
  return pairs
}

function pairItemLines(
  list: ItemList,
  former: OriginLines,
  card: OriginLines,
  pairs: Map<ContentLine, FormerLine>,
): void {
  const [mine, theirs] = [linesOfItems(card.lines, list), linesOfItems(former.lines, list)]
  if (mine.size === 0 || theirs.size === 0) return
  for (const { index, item, formerIndex, former: formerItem, isSame } of pairItems(
    card.lists[list],
    former.lists[list],
  )) {
    const [line, from] = [mine.get(index), theirs.get(formerIndex)]
    const codec = from && CODEC_OF.get(from.name)
    if (line === undefined || from === undefined || codec === undefined) continue
    pairs.set(line, {
      line: from,
      codec,
      isSameValue: isSame || valueText(item) === valueText(formerItem),
      isSameLabel: isSame || labelText(list, item) === labelText(list, formerItem),
      takesLabel: typeof item === 'object' && item !== null && 'label' in item,
    })
  }
}

function linesOfItems(lines: readonly OriginLine[], list: ItemList): Map<number, ContentLine> {
  const found = new Map<number, ContentLine>()
  for (const { line, origin } of lines) {
    if (origin.kind === 'item' && origin.list === list) found.set(origin.index, line)
  }
  return found
}

type ItemPair = {
  readonly index: number
  readonly item: unknown
  readonly formerIndex: number
  readonly former: unknown
  readonly isSame: boolean
}

/** Equal items first, then those with the same value, those of which the same is said, and one by one who is left. */
function pairItems(items: readonly unknown[], former: readonly unknown[]): ItemPair[] {
  const pairs: ItemPair[] = []
  const [left, free] = [new Set(items.keys()), new Set(former.keys())]
  const take = (index: number, formerIndex: number, isSame = false) => {
    left.delete(index)
    free.delete(formerIndex)
    pairs.push({ index, item: items[index], formerIndex, former: former[formerIndex], isSame })
  }
  for (const textOf of [itemText, valueText, aboutText]) {
    if (left.size === 0 || free.size === 0) break
    const waiting = queuesOf(free, (at) => textOf(former[at]))
    for (const index of [...left]) {
      const match = waiting.get(textOf(items[index]))?.pop()
      if (match !== undefined) take(index, match, textOf === itemText)
    }
  }
  const rest = [...free]
  for (const [at, index] of [...left].entries()) {
    const match = rest[at]
    if (match !== undefined) take(index, match)
  }
  return pairs
}

/** Those with each key, the first of them at the end: a card may have a hundred thousand of one kind. */
function queuesOf<T>(waiting: Iterable<T>, keyOf: (one: T) => string): Map<string, T[]> {
  const queues = new Map<string, T[]>()
  for (const one of [...waiting].reverse()) {
    const key = keyOf(one)
    const queue = queues.get(key)
    if (queue === undefined) queues.set(key, [one])
    else queue.push(one)
  }
  return queues
}

const itemText = (item: unknown) => JSON.stringify(item)

/** An item without what is said about it. */
function valueText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item)
  return JSON.stringify({ ...item, types: null, label: null, preference: null })
}

/** What is said about an item: its types, its label, its preference. */
function aboutText(item: unknown): string {
  const { types, label, preference } = item as Partial<Labelled>
  return JSON.stringify({ types, label, preference })
}

/** What the label of an item depends on: Apple's labels say what a date or a relation is. */
function labelText(list: ItemList, item: unknown): string {
  const { kind, label, types } = item as { kind?: string; label?: string; types?: readonly string[] }
  return JSON.stringify({ kind, label, types: list === 'relations' ? types : null })
}

/** Lines that are no items of lists: those that say the same, then the first of both, the second, … */
function pairReadLines(
  codec: PropertyCodec,
  former: readonly OriginLine[],
  lines: readonly OriginLine[],
  pairs: Map<ContentLine, FormerLine>,
): void {
  const isOf = ({ line, origin }: OriginLine) => origin.kind === 'read' && CODEC_OF.get(line.name) === codec
  const [left, free] = [new Set(lines.filter(isOf)), new Set(former.filter(isOf))]
  const pair = (isSameValue: boolean, keyOf: (line: ContentLine) => string, isTried = (_: ContentLine) => true) => {
    if (left.size === 0 || free.size === 0) return
    const tried = [...free].filter(({ line }) => isTried(line))
    const waiting = queuesOf(tried, ({ line }) => keyOf(line))
    for (const mine of [...left]) {
      const from = waiting.get(keyOf(mine.line))?.pop()
      if (from === undefined) continue
      left.delete(mine)
      free.delete(from)
      pairs.set(mine.line, { line: from.line, codec, isSameValue, isSameLabel: true, takesLabel: false })
    }
  }
  const said = (line: ContentLine) => `${line.name}:${readValue(line, codec)}`
  pair(true, said, ({ parameters }) => parameters !== '')
  pair(true, said)
  pair(false, ({ name }) => name)
  pair(false, () => '')
}

/** What a line says, in whichever version; of a name what it is sorted by, of a photo its bytes. */
function readValue(line: ContentLine, codec: PropertyCodec): string {
  const parameters = parseParameters(line.parameters)
  // A link may be encoded or escaped; base64 is too long to be decoded for this.
  if (codec === photo && !isLink(line.value.trim())) return line.value.replace(/^data:[^,]*,|\s|=+$/gi, '')
  const parts = componentsOf(line, parameters, new CardDraft()).map((part) => part.trim())
  return (line.name === 'N' ? parts.slice(0, 3) : parts).join(';').replace(/;+$/, '')
}

/** Whether a line has no value, be it of several parts. */
export function isEmptyLine(line: ContentLine): boolean {
  const parts = componentsOf(line, parseParameters(line.parameters), new CardDraft())
  return parts.every((part) => /^[\s,]*$/.test(part))
}
