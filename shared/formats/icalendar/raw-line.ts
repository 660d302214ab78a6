import type { ContentLine } from '../content-lines/content-line.ts'
import { findColon, parseHeader } from '../content-lines/line-header.ts'

/** A line as it stood, unfolded. */
export function wholeLine({ group, name, parameters, value }: ContentLine): string {
  const head = `${group === '' ? '' : `${group}.`}${name}${parameters}`
  return head === '' ? value : `${head}:${value}`
}

/** The line that a text is. */
export function contentLineOf(text: string): ContentLine {
  const colon = findColon(text)
  if (colon <= 0) return { group: '', name: '', parameters: '', value: text, line: 0 }
  const { group, name, parameters } = parseHeader(text.slice(0, colon))
  return { group, name, parameters, value: text.slice(colon + 1), line: 0 }
}
