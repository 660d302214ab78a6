import type { Labelled } from '../../domain/contact.ts'
import { quoted } from '../content-lines/parameter-value.ts'
import { withLineFeeds } from '../content-lines/text-value.ts'
import { encodeQuotedPrintable, needsQuotedPrintable } from '../content-lines/write-quoted-printable.ts'
import type { CardVersion } from './card-version.ts'
import { CardWriter30, pictureType } from './card-writer-30.ts'

const LONGEST = 75
/** A type that can stand alone: not one that reads as an encoding, nor as a label of the user's own. */
const BARE = /^(?!x-|quoted-printable$|base64$|b$|7bit$|8bit$|pref$)[a-z0-9-]+$/i
const ENCODED = ';ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8'

/** Gathers the lines of a card in vCard 2.1: ASCII, everything else as quoted-printable UTF-8. */
export class CardWriter21 extends CardWriter30 {
  override readonly version: CardVersion = '2.1'

  /** Only what would read as an escape; line feeds stay until the value is encoded. */
  override escape(text: string): string {
    const whole = withLineFeeds(text)
    return whole.includes('\\') ? whole.replaceAll('\\', '\\\\') : whole
  }

  override components(parts: readonly string[]): string {
    return parts.map((part) => this.escape(part).replaceAll(';', '\\;')).join(';')
  }

  override uri(text: string): string {
    return this.escape(text)
  }

  /** The picture ends at an empty line. */
  override photo(mediaType: string, base64: string): void {
    this.add(`PHOTO;${pictureType(mediaType)};ENCODING=BASE64:`)
    for (let at = 0; at < base64.length; at += LONGEST - 1) this.add(` ${base64.slice(at, at + LONGEST - 1)}`)
    this.add('')
  }

  /** A line that is never folded: 2.1 folds at blanks, and not all readers unfold. */
  override line(text: string): void {
    this.add(text)
  }

  protected override item(text: string): string {
    return this.escape(text).replaceAll(',', '\\,')
  }

  override labelParameters(_name: string, { types, preference }: Labelled): string {
    const all = this.typeParameter(types)
    return (preference === 1 ? `${all};PREF` : all) + this.lowerPreference(preference)
  }

  protected override newTypeParameter(types: readonly string[]): string {
    let all = ''
    for (const type of types) all += BARE.test(type) ? `;${type.toUpperCase()}` : `;TYPE=${quoted(type)}`
    return all
  }

  protected override put(head: string, value: string): void {
    const isPlain = !needsQuotedPrintable(value) && head.length + value.length < LONGEST
    if (isPlain) this.add(`${head}:${value}`)
    else this.add(encodeQuotedPrintable(`${head}${ENCODED}:`, value))
  }
}
