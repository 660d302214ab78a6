import type { ColdRow } from '../../shared/contract/keep-in-touch.contract.ts'
import type { TaskRow } from '../../shared/contract/tasks.contract.ts'
import type { Today, TodayDate, TodayMeeting } from '../../shared/contract/today.contract.ts'
import { systemZone } from '../../shared/domain/civil-time.ts'
import type { Rhythm } from '../../shared/domain/keep-in-touch/rhythm.ts'
import { coldNow } from '../keep-in-touch/cold-now.service.ts'
import { type TouchPlace, touchRulesFrom } from '../keep-in-touch/place.ts'
import { getSettings } from '../settings/settings.service.ts'
import { entryMeetings } from '../today/entry-meetings.ts'
import { eventMeetings } from '../today/event-meetings.ts'
import { todayOf } from '../today/today.service.ts'
import { type Command, counted } from './command.ts'

/** So many of those going cold are named in sentences. */
const MOST_COLD = 20

export const todayCommand: Command = {
  name: 'today',
  usage: '',
  summary: 'says what the day asks for: tasks, meetings, birthdays, who is going cold',
  takes: [0, 0],
  opens: 'read',
  run({ book, io }) {
    const place: TouchPlace = {
      clock: io.clock,
      zone: systemZone,
      rules: (read) => touchRulesFrom(getSettings(read)),
    }
    const today = todayOf(book.read, place, [entryMeetings, eventMeetings(systemZone)])
    // No window looks after what was written since it was last open.
    const goingCold = coldNow(book.read, place)
    const { due, overdue, meetings, dates } = today
    const json = { due: due.rows, overdue: overdue.rows, meetings, birthdays: dates, goingCold }
    return { json, text: textOf(today, goingCold) }
  },
}

function textOf({ overdue, due, meetings, dates }: Today, cold: readonly ColdRow[]): string {
  const parts = [
    partOf(counted(overdue.total, 'overdue task', 'overdue tasks'), overdue.rows.map(taskLine)),
    partOf(counted(due.total, 'task due', 'tasks due'), due.rows.map(taskLine)),
    partOf(counted(meetings.length, 'meeting', 'meetings'), meetings.map(meetingLine)),
    partOf(counted(dates.length, 'birthday or anniversary', 'birthdays and anniversaries'), dates.map(dateLine)),
    partOf(counted(cold.length, 'person going cold', 'people going cold'), cold.slice(0, MOST_COLD).map(coldLine)),
  ]
  return parts.join('')
}

function partOf(heading: string, lines: readonly string[]): string {
  return `${heading}${lines.length === 0 ? '.' : ':'}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function taskLine({ id, title, time, daysLate, people }: TaskRow): string {
  const when = daysLate !== null && daysLate > 0 ? `${counted(daysLate, 'day', 'days')} late` : (time ?? '')
  const who = people.map(({ name }) => name).join(', ')
  return [`${id}  ${title}`, who, when].filter((part) => part !== '').join(', ')
}

function meetingLine({ startsAt, title, people }: TodayMeeting): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: systemZone() }).format(startsAt)
  return [`${time}  ${title}`, people.map(({ name }) => name).join(', ')].filter((part) => part !== '').join(', ')
}

function dateLine({ person, kind, occursOn, daysUntil, years }: TodayDate): string {
  const what = years === null ? kind : `${kind} (${years})`
  return `${person.name}, ${what}, ${daysUntil === 0 ? 'today' : occursOn}`
}

function coldLine({ person, rhythm, usualDays, gaps, daysSince }: ColdRow): string {
  const since = daysSince === null ? 'never spoken with' : `${counted(daysSince, 'day', 'days')} ago`
  if (rhythm !== null) return `${person.name}, ${rhythmText(rhythm)}, ${since}`
  return `${person.name}, usually every ${counted(Math.round(usualDays ?? 0), 'day', 'days')} (${gaps} times), ${since}`
}

function rhythmText({ every, unit }: Rhythm): string {
  return every === 1 ? `every ${unit}` : `every ${every} ${unit}s`
}
