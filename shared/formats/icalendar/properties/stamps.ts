import type { ContentLine } from '../../content-lines/content-line.ts'
import type { Parameters } from '../../content-lines/parameters.ts'
import type { EventCodec } from '../codec.ts'
import type { TimeDraft } from '../time-draft.ts'
import { instantOfTime } from '../time-text.ts'

/** When it was made, and last changed. They are no part of the model, and written by what the book knows of it. */
export const stamps: EventCodec = {
  names: ['DTSTAMP', 'CREATED', 'DCREATED', 'LAST-MODIFIED'],
  read: readStamp,
  write: () => {},
}

/** Takes such a line into the draft of an event or a task. */
export function readStamp(line: ContentLine, parameters: Parameters, draft: TimeDraft): boolean {
  const time = draft.timeOf(line, parameters)
  if (time === null || !draft.isFirst(line.name)) return false
  const instant = instantOfTime(time)
  if (line.name === 'DTSTAMP') draft.stampedAt = instant
  else if (line.name === 'LAST-MODIFIED') draft.revisedAt = instant
  else draft.createdAt = instant
  return true
}
