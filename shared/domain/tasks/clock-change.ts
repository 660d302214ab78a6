import { Temporal } from 'temporal-polyfill'
import type { CivilTime } from '../civil-time.ts'
import type { CivilDate } from '../yearly-date.ts'

/**
 * Whether the clocks of a zone skip a time of a day, and then what they show instead, or show it twice, of which the first
 * counts; null on all other days. As RFC 5545 section 3.3.5 has both.
 */
export function clockChange(
  day: CivilDate,
  time: CivilTime,
  zone: string,
): { readonly kind: 'skipped'; readonly instead: CivilTime } | { readonly kind: 'twice' } | null {
  const wanted = Temporal.PlainDateTime.from(`${day}T${time}`)
  const [first, last] = (['earlier', 'later'] as const).map((disambiguation) =>
    wanted.toZonedDateTime(zone, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  if (first.epochMilliseconds === last.epochMilliseconds) return null
  if (first.toPlainDateTime().equals(wanted)) return { kind: 'twice' }
  return { kind: 'skipped', instead: last.toPlainTime().toString({ smallestUnit: 'minute' }) }
}
