import { addDays, instantOf, systemZone } from '../../shared/domain/civil-time.ts'
import { type AgendaItem, agendaBetween } from '../calendar/agenda.service.ts'
import { type Command, counted, EXIT, textOption, UsageError, type Values } from './command.ts'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

export const agendaCommand: Command = {
  name: 'agenda',
  usage: '--from DAY --to DAY',
  summary: 'lists what the calendars hold from one day to another, that day included',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  takes: [0, 0],
  opens: 'read',
  run({ values, book, io }) {
    const zone = systemZone()
    const [from, to] = [timeOf(values, 'from', zone), timeOf(values, 'to', zone)]
    if (to <= from) throw new UsageError('--to comes after --from.')
    const { items, isCut } = agendaBetween(book.read, { from, to, zone })
    const shown = (item: AgendaItem) => lineOf(item, zone)
    const text = `${items.map(shown).join('')}${counted(items.length, 'occurrence', 'occurrences')}.\n`
    if (isCut) io.writeError('There is more than could be followed to the end.\n')
    return { json: items.map(toJson), text, status: isCut ? EXIT.look : EXIT.done }
  },
}

/** Where a window begins or ends: a day by the clock of this computer, the last one whole, or an instant. */
function timeOf(values: Values, name: 'from' | 'to', zone: string): number {
  const text = textOption(values, name)
  if (text === undefined) throw new UsageError('Usage: kith agenda --from DAY --to DAY')
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return instantOf(name === 'to' ? addDays(text, 1) : text, '00:00', zone)
    const at = INSTANT.test(text) ? Date.parse(text) : Number.NaN
    if (!Number.isNaN(at)) return at
  } catch {
    // A day that the calendar does not have.
  }
  throw new UsageError(`--${name} takes a day such as 2026-06-11, not “${text}”.`)
}

function toJson({ occurrence, event, recurrenceId }: AgendaItem) {
  const names = new Map(occurrence.people.map(({ contactId, name }) => [contactId, name]))
  return {
    uid: event.uid,
    recurrenceId: typeof recurrenceId === 'number' ? inUtc(recurrenceId) : recurrenceId,
    start: inUtc(occurrence.startAt),
    end: inUtc(occurrence.endAt),
    summary: occurrence.summary,
    people: event.attendees.map(({ contactId, name, address }) => ({
      id: contactId,
      name: (contactId === null ? undefined : names.get(contactId)) ?? name,
      address: address.replace(/^mailto:/i, ''),
    })),
    isAllDay: occurrence.isAllDay,
    location: occurrence.location,
    status: occurrence.status,
  }
}

function inUtc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}

function lineOf({ occurrence, event }: AgendaItem, zone: string): string {
  const { startAt, isAllDay, startOn, summary, location } = occurrence
  const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone })
  // Years before 1000 have four digits as well, as those of whole days do.
  const when = isAllDay ? startOn : clock.format(startAt).padStart('2026-06-09 10:00'.length, '0')
  const names = new Map(occurrence.people.map(({ contactId, name }) => [contactId, name]))
  const people = event.attendees.map(({ contactId, name, address }) => names.get(contactId ?? 0) || name || address)
  return `${[`${when}  ${summary}`, people.join(', '), location].filter((part) => part !== '').join(', ')}\n`
}
