import type { ImportWarning } from '../../domain/import-warning.ts'
import type { ContentLine } from '../content-lines/content-line.ts'
import { bytesAsText, decodeLines } from '../content-lines/line-charset.ts'
import { unfoldLines } from '../content-lines/unfold-lines.ts'
import { decodeUtf8 } from '../text-decoder.ts'
import type { Component, ReadPiece } from './component.ts'
import { ComponentStack, componentName } from './component-stack.ts'

/** Of how many lines in one component it is told that they are no properties; all of them are kept. */
const MOST_STRAYS = 20
/** A byte order mark at the begin of a line, as characters or as bytes; files that were joined have them in the midst. */
const MARK = /^(?:\ufeff|\xef\xbb\xbf)/gm

type Extent = {
  readonly source: Uint8Array
  readonly line: number
  readonly isEndMissing: boolean
  /** True in files whose lines end in CR alone. */
  readonly isReturnOnly: boolean
}

/** The lines of a piece as components. `charsets` collects the CHARSETs that the file names. Never throws. */
export function readPiece({ source, line, isEndMissing, isReturnOnly }: Extent, charsets: Set<string>): ReadPiece {
  const warnings: ImportWarning[] = []
  if (isEndMissing) warnings.push({ code: 'ical.missingEnd', line, property: '', text: '' })
  const utf8 = decodeUtf8(source)
  let text = utf8 ?? bytesAsText(source)
  if (text.includes('\ufeff') || text.includes('\xef\xbb\xbf')) text = text.replace(MARK, '')
  if (isReturnOnly) text = text.replaceAll('\r', '\n')
  let lastCharset = ''
  const { lines, strays } = unfoldLines(text, line, (charset) => {
    if (charset === lastCharset) return
    lastCharset = charset
    if (charsets.size < 10) charsets.add(charset.toLowerCase())
  })
  for (const stray of strays.slice(0, MOST_STRAYS)) {
    warnings.push({ code: 'ical.notAProperty', line: stray.line, property: '', text: stray.value.slice(0, 80) })
  }
  if (utf8 !== null) return { component: componentOf(lines), warnings }
  const decoded = decodeLines(lines, charsets, (isGuess, { line: at, name }, charset) => {
    const code = isGuess ? 'ical.charsetGuessed' : 'ical.unknownCharset'
    warnings.push({ code, line: at, property: name, text: charset })
  })
  return { component: componentOf(decoded), warnings }
}

type Draft = {
  readonly name: string
  readonly line: number
  readonly lines: ContentLine[]
  readonly components: Component[]
  readonly all: ContentLine[]
}

const draft = (name: string, line: number): Draft => ({ name, line, lines: [], components: [], all: [] })

/**
 * The component that lines make, those after its end with them; a nameless one for lines in no component. Only the
 * components directly within it are told apart: what lies deeper is in `all` of those.
 */
function componentOf(lines: readonly ContentLine[]): Component {
  const [first] = lines
  const isFrame = first === undefined || first.name !== 'BEGIN' || componentName(first.value) === 'VCALENDAR'
  if (isFrame) return { ...draft('', first?.line ?? 1), lines, all: lines }
  const stack = new ComponentStack()
  const root = draft(componentName(first.value), first.line)
  let inner: Draft | null = null
  for (const line of lines) {
    root.all.push(line)
    const { name } = line
    if (name === 'BEGIN') {
      stack.begin(componentName(line.value))
      // One that ends where this one begins has no END of its own.
      if (stack.depth === 2) {
        inner = draft(componentName(line.value), line.line)
        root.components.push(inner)
      }
      inner?.all.push(line)
    } else if (name === 'END' && stack.end(componentName(line.value)) > 0) {
      if (stack.depth >= 1) inner?.all.push(line)
      if (stack.depth <= 1) inner = null
    } else if (inner === null) root.lines.push(line)
    else {
      inner.all.push(line)
      if (stack.depth === 2) inner.lines.push(line)
    }
  }
  return root
}
