import { addDays, type CivilTime, civilAt, instantOf } from '../../shared/domain/civil-time.ts'
import type { ReminderKind } from '../../shared/domain/reminder.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import type { ReadConnection } from '../db/book.ts'
import { kindOf } from './announcements.ts'
import type { Due, Occurrence, ReminderSource } from './reminder-source.ts'
import { sourceOf } from './source-of.ts'

export type SummaryRules = { readonly isOn: boolean; readonly time: CivilTime }
type Reader = Pick<ReadConnection, 'prepare'>
type Options = {
  /** What the day holds is asked of these. */
  readonly sources: readonly ReminderSource[]
  readonly rules: (read: Reader) => SummaryRules
  readonly zone: () => string
  readonly clock: () => number
}

const KEY = 'summary:day'
const NAMES: Record<Exclude<ReminderKind, 'summary'>, readonly [one: string, many: string]> = {
  task: ['follow-up', 'follow-ups'],
  event: ['meeting', 'meetings'],
  keepInTouch: ['person to get in touch with', 'people to get in touch with'],
  birthday: ['birthday', 'birthdays'],
  anniversary: ['anniversary', 'anniversaries'],
}

/** The day ahead in one reminder, in the morning. A day on which there is nothing has none, and one that is over neither. */
export function summarySource({ sources, rules, zone, clock }: Options): ReminderSource {
  const dueOn = (day: CivilDate, time: CivilTime) => instantOf(day, time, zone())
  const ofDay = (read: Reader, day: CivilDate): (Occurrence | Due)[] => {
    const [start, end] = [instantOf(day, '00:00', zone()), instantOf(addDays(day, 1), '00:00', zone())]
    return sources
      .flatMap((source) => (source.happensWithin ?? source.dueWithin).call(source, read, start - 1, end - 1))
      .sort((a, b) => a.dueAt - b.dueAt)
  }
  return {
    kind: 'summary',
    rules: (read) => JSON.stringify(rules(read)),
    soonestAfter(read, after) {
      const { isOn, time } = rules(read)
      if (!isOn) return null
      const { day } = civilAt(after, zone())
      const today = dueOn(day, time)
      return today > after ? today : dueOn(addDays(day, 1), time)
    },
    dueWithin(read, after, until) {
      const { isOn, time } = rules(read)
      if (!isOn) return []
      const { day } = civilAt(until, zone())
      const dueAt = dueOn(day, time)
      return dueAt > after && dueAt <= until ? [{ key: KEY, occurrence: day, dueAt }] : []
    },
    find(read, key, occurrence) {
      if (occurrence !== civilAt(clock(), zone()).day) return null
      const due = ofDay(read, occurrence)
      const told = (each: Occurrence | Due) =>
        'title' in each ? each : sourceOf(sources, each.key)?.find(read, each.key, each.occurrence)
      const first = due.map(told).find(Boolean)
      if (!first) return null
      const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })
      return {
        key,
        occurrence,
        dueAt: dueOn(occurrence, rules(read).time),
        title: `${weekday.format(Date.parse(occurrence))}: ${countsInWords(due)}`,
        body: due.length === 1 ? first.title : `First, ${first.title}`,
        contactIds: [],
        place: { to: 'today' },
      }
    },
  }
}

function countsInWords(due: readonly Occurrence[]): string {
  const counts = Map.groupBy(due, kindOf)
  return Object.entries(NAMES)
    .flatMap(([kind, [one, many]]) => {
      const count = counts.get(kind as ReminderKind)?.length ?? 0
      return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
    })
    .join(', ')
}
