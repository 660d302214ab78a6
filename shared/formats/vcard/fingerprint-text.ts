import type { ContentLine } from '../content-lines/content-line.ts'
import type { SourceCard } from './card.ts'

/** What a program writes about itself and the moment, not about the person. */
const NOISE = new Set(['VERSION', 'PRODID', 'REV'])

/**
 * What a card says as one text that does not depend on the order of its lines, on folding and line ends, or on the
 * numbers of its groups: the same contact exported twice has the same. Meant to be hashed, not to be read.
 */
export function fingerprintText(card: SourceCard): string {
  const texts: string[] = []
  const groups = new Map<string, string[]>()
  for (const line of card.lines) {
    if (NOISE.has(line.name)) continue
    const text = textOf(line)
    const group = groups.get(line.group)
    if (line.group === '') texts.push(text)
    else if (group === undefined) groups.set(line.group, [text])
    else group.push(text)
  }
  // Lines of one group belong together: a number and its label count as one.
  for (const members of groups.values()) texts.push(members.sort().join('\t'))
  return texts.sort().join('\n')
}

function textOf({ name, parameters, value }: ContentLine): string {
  return `${name}${parameters}:${value}`
}
