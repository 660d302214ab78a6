import { foldLine } from '../content-lines/fold-line.ts'
import { findColon } from '../content-lines/line-header.ts'
import { splitOutsideQuotes } from '../content-lines/parameters.ts'

/** Those of an ATTENDEE that the model holds. */
const OF_MODEL: ReadonlySet<string> = new Set(['CN', 'ROLE', 'PARTSTAT', 'RSVP', 'STATUS'])

/** A line of somebody who takes part, with the parameters that their line had and the model has no words for. */
export function withOtherParameters(written: string, parameters: string): string {
  const others = splitOutsideQuotes(parameters, ';').filter(
    (part) => part !== '' && !OF_MODEL.has((part.split('=')[0] ?? '').trim().toUpperCase()),
  )
  if (others.length === 0) return written
  const line = written.replaceAll('\r\n ', '').trimEnd()
  const colon = findColon(line)
  return `${foldLine(`${line.slice(0, colon)};${others.join(';')}${line.slice(colon)}`)}\r\n`
}
