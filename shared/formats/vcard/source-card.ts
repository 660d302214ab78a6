import type { ImportWarning } from '../../domain/import-warning.ts'
import { bytesAsText, decodeLines, decodeShifted } from '../content-lines/line-charset.ts'
import { decodeUtf8 } from '../text-decoder.ts'
import type { SourceCard } from './card.ts'
import { unfoldCard } from './unfold-card.ts'

/** Of how many lines in one card it is told that they are no properties; all of them are kept. */
const MOST_STRAYS = 20

/** What begins another script in ISO-2022. */
const SHIFT = '\u001b$'

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
  const { lines, strays } = unfoldCard(text, line + 1, (charset) => {
    if (charset === lastCharset) return
    lastCharset = charset
    if (charsets.size < 10) charsets.add(charset.toLowerCase())
  })
  for (const stray of strays.slice(0, MOST_STRAYS)) {
    warnings.push({ code: 'vcard.notAProperty', line: stray.line, property: '', text: stray.value.slice(0, 80) })
  }
  if (utf8 !== null) return { source, line, lines: text.includes(SHIFT) ? lines.map(decodeShifted) : lines, warnings }
  const decoded = decodeLines(lines, charsets, (isGuess, { line: at, name }, charset) => {
    const code = isGuess ? 'vcard.charsetGuessed' : 'vcard.unknownCharset'
    warnings.push({ code, line: at, property: name, text: charset })
  })
  return { source, line, lines: decoded, warnings }
}
