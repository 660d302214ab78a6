import { foldLine } from '../content-lines/fold-line.ts'
import { quoted } from '../content-lines/parameter-value.ts'
import { escapeText, withLineFeeds } from '../content-lines/text-value.ts'
import { withoutControls } from './line-value.ts'

/** Parameters to be written: names in upper case, values as plain text. */
export type ParameterList = readonly (readonly [name: string, value: string])[]

/** Gathers content lines as RFC 5545 has them: CRLF, folded at 75 octets. */
export class LineWriter {
  readonly #lines: string[] = []

  /** A line whose value is written as given. */
  property(name: string, value: string, parameters: ParameterList = []): void {
    const list = parameters.map(([parameter, text]) => `;${parameter}=${quoted(text)}`).join('')
    this.line(`${name}${list}:${value}`)
  }

  /** A line with one text as its value. */
  text(name: string, text: string, parameters: ParameterList = []): void {
    this.property(name, escaped(text), parameters)
  }

  /** A line with a list of texts as its value. */
  list(name: string, items: readonly string[]): void {
    this.property(name, items.map(escaped).join(','))
  }

  /** A URI: only what would end the line is written otherwise. */
  uri(name: string, uri: string, parameters: ParameterList = []): void {
    this.property(
      name,
      uri.replace(UNSAFE, (sign) => encodeURIComponent(sign)),
      parameters,
    )
  }

  /** A whole line, not yet folded. Whatever is in it, it stays one. */
  line(text: string): void {
    this.#lines.push(foldLine(LINE_END.test(text) ? text.replace(/[\r\n]+/g, ' ') : text))
  }

  /** What was written since the last time. */
  take(): string {
    const lines = this.#lines.splice(0)
    return lines.map((line) => `${line}\r\n`).join('')
  }
}

const LINE_END = /[\r\n]/
const UNSAFE = /(?!\t)\p{Cc}/gu

function escaped(text: string): string {
  return escapeText(withoutControls(withLineFeeds(text)), true)
}
