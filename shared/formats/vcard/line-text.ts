import type { Labelled } from '../../domain/contact.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import type { Parameters } from '../content-lines/parameters.ts'
import { decodeQuotedPrintable, splitQuotedPrintable } from '../content-lines/quoted-printable.ts'
import { splitEscaped, unescapeText } from '../content-lines/text-value.ts'
import type { CardDraft } from './card-draft.ts'

/** The value of a line as one text, decoded and unescaped. Unescaped commas and semicolons are text. */
export function textOf(line: ContentLine, parameters: Parameters, draft: CardDraft): string {
  return unescapeText(decode(line.value, line, parameters, draft))
}

/**
 * The components of a structured value, decoded and unescaped (`;` between them). An encoded semicolon is text, unless
 * there are no others: some phones encode the whole value.
 */
export function componentsOf(line: ContentLine, parameters: Parameters, draft: CardDraft): string[] {
  if (parameters.encoding === 'quoted-printable' && line.value.includes(';')) {
    return splitQuotedPrintable(line.value).map((part) => unescapeText(decode(part, line, parameters, draft)))
  }
  const value = decode(line.value, line, parameters, draft)
  const parts = splitEscaped(value, ';')
  return value.includes('\\') ? parts.map(unescapeText) : parts
}

/** The items of a list, decoded, unescaped and trimmed (`,` between them), without empty ones. */
export function listOf(line: ContentLine, parameters: Parameters, draft: CardDraft): string[] {
  return splitEscaped(decode(line.value, line, parameters, draft), ',')
    .map((item) => unescapeText(item).trim())
    .filter((item) => item !== '')
}

/** What all values that can stand several times share: types, label, preference. */
export function labelledOf(line: ContentLine, parameters: Parameters, draft: CardDraft): Labelled {
  const { types, ownLabel, preference } = parameters
  return { types, label: draft.takeLabel(line) || ownLabel, preference }
}

function decode(value: string, line: ContentLine, parameters: Parameters, draft: CardDraft): string {
  const text = parameters.encoding === 'quoted-printable' ? decodeQuoted(value, line, parameters, draft) : value
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

function decodeQuoted(value: string, line: ContentLine, { charset }: Parameters, draft: CardDraft): string {
  const { text, isSound } = decodeQuotedPrintable(value, charset)
  if (!isSound) draft.warn('vcard.badEncoding', line, text)
  return text
}
