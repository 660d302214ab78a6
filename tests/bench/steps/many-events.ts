import { createCalendar } from '../../../electron/calendar/calendars.service.ts'
import { createEvent } from '../../../electron/calendar/events.service.ts'
import type { WriteConnection } from '../../../electron/db/book.ts'
import { addDays } from '../../../shared/domain/civil-time.ts'
import { makeEvent } from '../../support/make-event.ts'

const YEARS = 10
const FIRST = '2020-01-01'
const ZONES = ['Europe/Berlin', 'Europe/Berlin', 'America/New_York', null]
/** What people repeat things by. */
const RULES = [
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYDAY=2WE',
  'FREQ=YEARLY',
  'FREQ=DAILY;INTERVAL=3',
]

/** So many events and series over ten years from 2020 on, half of the series without an end, in four calendars. */
export function addManyEvents(
  write: WriteConnection,
  { events, series, people }: { readonly events: number; readonly series: number; readonly people: number },
  clock: () => number,
): void {
  const calendars = ['Work', 'Home', 'Club', 'Travel'].map((name) =>
    createCalendar(write, { name, color: null, uid: name }, clock),
  )
  let state = 7
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const person = () => ({ contactId: 1 + random(people), name: 'Somebody', address: '', isAsked: false })
  const attendee = () => ({ ...person(), role: 'required' as const, participation: 'accepted' as const })
  for (let each = 0; each < events + series; each++) {
    const isSeries = each >= events
    const day = addDays(FIRST, random(YEARS * 365))
    const zone = ZONES[random(ZONES.length)] ?? null
    const hour = 8 + random(9)
    const two = (value: number) => String(value).padStart(2, '0')
    const isAllDay = random(10) === 0
    const at = (time: number) => ({ local: `${day}T${two(time)}:${random(2) === 0 ? '00' : '30'}:00`, zone })
    const until = isSeries && random(2) === 0 ? `;UNTIL=${addDays(day, 60 + random(700)).replaceAll('-', '')}` : ''
    createEvent(
      write,
      makeEvent({
        calendarId: calendars[random(calendars.length)] ?? 1,
        summary: `Event ${each}`,
        location: random(3) === 0 ? 'The workshop' : '',
        start: isAllDay ? { local: day, zone: null } : at(hour),
        end: isAllDay ? null : at(hour + 1),
        attendees: Array.from({ length: random(3) }, attendee),
        rules: isSeries ? [`${RULES[random(RULES.length)]}${until}`] : [],
      }),
      `event-${each}`,
      clock,
    )
  }
}
