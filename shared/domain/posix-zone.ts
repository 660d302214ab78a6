import { civilDay, DAY_SECONDS, dayNumber, daysInMonth, weekdayOf } from './recurrence/civil-time.ts'
import type { ZoneClock } from './zone-clock.ts'

/** When the clock is changed, as the TZ string of POSIX says it. `time` is in seconds of the clock before the change. */
export type YearlyChange = {
  readonly month: number
  /** 1 to 4, or 5 for the last of the month. */
  readonly week: number
  /** Monday is 0. */
  readonly weekday: number
  readonly time: number
}
/** A zone that no database knows. Offsets are in seconds ahead of UTC; null where the clock stays. */
export type PosixZone = {
  readonly standard: number
  readonly summer: { readonly offset: number; readonly begins: YearlyChange; readonly ends: YearlyChange } | null
}

const NAME = '(?:<[^>]{3,}>|[A-Za-z]{3,})'
const OFFSET = '([+-]?\\d{1,3}(?::\\d{2}){0,2})'
const CHANGE = `,M(\\d{1,2})\\.([1-5])\\.([0-6])(?:/${OFFSET})?`
const ZONE = new RegExp(`^${NAME}${OFFSET}(?:${NAME}${OFFSET}?${CHANGE}${CHANGE})?$`)
const TWO_O_CLOCK = 7200

/**
 * A zone by a TZ string of POSIX with its changes by month, week and weekday: `EST5EDT,M3.2.0,M11.1.0` (RFC 9636
 * section 3.3.1). Null for any other text.
 */
export function readPosixZone(text: string): PosixZone | null {
  const match = ZONE.exec(text)
  if (!match) return null
  const [, standardText = '', summerText, ...changes] = match
  const standard = -secondsOf(standardText)
  if (changes[0] === undefined) return { standard, summer: null }
  const offset = summerText === undefined ? standard + 3600 : -secondsOf(summerText)
  return { standard, summer: { offset, begins: changeOf(changes.slice(0, 4)), ends: changeOf(changes.slice(4)) } }
}

/** The TZ string of a zone. Its names are its offsets, as the tz database names zones without a name. */
export function writePosixZone({ standard, summer }: PosixZone): string {
  const part = (offset: number) =>
    `<${offset < 0 ? '-' : '+'}${clockText(Math.abs(offset), true)}>${clockText(-offset)}`
  if (summer === null) return part(standard)
  return part(standard) + part(summer.offset) + changeText(summer.begins) + changeText(summer.ends)
}

/** The clock of such a zone. */
export function posixClock({ standard, summer }: PosixZone): ZoneClock {
  if (summer === null) return { offsetAt: () => standard * 1000, nextChange: () => null }
  const { offset, begins, ends } = summer
  const changesOf = (year: number) => [
    { at: dayOf(begins, year) * DAY_SECONDS + begins.time - standard, offset },
    { at: dayOf(ends, year) * DAY_SECONDS + ends.time - offset, offset: standard },
  ]
  const around = (instant: number) => {
    const { year } = civilDay(Math.floor(instant / 1000 / DAY_SECONDS))
    return [year - 1, year, year + 1].flatMap(changesOf).sort((one, other) => one.at - other.at)
  }
  return {
    offsetAt: (instant) => (around(instant).findLast(({ at }) => at * 1000 <= instant)?.offset ?? standard) * 1000,
    nextChange: (instant) => {
      const next = around(instant).find(({ at }) => at * 1000 > instant)
      return next === undefined ? null : next.at * 1000
    },
  }
}

function dayOf({ month, week, weekday }: YearlyChange, year: number): number {
  const first = dayNumber(year, month, 1)
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7
  return day - first >= daysInMonth(year, month) ? day - 7 : day
}

function changeOf([month = '', week = '', weekday = '', time]: readonly (string | undefined)[]): YearlyChange {
  // POSIX counts from Sunday.
  return {
    month: Math.min(12, Math.max(1, Number(month))),
    week: Number(week),
    weekday: (Number(weekday) + 6) % 7,
    time: time === undefined ? TWO_O_CLOCK : secondsOf(time),
  }
}

function changeText({ month, week, weekday, time }: YearlyChange): string {
  return `,M${month}.${week}.${(weekday + 1) % 7}${time === TWO_O_CLOCK ? '' : `/${clockText(time)}`}`
}

/** Seconds of `-5`, `+05:30`, `10:30:15`. */
function secondsOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.replace(/^[+-]/, '').split(':').map(Number)
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds)
}

function clockText(seconds: number, isName = false): string {
  const all = Math.abs(seconds)
  const parts = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  while (parts.length > 1 && parts.at(-1) === 0) parts.pop()
  const [hours = 0, ...rest] = parts
  const two = (value: number) => String(value).padStart(2, '0')
  const text = [isName ? two(hours) : String(hours), ...rest.map(two)].join(isName ? '' : ':')
  return seconds < 0 ? `-${text}` : text
}
