import type { Strand } from '../../shared/domain/recurrence/recurrence-set.ts'
import type { WriteConnection } from '../db/book.ts'
import { type AlarmedEvent, alarmsOf, isFloating, lastAlarm, nextAlarm } from './alarm-times.ts'
import { type AlarmPlace, savePlace } from './alarms.repository.ts'
import { isSeries } from './event-times.ts'

const HOUR = 3_600_000
/** No zone is further ahead of UTC, or behind it, and an hour for where clocks are changed. */
const [AHEAD, BEHIND] = [15 * HOUR, 13 * HOUR]
const DAY = 24 * HOUR

/**
 * Notes where the next alarm of an event lies, seen from an instant. What is noted holds from any other instant too:
 * before `fromAt` and after `nextAt` the event itself is asked.
 */
export function placeAlarms(
  write: WriteConnection,
  id: number,
  event: AlarmedEvent,
  strand: () => Strand,
  instant: number,
): void {
  savePlace(write, id, alarmsOf(event).length === 0 ? null : placeOf(event, strand(), instant))
}

/** From when an event is looked at that was just changed: what went off lately may have to be told of yet. */
export function placedFrom({ updatedAt }: { readonly updatedAt: number }): number {
  return updatedAt - DAY
}

function placeOf(event: AlarmedEvent, strand: Strand, instant: number): AlarmPlace {
  const floats = isFloating(event)
  const [early, late] = floats ? [AHEAD, BEHIND] : [0, 0]
  // What may have been in the one zone may come yet in the other.
  const seenFrom = instant - late
  const next = nextAlarm(event, strand, seenFrom, 'UTC')
  const before = isSeries(event) ? null : lastAlarm(event, seenFrom, 'UTC')
  return {
    fromAt: isSeries(event) ? instant : before === null ? 0 : before + late,
    nextAt: next === null ? null : next - early,
    isFloating: floats,
  }
}
