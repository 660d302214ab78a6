import { quietUntil } from '../../shared/domain/quiet-times.ts'
import type { ReminderState } from '../../shared/domain/reminder.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import type { ReminderContext } from './reminder-context.ts'
import type { Occurrence } from './reminder-source.ts'
import {
  claim,
  findClock,
  isKnown,
  listInState,
  listWoken,
  moveAll,
  type ReminderClock,
  saveClock,
  shortenSnoozes,
  soonestSnoozed,
  wakeSnoozed,
} from './reminders.repository.ts'

type Reader = Pick<ReadConnection, 'prepare'>

const [MINUTE, HOUR, DAY] = [60_000, 60 * 60_000, 24 * 60 * 60_000]
/** A reminder for the minute that has begun is meant for now. */
const GRACE = MINUTE
/** What was due on this side of a change of the zone, or of the time of the day, was not on the other. */
const WIDEST_CHANGE = 26 * HOUR
/** A clock that stood so far back was wrong: the way up from there is not gone again. */
const FURTHEST_BACK = 400 * DAY
/** Told later than this after its time, a reminder came late. */
export const LATE = 5 * MINUTE
const LONGEST_SNOOZE = 2 * DAY

/**
 * Claims what has come due since the last time, each occurrence once and for good, and has those come again that were
 * put off or held. Everything is in the caller's transaction: it is claimed whole or not at all. Whatever the clock
 * does, no occurrence is claimed twice; where it stood before is kept, so that none is left out.
 */
export function claimDue(write: WriteConnection, context: ReminderContext): void {
  const now = context.clock()
  const rules = rulesOf(write, context)
  const last = findClock(write)
  if (last === undefined) {
    // What was due before there were reminders is nobody's business.
    saveClock(write, { claimed_until: now, furthest: now, rules })
    settleAll(write, context, now)
    return
  }
  if (now < last.claimed_until) shortenSnoozes(write, now + LONGEST_SNOOZE)
  const state = stateFor(write, now, context)
  let changed = 0
  for (const due of dueNow(write, { ...context, last, now, rules })) {
    if (claim(write, due, { state, at: now, isLate: now - due.dueAt > LATE })) changed++
  }
  changed += wakeSnoozed(write, now, state)
  if (state !== 'held') changed += moveAll(write, 'held', state)
  saveClock(write, { claimed_until: now, furthest: Math.max(now, last.furthest), rules })
  settleAll(write, context, now)
  if (changed > 0) write.emit('reminders.changed', {})
}

function settleAll(write: WriteConnection, { sources }: ReminderContext, now: number): void {
  for (const source of sources) source.settle?.(write, now)
}

/** When to look next: something may be due by then. In the past where that is so already; null for never. */
export function nextLook(read: Reader, context: ReminderContext): number | null {
  const { sources, clock, zone, settings } = context
  const last = findClock(read)
  const now = clock()
  if (last === undefined || isUnclaimed(read, last, context)) return now
  const after = Math.min(last.claimed_until, now)
  const held = listInState(read, 'held').length > 0 ? (quietUntil(now, settings(read), zone()) ?? now) : null
  const times = [soonestSnoozed(read), held, ...sources.map((source) => source.soonestAfter(read, after))]
  const known = times.filter((time) => time !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** Whether there is something to claim: a reminder may have been set for a moment that has just passed. */
function isUnclaimed(read: Reader, last: ReminderClock, context: ReminderContext): boolean {
  const [now, rules] = [context.clock(), rulesOf(read, context)]
  // The clock was set back, which is noted at once.
  if (now < last.claimed_until) return true
  if (listInState(read, 'claimed').length > 0) return true
  return dueNow(read, { ...context, last, now, rules }).some((due) => !isKnown(read, due))
}

/** An occurrence that is to be shown, and whether it comes late. */
export type Unshown = Occurrence & { readonly isLate: boolean }

/** What would be shown now if it could be claimed: nothing in quiet hours, or where notifications are off. */
export function dueUnclaimed(read: Reader, context: ReminderContext): Unshown[] {
  const [last, now] = [findClock(read), context.clock()]
  if (last === undefined || stateFor(read, now, context) !== 'claimed') return []
  const due = dueNow(read, { ...context, last, now, rules: rulesOf(read, context) })
  const fresh = due.filter((one) => !isKnown(read, one)).map((one) => ({ ...one, isLate: now - one.dueAt > LATE }))
  const waiting = [...listInState(read, 'claimed'), ...listInState(read, 'held'), ...listWoken(read, now)]
  const known = waiting.map(({ source_key: key, occurrence, due_at: dueAt, is_late: isLate }): Unshown => {
    return { key, occurrence, dueAt, isLate: isLate === 1 }
  })
  return [...known, ...fresh]
}

/** When the next thing comes due after this instant, by what is in the book; null for never. */
export function soonestDue(read: Reader, { sources }: ReminderContext, after: number): number | null {
  const times = [soonestSnoozed(read), ...sources.map((source) => source.soonestAfter(read, after))]
  const coming = times.filter((time) => time !== null && time > after)
  return coming.length === 0 ? null : Math.min(...(coming as number[]))
}

type Moment = ReminderContext & { readonly last: ReminderClock; readonly now: number; readonly rules: string }

function dueNow(read: Reader, { sources, last, now, rules }: Moment): Occurrence[] {
  // The clock was set back: from there on it is followed anew, and what was claimed before is known.
  const reached = Math.min(last.claimed_until, now)
  const wasWrong = now > last.furthest && last.furthest - reached > FURTHEST_BACK
  const from = wasWrong ? last.furthest : reached
  const after = from - (rules === last.rules ? GRACE : WIDEST_CHANGE)
  return sources.flatMap((source) => source.dueWithin(read, after, now))
}

/** Zone and times of the day: what, when it changes, moves what is due. */
function rulesOf(read: Reader, { sources, zone }: ReminderContext): string {
  return JSON.stringify([zone(), ...sources.map((source) => source.rules?.(read) ?? '')])
}

function stateFor(read: Reader, now: number, { settings, zone }: ReminderContext): ReminderState {
  const chosen = settings(read)
  if (!chosen.areNotificationsOn) return 'suppressed'
  return quietUntil(now, chosen, zone()) === null ? 'claimed' : 'held'
}
