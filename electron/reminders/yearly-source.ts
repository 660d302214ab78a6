import { addDays, type CivilTime, civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { soonestYearly, type YearlyDate, yearlyBetween, yearlyOf } from '../contacts/yearly-dates.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { Due, ReminderSource } from './reminder-source.ts'

/** When birthdays and anniversaries are reminded of. */
export type YearlyRules = {
  readonly isOn: boolean
  readonly time: CivilTime
  /** A second reminder so many days before; 0 for none. */
  readonly daysBefore: number
}
type Reader = Pick<ReadConnection, 'prepare'>
type Options = {
  readonly rules: (read: Reader) => YearlyRules
  readonly zone: () => string
  /** Which of these are not to be reminded of any more. */
  readonly dismissed?: (read: Reader, dates: readonly YearlyDate[]) => ReadonlySet<YearlyDate>
}
const NONE: ReadonlySet<YearlyDate> = new Set()

/** Reminds of birthdays, or of anniversaries, on the day itself and some days before, at a time of the day. */
export function yearlySource(
  kind: 'birthday' | 'anniversary',
  { rules, zone, dismissed = () => NONE }: Options,
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
          .map((date) => dueOf(date, lead, at(addDays(date.occursOn, -lead), time)))
          .filter(({ dueAt }) => dueAt > after && dueAt <= until)
      })
    },
    find(read, key, occurrence) {
      const [occursOn = '', lead = '0'] = occurrence.split('/')
      const date = yearlyOf(read, Number(key.split(':')[1]), kind, occursOn)
      if (date === null || dismissed(read, [date]).has(date)) return null
      return dueOf(date, Number(lead), at(addDays(occursOn, -Number(lead)), rules(read).time))
    },
  }
}

const leads = (daysBefore: number) => (daysBefore === 0 ? [0] : [0, daysBefore])

function dueOf(date: YearlyDate, lead: number, dueAt: number): Due {
  return {
    key: `${date.kind}:${date.contactId}`,
    occurrence: lead === 0 ? date.occursOn : `${date.occursOn}/${lead}`,
    dueAt,
    title: date.kind === 'birthday' ? birthdayInWords(date, lead) : anniversaryInWords(date, lead),
    body: '',
    contactIds: [date.contactId],
  }
}

function birthdayInWords({ name, years }: YearlyDate, lead: number): string {
  if (lead === 0) return years === null ? `It is ${name}’s birthday today` : `${name} is ${years} today`
  return years === null ? `${name}’s birthday is ${inDays(lead)}` : `${name} turns ${years} ${inDays(lead)}`
}

function anniversaryInWords({ name, years }: YearlyDate, lead: number): string {
  const count = years === null ? '' : years === 1 ? ', one year' : `, ${years} years`
  return `${name}: anniversary ${lead === 0 ? 'today' : inDays(lead)}${count}`
}

const inDays = (days: number) => (days === 1 ? 'tomorrow' : `in ${days} days`)
