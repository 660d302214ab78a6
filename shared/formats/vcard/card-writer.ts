import type { Labelled } from '../../domain/contact.ts'
import { foldLine, foldProperty } from '../content-lines/fold-line.ts'
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
  /** What was written and not yet taken, each line with its end. */
  #text = ''
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
    this.add(foldLine(text))
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
    let value = ''
    for (let at = 0; at < parts.length; at++) {
      const part = parts[at] ?? ''
      if (at > 0) value += ';'
      if (part !== '') value += escapeText(withLineFeeds(part), true)
    }
    return value
  }

  /** A URI as a value: only what would end the line or read as an escape is escaped. */
  uri(text: string): string {
    return /[\\\r\n]/.test(text) ? this.escape(text) : text
  }

  /** What was written since the last time, to be put elsewhere. */
  take(): string {
    const text = this.#text
    this.#text = ''
    return text
  }

  toString(): string {
    return this.#text
  }

  /** Adds a line that is folded already, or is never to be. */
  protected add(line: string): void {
    this.#text += `${line}\r\n`
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
    const type = this.typeParameter(types)
    return preference === null ? type : `${type};PREF=${preference}`
  }

  /** TYPE as this version writes it. People share their lists of types, so that each is put together once. */
  protected typeParameter(types: readonly string[]): string {
    if (types.length === 0) return ''
    const known = KNOWN_TYPES[this.version]
    let text = known.get(types)
    if (text === undefined) {
      text = this.newTypeParameter(types)
      known.set(types, text)
    }
    return text
  }

  protected newTypeParameter(types: readonly string[]): string {
    return `;TYPE=${types.map(quoted).join(',')}`
  }

  /** Writes a line of which the value is ready. */
  protected put(head: string, value: string): void {
    this.add(foldProperty(head, value))
  }

  /** A name for a group of lines that no other line has. */
  nextGroup(): string {
    do this.#lastGroup++
    while (this.#takenGroups.has(`item${this.#lastGroup}`))
    return `item${this.#lastGroup}`
  }
}

const KNOWN_TYPES: Readonly<Record<CardVersion, WeakMap<readonly string[], string>>> = {
  '4.0': new WeakMap(),
  '3.0': new WeakMap(),
  '2.1': new WeakMap(),
}

function writeParameter([name, value]: readonly [string, string]): string {
  return `;${name}=${quoted(value)}`
}
