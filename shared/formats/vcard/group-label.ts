import type { ContentLine } from '../content-lines/content-line.ts'
import type { Parameters } from '../content-lines/parameters.ts'
import type { CardDraft } from './card-draft.ts'
import { textOf } from './line-text.ts'

/** The property that names the user's own label of a group (Apple, Google and most others write it). */
export const LABEL_PROPERTY = 'X-ABLABEL'

/** Takes an X-ABLabel line into the draft; false when it labels nothing. */
export function readGroupLabel(line: ContentLine, parameters: Parameters, draft: CardDraft): boolean {
  if (line.group === '') return false
  const label = readableLabel(textOf(line, parameters, draft).trim()).trim()
  return label !== '' && draft.addLabel(line, label)
}

/** Apple marks its own labels (`_$!<HomePage>!$_`): those read as `homepage`, `home fax`; others as they stand. */
export function readableLabel(text: string): string {
  if (!text.startsWith('_$!<') || !text.endsWith('>!$_')) return text
  const word = text.slice(4, -4)
  if (word === 'HomePage') return 'homepage'
  return word.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}
