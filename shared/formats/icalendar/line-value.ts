import type { ContentLine } from '../content-lines/content-line.ts'
import type { Parameters } from '../content-lines/parameters.ts'
import { type DecodedText, decodeQuotedPrintable } from '../content-lines/quoted-printable.ts'
import { splitEscaped, unescapeText, withLineFeeds } from '../content-lines/text-value.ts'

/** The value of a line as one text, decoded and unescaped (RFC 5545 section 3.3.11). Unescaped commas are text. */
export function textOfLine(line: ContentLine, parameters: Parameters): DecodedText {
  const { text, isSound } = decoded(line, parameters)
  return { text: unescapeText(text), isSound }
}

/** The items of a list, decoded, unescaped and trimmed, without empty ones. */
export function listOfLine(line: ContentLine, parameters: Parameters, separator: ',' | ';'): string[] {
  return splitEscaped(decoded(line, parameters).text, separator)
    .map((item) => unescapeText(item).trim())
    .filter((item) => item !== '')
}

/** The value as it stood, decoded and trimmed: for values that are no text. */
export function plainValue(line: ContentLine, parameters: Parameters): string {
  return decoded(line, parameters).text.trim()
}

/** A URI; a line feed, which only an encoded value can hold, is written as one has it. */
export function uriOfLine(line: ContentLine, parameters: Parameters): string {
  return plainValue(line, parameters).replaceAll('\n', '%0A')
}

function decoded({ value }: ContentLine, { encoding, charset }: Parameters): DecodedText {
  const { text, isSound } =
    encoding === 'quoted-printable' ? decodeQuotedPrintable(value, charset) : { text: value, isSound: true }
  return { text: withoutControls(withLineFeeds(text)), isSound }
}

/** Control characters are no text (RFC 5545 section 3.3.11), but for the line feed and the tab. */
export function withoutControls(text: string): string {
  return CONTROL.test(text) ? text.replace(/(?![\t\n])\p{Cc}/gu, '') : text
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f]/
