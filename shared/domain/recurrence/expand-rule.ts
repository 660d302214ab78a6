import {
  civilDay,
  DAY_SECONDS,
  type DayNumber,
  dayNumber,
  LAST_YEAR,
  type LocalSeconds,
  weekdayOf,
} from './civil-time.ts'
import { type CompiledRule, UNIT_SECONDS } from './compiled-rule.ts'
import { dayFits, daysOfMonth, daysOfWeek, daysOfYear } from './days-of-period.ts'

/** What one question may cost at most. A step is a period looked at or an occurrence found: well below a microsecond. */
export type Budget = { steps: number }

function isSpent(budget: Budget, steps: number): boolean {
  budget.steps -= steps
  return budget.steps < 0
}

/** A little more than the days of 400 years, after which the calendar repeats itself: who found nothing then never will. */
export const QUESTION_STEPS = 200_000

const END: LocalSeconds = dayNumber(LAST_YEAR, 12, 31) * DAY_SECONDS + DAY_SECONDS
/** Periods in 400 years. */
const CYCLE = { YEARLY: 400, MONTHLY: 4800, WEEKLY: 20_871, DAILY: 146_097 } as const

/** Those of a period's occurrences that BYSETPOS names. */
function atPositions(all: readonly LocalSeconds[], positions: readonly number[] | null): readonly LocalSeconds[] {
  if (!positions) return all
  const chosen = new Set<LocalSeconds>()
  for (const position of positions) {
    const found = all[position > 0 ? position - 1 : all.length + position]
    if (found !== undefined) chosen.add(found)
  }
  return [...chosen].sort((a, b) => a - b)
}

type Periods = {
  readonly cycle: number
  readonly first: number
  /** Steps of the budget that looking at one takes. */
  readonly cost: number
  readonly days: (index: number) => readonly DayNumber[]
}

/** The periods of a rule, numbered from that of the start, and the last number that begins no later than `from`. */
function periodsOf(rule: CompiledRule, from: LocalSeconds): Periods {
  const { interval } = rule
  const startDay = Math.floor(rule.start / DAY_SECONDS)
  const fromDay = Math.floor(from / DAY_SECONDS)
  const start = civilDay(startDay)
  const wanted = civilDay(fromDay)
  const since = (distance: number) => Math.max(0, Math.floor(distance / interval))
  switch (rule.frequency) {
    case 'YEARLY':
      return {
        cycle: CYCLE.YEARLY,
        cost: 20,
        first: since(wanted.year - start.year),
        days: (index) => daysOfYear(rule, start.year + index * interval),
      }
    case 'MONTHLY': {
      const startMonth = start.year * 12 + start.month - 1
      return {
        cycle: CYCLE.MONTHLY,
        cost: 2,
        first: since(wanted.year * 12 + wanted.month - 1 - startMonth),
        days: (index) => {
          const month = startMonth + index * interval
          return daysOfMonth(rule, Math.floor(month / 12), (month % 12) + 1)
        },
      }
    }
    case 'WEEKLY': {
      const week = startDay - ((weekdayOf(startDay) - rule.weekStart + 7) % 7)
      return {
        cycle: CYCLE.WEEKLY,
        cost: 1,
        first: since((fromDay - week) / 7),
        days: (index) => daysOfWeek(rule, week + index * interval * 7),
      }
    }
    default:
      return {
        cycle: CYCLE.DAILY,
        cost: 1,
        first: since(fromDay - startDay),
        days: (index) => {
          const day = startDay + index * interval
          return dayFits(rule, day) ? [day] : []
        },
      }
  }
}

function periodStart(rule: CompiledRule, index: number): LocalSeconds {
  const days = { YEARLY: 365.2425, MONTHLY: 30.436875, WEEKLY: 7 }[rule.frequency as string] ?? 1
  return rule.start + (index * rule.interval - 1) * days * DAY_SECONDS
}

/** Rules of days, weeks, months and years. */
function* byPeriods(
  rule: CompiledRule,
  from: LocalSeconds,
  end: LocalSeconds,
  budget: Budget,
): Generator<LocalSeconds> {
  const { times, positions } = rule
  const least = Math.max(from, rule.start)
  const periods = periodsOf(rule, least)
  let dry = 0
  let last = Number.NEGATIVE_INFINITY
  // One period back, for a day moved forward out of its month may still lie ahead.
  for (let index = Math.max(0, periods.first - 1); dry <= periods.cycle; index += 1) {
    if (periodStart(rule, index) >= end) return
    if (isSpent(budget, periods.cost)) return
    const days = periods.days(index)
    dry = days.length === 0 ? dry + 1 : positions ? dry + 1 : 0
    const single = times.length === 1 ? (times[0] as number) : -1
    if (!positions) {
      for (const day of days) {
        for (let at = 0; at < times.length; at += 1) {
          const local = day * DAY_SECONDS + (single >= 0 ? single : (times[at] as number))
          if (local < least || local <= last) continue
          if (local >= end || isSpent(budget, 1)) return
          last = local
          yield local
        }
      }
      continue
    }
    const all = days.flatMap((day) => times.map((time) => day * DAY_SECONDS + time))
    budget.steps -= all.length
    for (const local of atPositions(all, positions)) {
      dry = 0
      if (local < least || local <= last) continue
      if (local >= end || isSpent(budget, 1)) return
      last = local
      yield local
    }
  }
}

/** Rules of hours, minutes and seconds: what does not fit is stepped over by whole days, hours and minutes. */
function* byClock(
  rule: CompiledRule,
  unit: number,
  from: LocalSeconds,
  end: LocalSeconds,
  budget: Budget,
): Generator<LocalSeconds> {
  const step = rule.interval * unit
  const base = Math.floor(rule.start / unit) * unit
  const least = Math.max(from, rule.start)
  let at = base + Math.max(0, Math.floor((least - base) / step)) * step
  const jumpTo = (instant: LocalSeconds) => at + Math.max(1, Math.ceil((instant - at) / step)) * step
  let fittingDay = Number.NaN
  let dryDays = 0
  let last = Number.NEGATIVE_INFINITY
  while (at < end) {
    if (isSpent(budget, 1)) return
    const day = Math.floor(at / DAY_SECONDS)
    if (day !== fittingDay) {
      if (!dayFits(rule, day)) {
        dryDays += 1
        if (dryDays > CYCLE.DAILY) return
        at = jumpTo((day + 1) * DAY_SECONDS)
        continue
      }
      fittingDay = day
      dryDays = 0
    }
    const ofDay = at - day * DAY_SECONDS
    const hour = Math.floor(ofDay / 3600)
    if (rule.hours && !rule.hours.includes(hour)) {
      at = jumpTo(day * DAY_SECONDS + (hour + 1) * 3600)
      continue
    }
    if (unit <= 60 && rule.minutes && !rule.minutes.includes(Math.floor(ofDay / 60) % 60)) {
      at = jumpTo(Math.floor(at / 60) * 60 + 60)
      continue
    }
    for (const local of atPositions(withinUnit(rule, unit, at), rule.positions)) {
      const shown = rule.isDate ? day * DAY_SECONDS : local
      if (shown < least || shown <= last) continue
      if (isSpent(budget, 1)) return
      last = shown
      yield shown
    }
    at = rule.isDate ? jumpTo((day + 1) * DAY_SECONDS) : at + step
  }
}

/** The occurrences within one hour, minute or second. */
function withinUnit(rule: CompiledRule, unit: number, at: LocalSeconds): readonly LocalSeconds[] {
  const seconds = rule.seconds
  if (unit === 1) return !seconds || seconds.includes(((at % 60) + 60) % 60) ? [at] : []
  if (unit === 60 || !rule.minutes) return (seconds ?? [0]).map((second) => at + second)
  return rule.minutes.flatMap((minute) => (seconds ?? [0]).map((second) => at + minute * 60 + second))
}

/**
 * The occurrences of a rule from `from` on, and no earlier than its start, until before `to` and the end of the year
 * 9999, ascending, without COUNT and UNTIL. It goes to `from` at once, by whole periods. Ends early when the budget is
 * spent, which is then below 0.
 */
export function expandRule(
  rule: CompiledRule,
  from: LocalSeconds,
  to: LocalSeconds,
  budget: Budget,
): Generator<LocalSeconds> {
  const unit = UNIT_SECONDS[rule.frequency]
  const end = Math.min(to, END)
  return unit === undefined ? byPeriods(rule, from, end, budget) : byClock(rule, unit, from, end, budget)
}
