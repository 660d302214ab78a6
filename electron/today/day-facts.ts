import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { addDays, civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import type { Book, ReadConnection } from '../db/book.ts'
import { daysLateWith } from '../tasks/due-with.service.ts'
import type { Here } from '../tasks/here.ts'
import type { Meeting, MeetingSource } from './meeting-source.ts'

type Day = { readonly day: string; readonly zone: string; readonly meetings: readonly Meeting[] }

/**
 * Puts beside each row of a list what the day asks for with them: since when a task is due, and today's next meeting. The
 * meetings of the day are kept until one may have changed, since a list is asked for with every key of a search.
 */
export function createDayFacts(
  book: Pick<Book, 'subscribe'>,
  { clock, zone }: Here,
  sources: readonly MeetingSource[],
) {
  let kept: Day | null = null
  book.subscribe((event) => {
    if (/^(timeline|calendar|contacts)\./.test(event)) kept = null
  })
  const meetingsOf = (read: ReadConnection, now: number, here: string): readonly Meeting[] => {
    const { day } = civilAt(now, here)
    if (kept?.day === day && kept.zone === here) return kept.meetings
    const [from, until] = [day, addDays(day, 1)].map((date) => instantOf(date, '00:00', here)) as [number, number]
    const meetings = sources.flatMap((source) => source(read, from, until))
    meetings.sort((one, other) => one.startsAt - other.startsAt)
    kept = { day, zone: here, meetings }
    return meetings
  }
  return (read: ReadConnection, rows: readonly ContactSummary[]): readonly ContactSummary[] => {
    const [now, here] = [clock(), zone()]
    const late = daysLateWith(
      read,
      rows.map(({ id }) => id),
      { clock: () => now, zone: () => here },
    )
    const coming = meetingsOf(read, now, here).filter(({ startsAt, endsAt }) => (endsAt ?? startsAt) > now)
    if (late.size === 0 && coming.length === 0) return rows
    return rows.map((person) => {
      const daysLate = late.get(person.id)
      const meetsAt = coming.find(({ contactIds }) => contactIds.includes(person.id))?.startsAt
      if (daysLate === undefined && meetsAt === undefined) return person
      return { ...person, ...(daysLate !== undefined && { daysLate }), ...(meetsAt !== undefined && { meetsAt }) }
    })
  }
}
