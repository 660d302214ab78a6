import { canonicalJson } from '../../domain/canonical-json.ts'
import { type ContactFields, EMPTY_FIELDS, type RawProperty } from '../../domain/contact.ts'
import type { CardVersion } from './card-version.ts'
import type { CardWriter } from './card-writer.ts'
import { WRITERS } from './card-writers.ts'
import type { PropertyCodec } from './codec.ts'
import { rawPropertyOf } from './kept-line.ts'
import { photo } from './properties/photo.ts'
import { rev } from './properties/uid.ts'
import { CODEC_OF } from './registry.ts'
import { ITEM_CODECS, ITEM_LISTS, type ItemList, type TracedLine } from './traced-card.ts'
import { type CardMeta, writePhoto, writeRevision, writeUid } from './write-card.ts'

/** A line of the card, whether it stays, and what is written before and after its place. */
type Slot = { readonly traced: TracedLine; isKept: boolean; before: string; after: string }

/** A card in the course of being edited line by line. */
export class CardPatch {
  readonly #slots: Slot[]
  readonly #writer: CardWriter
  readonly #meta: CardMeta
  #tail = ''

  constructor(lines: readonly TracedLine[], version: CardVersion, meta: CardMeta) {
    this.#slots = lines.map((traced) => ({ traced, isKept: true, before: '', after: '' }))
    this.#writer = new WRITERS[version](new Set(lines.map(({ line }) => line.group.toLowerCase())), meta.nameOf)
    this.#meta = meta
  }

  /** Drops the lines of items that are gone, and writes new ones where they belong in the order of the list. */
  replaceItems(list: ItemList, before: readonly unknown[], after: readonly unknown[]): void {
    const slots = this.#slots.filter(({ traced: { origin } }) => origin.kind === 'item' && origin.list === list)
    if (slots.length !== before.length) return
    const texts = before.map(canonicalJson)
    let from = 0
    let fresh = ''
    const place = (upTo: number) => {
      // In the place of what was dropped, else before the next that stays, else after the last.
      const dropped = slots.slice(from, upTo)
      for (const slot of dropped) slot.isKept = false
      const at = dropped[0] ?? slots[upTo]
      const last = slots.at(-1)
      if (at) at.before += fresh
      else if (last) last.after += fresh
      else this.#tail += fresh
      fresh = ''
    }
    for (const item of after) {
      const match = texts.indexOf(canonicalJson(item), from)
      if (match < 0) fresh += this.#write(list, item)
      else {
        place(match)
        from = match + 1
      }
    }
    place(slots.length)
  }

  /** Writes the lines of a codec anew when what it has to say changed; items of lists are not its business here. */
  replaceUnit(codec: PropertyCodec, before: ContactFields, after: ContactFields): void {
    const text = this.#writeUnit(codec, after)
    if (this.#writeUnit(codec, before) !== text) this.#replace(codec, text)
  }

  /** Drops the lines that no codec reads and that are no longer among the raw properties. */
  dropKept(properties: readonly RawProperty[]): void {
    const wanted = properties.map(canonicalJson)
    for (const slot of this.#slots) {
      if (slot.traced.origin.kind !== 'kept') continue
      const at = wanted.indexOf(canonicalJson(rawPropertyOf(slot.traced.line)))
      if (at < 0) slot.isKept = false
      else wanted.splice(at, 1)
    }
  }

  /** The photo that the book has now. */
  replacePhoto(): void {
    writePhoto(this.#meta.photo, this.#writer)
    this.#replace(photo, this.#writer.take())
  }

  /** When it was changed, and who it is, by which the card is known again. */
  identify(isUnknown: boolean): void {
    writeRevision(this.#meta.revisedAt, this.#writer)
    this.#replace(rev, this.#writer.take())
    if (isUnknown) writeUid(this.#meta.uid, this.#writer)
    this.#tail += this.#writer.take()
  }

  toString(): string {
    const groups = new Set(
      this.#slots
        .filter(({ isKept, traced }) => isKept && traced.origin.kind !== 'label')
        .map(({ traced }) => traced.line.group.toLowerCase()),
    )
    const isThere = ({ isKept, traced: { origin, line } }: Slot) =>
      isKept && (origin.kind !== 'label' || groups.has(line.group.toLowerCase()))
    const lines = this.#slots.map((slot) => slot.before + (isThere(slot) ? slot.traced.text : '') + slot.after)
    return lines.join('') + this.#tail
  }

  #replace(codec: PropertyCodec, text: string): void {
    const slots = this.#slots.filter(
      ({ traced: { line, origin } }) => origin.kind === 'read' && CODEC_OF.get(line.name) === codec,
    )
    for (const slot of slots) slot.isKept = false
    const [first] = slots
    if (first) first.before += text
    else this.#tail += text
  }

  #write(list: ItemList, item: unknown): string {
    ITEM_CODECS[list].write({ ...EMPTY_FIELDS, [list]: [item] }, this.#writer)
    return this.#writer.take()
  }

  #writeUnit(codec: PropertyCodec, fields: ContactFields): string {
    const without = Object.fromEntries(ITEM_LISTS.map((list) => [list, []]))
    codec.write({ ...fields, ...without }, this.#writer)
    return this.#writer.take()
  }
}
