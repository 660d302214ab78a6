import type { Labelled } from '../../domain/contact.ts'
import { foldLine } from './fold-line.ts'
import { escapeText } from './text-value.ts'

/** Parameters to be written: names in upper case, values as plain text. */
export type ParameterList = readonly (readonly [name: string, value: string])[]

/** Gathers the lines of a card in vCard 4.0 (RFC 6350). Codecs say what, this says how. */
export class CardWriter {
  readonly #lines: string[] = []
  readonly #takenGroups: ReadonlySet<string>
  #lastGroup = 0

  /** `takenGroups` (in lower case) are in use by lines that are written as they stood. */
  constructor(takenGroups: ReadonlySet<string>) {
    this.#takenGroups = takenGroups
  }

  /** A line whose value is written as given. */
  property(name: string, value: string, parameters: ParameterList = [], group = ''): void {
    this.line(`${group === '' ? '' : `${group}.`}${name}${parameters.map(writeParameter).join('')}:${value}`)
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
    this.property(name, items.map((item) => this.escape(item)).join(','))
  }

  /** A line with TYPE and PREF, and its label as X-ABLabel in a group of both. `value` is written as given. */
  labelled(name: string, { types, label, preference }: Labelled, value: string, parameters: ParameterList = []): void {
    const all: (readonly [string, string])[] = [...parameters]
    if (preference !== null) all.unshift(['PREF', String(preference)])
    const type = types.length === 0 ? '' : `;TYPE=${types.map(quoted).join(',')}`
    const group = label === '' ? '' : this.#nextGroup()
    this.line(`${group === '' ? '' : `${group}.`}${name}${type}${all.map(writeParameter).join('')}:${value}`)
    if (group !== '') this.text('X-ABLabel', label, [], group)
  }

  /** A whole line, not yet folded. */
  line(text: string): void {
    this.#lines.push(foldLine(text))
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

  toString(): string {
    return `${this.#lines.join('\r\n')}\r\n`
  }

  #nextGroup(): string {
    do this.#lastGroup++
    while (this.#takenGroups.has(`item${this.#lastGroup}`))
    return `item${this.#lastGroup}`
  }
}

function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function writeParameter([name, value]: readonly [string, string]): string {
  return `;${name}=${quoted(value)}`
}

/** A parameter value, in quotation marks where it needs them, with the escapes of RFC 6868. */
function quoted(value: string): string {
  if (/^[\w+./-]+$/.test(value)) return value
  const text = value.replace(/\r\n?|\n|\^|"/g, (sign) => (sign === '^' ? '^^' : sign === '"' ? "^'" : '^n'))
  return `"${text}"`
}
