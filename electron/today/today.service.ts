import type { Today, TodayDate, TodayMeeting } from '../../shared/contract/today.contract.ts'
import { addDays, civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import { epochDayOf } from '../../shared/domain/epoch-day.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import { type YearlyDate, yearlyBetween } from '../contacts/yearly-dates.service.ts'
import type { ReadConnection } from '../db/book.ts'
import { dateKey, listDismissedDates } from '../keep-in-touch/cadences.service.ts'
import { listGoingCold } from '../keep-in-touch/keep-in-touch.service.ts'
import type { TouchPlace } from '../keep-in-touch/place.ts'
import { listTasks } from '../tasks/task-lists.service.ts'
import { lastWordsOf } from '../timeline/last-words.service.ts'
import type { Meeting, MeetingSource } from './meeting-source.ts'

/** Rows of each part at most. The whole stands on a page of its own. */
const MOST = { overdue: 20, due: 50, done: 10, meetings: 50, dates: 30, cold: 4, tomorrow: 5 }
const WEEK = 7
/** People of one meeting that its row shows. */
const SHOWN_PEOPLE = 3

/** What the day asks for, as its reader's clock and zone have it. */
export function todayOf(read: ReadConnection, place: TouchPlace, sources: readonly MeetingSource[]): Today {
  const [now, zone] = [place.clock(), place.zone()]
  const here = { ...place, clock: () => now, zone: () => zone }
  const { day } = civilAt(now, zone)
  const startOf = (date: CivilDate) => instantOf(date, '00:00', zone)
  const [tomorrow, dayAfter] = [addDays(day, 1), addDays(day, 2)]
  const tasks = (list: 'overdue' | 'today' | 'upcoming' | 'done', limit: number) =>
    listTasks(read, list, { contactId: null, offset: 0, limit }, here)
  const meetings = (from: number, until: number, limit: number) =>
    withPeople(read, meetingsOf(read, sources, from, until).slice(0, limit))
  return {
    day,
    at: now,
    overdue: partOf(tasks('overdue', MOST.overdue)),
    due: partOf(tasks('today', MOST.due)),
    done: tasks('done', MOST.done).rows.filter(({ closedAt }) => closedAt !== null && closedAt >= startOf(day)),
    meetings: meetings(startOf(day), startOf(tomorrow), MOST.meetings),
    dates: datesOf(read, day),
    cold: listGoingCold(read, { offset: 0, limit: MOST.cold }, here),
    tomorrow: {
      tasks: tasks('upcoming', MOST.tomorrow).rows.filter((task) => task.day === tomorrow),
      meetings: meetings(startOf(tomorrow), startOf(dayAfter), MOST.tomorrow),
    },
  }
}

function partOf({ total, rows }: Today['overdue']): Today['overdue'] {
  return { total, rows }
}

function meetingsOf(read: ReadConnection, sources: readonly MeetingSource[], from: number, until: number): Meeting[] {
  const all = sources.flatMap((source) => source(read, from, until))
  return all.sort((one, other) => one.startsAt - other.startsAt || (one.key < other.key ? -1 : 1))
}

function withPeople(read: ReadConnection, meetings: readonly Meeting[]): TodayMeeting[] {
  const ids = [...new Set(meetings.flatMap(({ contactIds }) => contactIds.slice(0, SHOWN_PEOPLE)))]
  const people = new Map(listSummaries(read, ids).map((person) => [Number(person.id), person]))
  return meetings.map(({ contactIds, ...meeting }) => {
    const shown = contactIds.slice(0, SHOWN_PEOPLE)
    const words = lastWordsOf(read, shown, meeting.startsAt)
    return {
      ...meeting,
      people: shown.flatMap((id) => people.get(id) ?? []),
      lastWords: shown.map((id) => words.get(id)?.text).find((text) => text !== undefined) ?? null,
    }
  })
}

/** The birthdays and anniversaries of the coming week, today's first. */
function datesOf(read: ReadConnection, day: CivilDate): TodayDate[] {
  const dates: YearlyDate[] = []
  // Day by day, since of many people there are hundreds in a week.
  for (let ahead = 0; ahead <= WEEK && dates.length < MOST.dates; ahead++) {
    const on = addDays(day, ahead)
    const found = yearlyBetween(read, on, on)
    const dismissed = listDismissedDates(
      read,
      found.map(({ contactId }) => contactId),
    )
    const left = found.filter((date) => dismissed.get(date.contactId)?.has(dateKey(date)) !== true)
    dates.push(...left.slice(0, MOST.dates - dates.length))
  }
  const ids = [...new Set(dates.map(({ contactId }) => contactId))]
  const people = new Map(listSummaries(read, ids).map((person) => [Number(person.id), person]))
  return dates.flatMap(({ contactId, kind, occursOn, years }) => {
    const person = people.get(contactId)
    const daysUntil = epochDayOf(occursOn) - epochDayOf(day)
    return person === undefined ? [] : [{ person, kind, occursOn, daysUntil, years }]
  })
}
