import type { ContentLine } from '../content-lines/content-line.ts'
import { escapeText } from '../content-lines/text-value.ts'
import { type LineCursor, type UnfoldedLines, unfoldLines } from '../content-lines/unfold-lines.ts'

/** The content lines of the text between BEGIN:VCARD and END:VCARD, with cards within AGENT each as one value. */
export function unfoldCard(text: string, firstLine: number, onCharset: (charset: string) => void): UnfoldedLines {
  return unfoldLines(text, firstLine, onCharset, takeInnerCard)
}

/** The card stands in AGENT's own line, or in those after an empty AGENT. */
function takeInnerCard(line: ContentLine, cursor: LineCursor, lines: ContentLine[]): boolean {
  if (line.name === 'BEGIN') {
    const agent = lines.at(-1)
    if (agent?.name !== 'AGENT' || agent.value.trim() !== '') return false
    lines[lines.length - 1] = withInnerCard(agent, cursor)
    return true
  }
  if (line.name !== 'AGENT' || line.value.trim().toUpperCase() !== 'BEGIN:VCARD') return false
  lines.push(withInnerCard(line, cursor))
  return true
}

/** AGENT with the card that stands in plain lines after it, as vCard 3.0 writes such a card: escaped, in one line. */
function withInnerCard(agent: ContentLine, cursor: LineCursor): ContentLine {
  const inner = ['BEGIN:VCARD']
  let depth = 1
  while (depth > 0 && cursor.next()) {
    const text = cursor.text.slice(cursor.start, cursor.end)
    const word = text.trim().toUpperCase()
    if (word.endsWith('BEGIN:VCARD') && (word.startsWith('AGENT') || word === 'BEGIN:VCARD')) depth++
    else if (word === 'END:VCARD') depth--
    inner.push(text)
  }
  return { ...agent, value: escapeText(inner.join('\n'), true) }
}
