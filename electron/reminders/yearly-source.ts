import { addDays, type CivilTime, civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import { daysBetween } from '../../shared/domain/tasks/task-days.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { soonestYearly, type YearlyDate, yearlyBetween, yearlyOf } from '../contacts/yearly-dates.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Due, Occurrence, ReminderSource } from './reminder-source.ts'

/** When birthdays and anniversaries are reminded of. */
export type YearlyRules = {
  readonly isOn: boolean
  readonly time: CivilTime
  /** A second reminder so many days before; 0 for none. */
  readonly daysBefore: number
}
/** How many days there are to go; negative once it is over. */
type DaysUntil = number
type Reader = Pick<ReadConnection, 'prepare'>
type Options = {
  readonly rules: (read: Reader) => YearlyRules
  readonly zone: () => string
  readonly clock: () => number
  /** Which of these are not to be reminded of any more. */
  readonly dismissed?: (read: Reader, dates: readonly YearlyDate[]) => ReadonlySet<YearlyDate>
}
const NONE: ReadonlySet<YearlyDate> = new Set()

/** Reminds of birthdays, or of anniversaries, on the day itself and some days before, at a time of the day. */
export function yearlySource(
  kind: 'birthday' | 'anniversary',
  { rules, zone, clock, dismissed = () => NONE }: Options,
): ReminderSource {
  const at = (day: CivilDate, time: CivilTime) => instantOf(day, time, zone())
  return {
    kind,
    rules: (read) => JSON.stringify(rules(read)),
    soonestAfter(read, after) {
      const { isOn, time, daysBefore } = rules(read)
      if (!isOn) return null
      const { day: today } = civilAt(after, zone())
      const soonest = leads(daysBefore).flatMap((lead) => {
        // Today's time may have passed already, and then the next day that has one counts.
        const first = soonestYearly(read, kind, addDays(today, lead))
        if (first === null) return []
        const dueAt = at(addDays(first, -lead), time)
        if (dueAt > after) return [dueAt]
        const next = soonestYearly(read, kind, addDays(first, 1))
        return next === null ? [] : [at(addDays(next, -lead), time)]
      })
      return soonest.length === 0 ? null : Math.min(...soonest)
    },
    dueWithin(read, after, until) {
      const { isOn, time, daysBefore } = rules(read)
      if (!isOn) return []
      const [from, to] = [civilAt(after, zone()).day, civilAt(until, zone()).day]
      return leads(daysBefore).flatMap((lead) => {
        const dates = yearlyBetween(read, addDays(from, lead), addDays(to, lead)).filter((date) => date.kind === kind)
        const out = dismissed(read, dates)
        return dates
          .filter((date) => !out.has(date))
          .map((date) => occurrenceOf(date, lead, at(addDays(date.occursOn, -lead), time)))
          .filter(({ dueAt }) => dueAt > after && dueAt <= until)
      })
    },
    find(read, key, occurrence) {
      const [occursOn = '', lead = '0'] = occurrence.split('/')
      const date = yearlyOf(read, Number(key.split(':')[1]), kind, occursOn)
      if (date === null || dismissed(read, [date]).has(date)) return null
      const dueAt = at(addDays(occursOn, -Number(lead)), rules(read).time)
      // It may be told, or looked at in the inbox, on another day than it was due.
      const daysUntil = daysBetween(civilAt(clock(), zone()).day, occursOn)
      return { ...occurrenceOf(date, Number(lead), dueAt), ...wordsOf(date, daysUntil), contactIds: [date.contactId] }
    },
  }
}

const leads = (daysBefore: number) => (daysBefore === 0 ? [0] : [0, daysBefore])

function occurrenceOf(date: YearlyDate, lead: number, dueAt: number): Occurrence {
  const occurrence = lead === 0 ? date.occursOn : `${date.occursOn}/${lead}`
  return { key: `${date.kind}:${date.contactId}`, occurrence, dueAt }
}

function wordsOf(date: YearlyDate, daysUntil: DaysUntil): Pick<Due, 'title' | 'body' | 'deed'> {
  const title = date.kind === 'birthday' ? birthdayInWords(date, daysUntil) : anniversaryInWords(date, daysUntil)
  return { title, body: '', deed: 'write' }
}

function birthdayInWords({ name, years, occursOn }: YearlyDate, daysUntil: DaysUntil): string {
  const when = whenInWords(daysUntil, occursOn)
  if (years === null) return `${name}’s birthday ${daysUntil < 0 ? 'was' : 'is'} ${when}`
  if (daysUntil === 0) return `${name} is ${years} today`
  return `${name} ${daysUntil < 0 ? 'turned' : 'turns'} ${years} ${when}`
}

function anniversaryInWords({ name, years, occursOn }: YearlyDate, daysUntil: DaysUntil): string {
  const count = years === null ? '' : years === 1 ? ', one year' : `, ${years} years`
  return `${name}: anniversary ${whenInWords(daysUntil, occursOn)}${count}`
}

function whenInWords(daysUntil: DaysUntil, occursOn: CivilDate): string {
  if (daysUntil > 1) return `in ${daysUntil} days`
  const near = { 1: 'tomorrow', 0: 'today', [-1]: 'yesterday' }[daysUntil]
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return near ?? `on ${date.format(Date.parse(occursOn))}`
}
