import { canonicalJson } from '../../domain/canonical-json.ts'
import { type ContactFields, EMPTY_FIELDS, type RawProperty } from '../../domain/contact.ts'
import { replaceItems, replaceSlots, type Slot } from '../content-lines/replace-items.ts'
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

/** A line of the card. */
type LineSlot = Slot & { readonly traced: TracedLine }

/** A card in the course of being edited line by line. */
export class CardPatch {
  readonly #slots: LineSlot[]
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
    this.#tail += replaceItems(slots, before, after, (item) => this.#write(list, item))
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
    const isThere = ({ isKept, traced: { origin, line } }: LineSlot) =>
      isKept && (origin.kind !== 'label' || groups.has(line.group.toLowerCase()))
    const lines = this.#slots.map((slot) => slot.before + (isThere(slot) ? slot.traced.text : '') + slot.after)
    return lines.join('') + this.#tail
  }

  #replace(codec: PropertyCodec, text: string): void {
    const slots = this.#slots.filter(
      ({ traced: { line, origin } }) => origin.kind === 'read' && CODEC_OF.get(line.name) === codec,
    )
    this.#tail += replaceSlots(slots, text)
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
