import type { DayRead } from '../../../shared/contract/quick-add.ts'
import { addDays, civilAt, instantOf } from '../../../shared/domain/civil-time.ts'
import { draftOf } from './draft.ts'
import { findNoDay } from './find-no-day.ts'
import { type Reader, readWhen } from './read-when.ts'

/** Whether a date that may be meant of two years or weeks is the one to come, or the one that has passed. */
export type Toward = 'future' | 'past'

/**
 * The day that a text names and says nothing beside, such as “next tuesday” or “in 3 weeks”, with the time where one is
 * named, too. Null where it says anything else, or a day that its month does not have.
 */
export async function readDay(text: string, toward: Toward, reader: Reader): Promise<DayRead | null> {
  if (findNoDay(text, reader.locale) !== null) return null
  const { draft, value } = await readWhen(draftOf(text), reader, toward)
  if (value === null || draft.rest.trim() !== '') return null
  const { on, time, isTimeAlone = false } = value
  return { on: isTimeAlone && toward === 'past' ? lastWith(time ?? '00:00', reader) : on, time }
}

/** The last day on which this time has passed. */
function lastWith(time: string, { at, zone }: Reader): string {
  const { day: today } = civilAt(at, zone)
  return instantOf(today, time, zone) <= at ? today : addDays(today, -1)
}
