import type { ImportWarning } from '../../domain/import-warning.ts'
import { decodeUtf8 } from '../text-decoder.ts'
import type { ContentLine, SourceCard } from './card.ts'
import { bytesAsText, decodeLine } from './card-text.ts'
import { parseParameters } from './parameters.ts'
import { unfoldLines } from './unfold-lines.ts'

/** Of how many lines in one card it is told that they are no properties; all of them are kept. */
const MOST_STRAYS = 20

/** The extent of a card in a file. `body` is what stands between its BEGIN and END lines. */
export type CardExtent = {
  readonly source: Uint8Array
  readonly body: Uint8Array
  readonly line: number
  readonly isEndMissing: boolean
  /** True in files whose lines end in CR alone. */
  readonly isReturnOnly: boolean
}

/** Splits a card into its lines. `charsets` collects the CHARSETs that the file names. */
export function toSourceCard(extent: CardExtent, charsets: Set<string>): SourceCard {
  const { source, body, line } = extent
  const warnings: ImportWarning[] = []
  if (extent.isEndMissing) warnings.push({ code: 'vcard.missingEnd', line, property: '', text: '' })
  const utf8 = decodeUtf8(body)
  let text = utf8 ?? bytesAsText(body)
  if (extent.isReturnOnly) text = text.replaceAll('\r', '\n')
  let lastCharset = ''
  const { lines, strays } = unfoldLines(text, line + 1, (charset) => {
    if (charset === lastCharset) return
    lastCharset = charset
    if (charsets.size < 10) charsets.add(charset.toLowerCase())
  })
  for (const stray of strays.slice(0, MOST_STRAYS)) {
    warnings.push({ code: 'vcard.notAProperty', line: stray.line, property: '', text: stray.value.slice(0, 80) })
  }
  return { source, line, lines: utf8 === null ? decodeLines(lines, charsets, warnings) : lines, warnings }
}

/** Decodes line by line a card that is not UTF-8 throughout. Says once for each charset that it had to be guessed. */
function decodeLines(
  lines: readonly ContentLine[],
  charsets: ReadonlySet<string>,
  warnings: ImportWarning[],
): ContentLine[] {
  const only = charsets.size === 1 ? ([...charsets][0] ?? '') : ''
  const told = new Set<string>()
  return lines.map((raw) => {
    const own = parseParameters(raw.parameters).charset
    const [line, { charset, basis }] = decodeLine(raw, own, only)
    const code = basis === 'guessed' ? 'vcard.charsetGuessed' : basis === 'unknown' ? 'vcard.unknownCharset' : null
    const text = basis === 'unknown' ? own : charset
    if (code !== null && !told.has(code + text)) {
      told.add(code + text)
      warnings.push({ code, line: line.line, property: line.name, text })
    }
    return line
  })
}
