import { Temporal } from 'temporal-polyfill'
import { posixClock, readPosixZone } from './posix-zone.ts'

/** What a zone's clocks show: how far they are ahead of UTC at an instant. All in epoch milliseconds and milliseconds. */
export type ZoneClock = {
  readonly offsetAt: (instant: number) => number
  /** The next instant at which the clock is changed; null when it never is. */
  readonly nextChange: (instant: number) => number | null
}

type Span = { readonly from: number; readonly to: number; readonly offset: number }

const clocks = new Map<string, ZoneClock | null>()

/** Asking Temporal costs some hundred microseconds, a remembered span of equal offset some nanoseconds. */
function rememberingClock(zone: string): ZoneClock {
  const spans: Span[] = []
  let last: Span = spanAt(zone, 0)
  spans.push(last)

  function find(instant: number): Span {
    let low = 0
    let high = spans.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((spans[middle] as Span).to <= instant) low = middle + 1
      else high = middle
    }
    const found = spans[low]
    if (found && found.from <= instant) return found
    const fresh = spanAt(zone, instant)
    spans.splice(low, 0, fresh)
    return fresh
  }

  return {
    offsetAt: (instant) => {
      if (instant < last.from || instant >= last.to) last = find(instant)
      return last.offset
    },
    nextChange: (instant) => {
      const { to } = find(instant)
      return to === Number.POSITIVE_INFINITY ? null : to
    },
  }
}

/** The stretch around an instant in which the offset stays the same. */
function spanAt(zone: string, instant: number): Span {
  const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  // A millisecond on, so that a change at the instant itself is the one before.
  const before = at.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const after = at.getTimeZoneTransition('next')
  return {
    from: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: after?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: at.offsetNanoseconds / 1_000_000,
  }
}

/**
 * The clock of a zone by its IANA name, `UTC`, an offset such as `+05:30`, or where no name fits, a TZ string of POSIX such
 * as `<-05>5<-04>,M4.1.0,M10.5.0`; `null` when there is no such zone.
 */
export function clockOf(zone: string): ZoneClock | null {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  let clock: ZoneClock | null
  try {
    clock = rememberingClock(zone)
  } catch {
    const posix = readPosixZone(zone)
    clock = posix && posixClock(posix)
  }
  // Names come from files of other people: what is no zone is not remembered without end.
  if (clock || clocks.size < 2000) clocks.set(zone, clock)
  return clock
}

/** By how many milliseconds a zone of the tz database is ahead of UTC at an instant. For a look at many zones, each once. */
export function offsetOnce(zone: string, instant: number): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000
}

/** What the clock shows at an instant, in milliseconds as if there were no zones. */
export function localOf(clock: ZoneClock, instant: number): number {
  return instant + clock.offsetAt(instant)
}

const DAY = 86_400_000

/**
 * The instant at which the clock shows a local time (milliseconds as if there were no zones). As RFC 5545 section
 * 3.3.5 says: the first of two; and where it shows it never, by the offset before the gap.
 */
export function instantOf(clock: ZoneClock, local: number): number {
  const before = clock.offsetAt(local - DAY)
  const after = clock.offsetAt(local + DAY)
  if (before === after) return local - before
  const early = local - before
  const late = local - after
  const earlyHolds = clock.offsetAt(early) === before
  const lateHolds = clock.offsetAt(late) === after
  if (earlyHolds && lateHolds) return Math.min(early, late)
  return lateHolds ? late : early
}
