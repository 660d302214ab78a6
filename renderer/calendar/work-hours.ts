import type { Settings } from '../../shared/contract/app.contract.ts'
import { weeksOf } from './weeks.ts'

type WorkSettings = Pick<Settings, 'workFrom' | 'workTo' | 'workDays'>
/** Some hours of some days of the week, Sunday being 0; `24:00` is their end. */
type Hours = { readonly daysOfWeek: number[]; readonly startTime: string; readonly endTime: string }

const ALL = [1, 2, 3, 4, 5, 6, 7]

/** The days of work, Monday being 1: those that were chosen, or those of the country of this language. */
export function workDaysOf(chosen: WorkSettings['workDays'], locale: string): readonly number[] {
  const { weekend } = weeksOf(locale)
  return chosen ?? ALL.filter((day) => !weekend.includes(day % 7))
}

/** The hours of work as the grid wants them. Those past midnight are of the day after. */
export function workHours({ workFrom, workTo, workDays }: WorkSettings, locale: string): Hours[] {
  const days = workDaysOf(workDays, locale).map((day) => day % 7)
  if (workFrom < workTo) return [{ daysOfWeek: days, startTime: workFrom, endTime: workTo }]
  const after = days.map((day) => (day + 1) % 7)
  return [
    { daysOfWeek: days, startTime: workFrom, endTime: '24:00' },
    { daysOfWeek: after, startTime: '00:00', endTime: workTo },
  ].filter(({ startTime, endTime }) => startTime < endTime)
}

/** From where a day is looked at: a little before the work begins. */
export function scrollTime({ workFrom, workTo }: Pick<WorkSettings, 'workFrom' | 'workTo'>): string {
  const [hour = 0, minute = 0] = (workFrom < workTo ? workFrom : '08:00').split(':').map(Number)
  const start = Math.max(0, hour * 60 + minute - 30)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(start / 60))}:${two(start % 60)}:00`
}
