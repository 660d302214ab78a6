import { findColon } from '../content-lines/line-header.ts'
import { CardWriter } from '../vcard/card-writer.ts'
import { jCardProperty } from './jcard-property.ts'

/** Gathers the properties of a card in vCard 4.0 as JSON (RFC 7095), with no text of them in between. */
export class JCardWriter extends CardWriter {
  #properties = ''

  override line(text: string): void {
    const colon = findColon(text)
    this.put(text.slice(0, colon), text.slice(colon + 1))
  }

  protected override put(head: string, value: string): void {
    this.#properties += this.#properties === '' ? jCardProperty(head, value) : `,${jCardProperty(head, value)}`
  }

  override toString(): string {
    return `["vcard",[${this.#properties}]]`
  }
}
