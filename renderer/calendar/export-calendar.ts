import i18next from 'i18next'
import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { tellExported } from '../interchange/export-people.ts'

/** So much of a summary is a name for a file. */
const LONGEST_NAME = 200

/** Writes one calendar to a file of the user's choice. */
export function exportCalendar({ id, name }: Calendar): void {
  write({ of: 'calendar', calendarId: id }, name)
}

/** Writes an event, with all of its series, as others can take it in. */
export function exportEvent({ eventId, summary }: { readonly eventId: number; readonly summary: string }): void {
  write({ of: 'event', eventId }, summary.slice(0, LONGEST_NAME) || i18next.t('Event'))
}

/** Writes all events and tasks. */
export function exportCalendars(): void {
  write({ of: 'everything' }, i18next.t('Calendars'))
}

/** Writes everybody's birthdays and anniversaries, as events of every year. */
export function exportBirthdays(): void {
  write({ of: 'dates' }, i18next.t('Birthdays'))
}

type What = Parameters<typeof invoke<'exports.chooseCalendar'>>[1]['what']

function write(what: What, name: string): void {
  void attempt(async () => {
    const done = await invoke('exports.chooseCalendar', { what, name })
    if (done === null) return
    const count = { count: done.written }
    tellExported(
      done,
      what.of === 'dates'
        ? i18next.t('{{count, number}} dates', count)
        : i18next.t('{{count, number}} events and tasks', count),
    )
  })
}
