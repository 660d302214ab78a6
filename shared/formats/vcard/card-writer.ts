import type { Labelled } from '../../domain/contact.ts'
import { foldLine } from '../content-lines/fold-line.ts'
import { quoted } from '../content-lines/parameter-value.ts'
import { escapeText, withLineFeeds } from '../content-lines/text-value.ts'
import type { CardVersion } from './card-version.ts'

/** Parameters to be written: names in upper case, values as plain text. */
export type ParameterList = readonly (readonly [name: string, value: string])[]
/** What programs other than Kith do not find in the card, and why, as a clause. */
export type WriteLoss = { readonly property: string; readonly reason: string }

/** Gathers the lines of a card in vCard 4.0 (RFC 6350); subclasses write the older versions. Codecs say what, this says how. */
export class CardWriter {
  readonly version: CardVersion = '4.0'
  readonly losses: WriteLoss[] = []
  readonly nameOf: (uid: string) => string | undefined
  protected readonly lines: string[] = []
  readonly #takenGroups: ReadonlySet<string>
  #lastGroup = 0

  /** `takenGroups` (in lower case) are in use by lines that are written as they stood; `nameOf` knows whom a UID means. */
  constructor(takenGroups: ReadonlySet<string>, nameOf: (uid: string) => string | undefined = () => undefined) {
    this.#takenGroups = takenGroups
    this.nameOf = nameOf
  }

  /** A line whose value is written as given. */
  property(name: string, value: string, parameters: ParameterList = [], group = ''): void {
    const all = parameters.length === 0 ? '' : parameters.map(writeParameter).join('')
    this.put(group === '' ? `${name}${all}` : `${group}.${name}${all}`, value)
  }

  /** A line with one text as its value. */
  text(name: string, value: string, parameters: ParameterList = [], group = ''): void {
    this.property(name, this.escape(value), parameters, group)
  }

  /** A line with components as its value. */
  structured(name: string, parts: readonly string[], parameters: ParameterList = [], group = ''): void {
    this.property(name, this.components(parts), parameters, group)
  }

  /** A line with a list as its value, `,` between the items. */
  list(name: string, items: readonly string[]): void {
    this.property(name, items.map((item) => this.item(item)).join(','))
  }

  /** A line with TYPE and PREF, and its label as X-ABLabel in a group of both. `value` is written as given. */
  labelled(name: string, about: Labelled, value: string, parameters: ParameterList = [], given = ''): void {
    const group = given === '' && about.label !== '' ? this.nextGroup() : given
    let all = this.labelParameters(name, about)
    if (parameters.length > 0) all += parameters.map(writeParameter).join('')
    this.put(group === '' ? `${name}${all}` : `${group}.${name}${all}`, value)
    if (about.label !== '') this.text('X-ABLabel', this.label(about.label), [], group)
  }

  /** A whole line, not yet folded. */
  line(text: string): void {
    this.lines.push(foldLine(text))
  }

  /** Bytes as Base64. */
  photo(mediaType: string, base64: string): void {
    this.line(`PHOTO:data:${mediaType};base64,${base64}`)
  }

  /** Notes what other programs will not find in the card. */
  lose(property: string, reason: string): void {
    this.losses.push({ property, reason })
  }

  /** A text as a value: escaped, its line ends as `\n`. */
  escape(text: string): string {
    return escapeText(withLineFeeds(text))
  }

  /** Components as a value, `;` between them. */
  components(parts: readonly string[]): string {
    return parts.map((part) => escapeText(withLineFeeds(part), true)).join(';')
  }

  /** A URI as a value: only what would end the line or read as an escape is escaped. */
  uri(text: string): string {
    return /[\\\r\n]/.test(text) ? this.escape(text) : text
  }

  /** What was written since the last time, to be put elsewhere. */
  take(): string {
    const lines = this.lines.splice(0)
    return lines.map((line) => `${line}\r\n`).join('')
  }

  toString(): string {
    return `${this.lines.join('\r\n')}\r\n`
  }

  /** One item of a list. */
  protected item(text: string): string {
    return this.escape(text)
  }

  /** A label as its own line has it. */
  protected label(text: string): string {
    return text
  }

  /** TYPE and PREF, with a leading `;` each. */
  labelParameters(_name: string, { types, preference }: Labelled): string {
    const type = types.length === 0 ? '' : `;TYPE=${types.map(quoted).join(',')}`
    return preference === null ? type : `${type};PREF=${preference}`
  }

  /** Writes a line of which the value is ready. */
  protected put(head: string, value: string): void {
    this.line(`${head}:${value}`)
  }

  /** A name for a group of lines that no other line has. */
  nextGroup(): string {
    do this.#lastGroup++
    while (this.#takenGroups.has(`item${this.#lastGroup}`))
    return `item${this.#lastGroup}`
  }
}

function writeParameter([name, value]: readonly [string, string]): string {
  return `;${name}=${quoted(value)}`
}
