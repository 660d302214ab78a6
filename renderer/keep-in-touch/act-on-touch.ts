import type { Rhythm } from '../../shared/domain/keep-in-touch/rhythm.ts'
import { invoke } from '../api/kith.ts'
import { actAtOnce } from '../contacts/act-on-many.ts'

/** Whom something is done with, and what the sentence calls them: a name, or nothing where there are several. */
export type Whom = { readonly ids: readonly number[]; readonly name: string }

/** What is set of keeping in touch in one step; what is left out stays. */
type Touch = {
  readonly rhythm?: Rhythm | null | undefined
  readonly months?: readonly number[] | null | undefined
  readonly isReminded?: boolean | undefined
}

export function setTouch({ ids, name }: Whom, { months, ...touch }: Touch): Promise<boolean> {
  return actAtOnce({ name: 'keepInTouch.setRhythm', subject: name }, () =>
    invoke('keepInTouch.setRhythm', {
      ids: [...ids],
      ...touch,
      ...(months !== undefined && { months: months && [...months] }),
    }),
  )
}

/** So many days from today, by the calendar on the wall; null ends a snooze. */
export function snooze({ ids, name }: Whom, days: number | null): Promise<boolean> {
  const until = days === null ? null : civilDayIn(days)
  return actAtOnce({ name: 'keepInTouch.snooze', subject: name }, () =>
    invoke('keepInTouch.snooze', { ids: [...ids], until }),
  )
}

export function pause({ ids, name }: Whom, isPaused: boolean): Promise<boolean> {
  return actAtOnce({ name: isPaused ? 'keepInTouch.pause' : 'keepInTouch.resume', subject: name }, () =>
    invoke('keepInTouch.pause', { ids: [...ids], isPaused }),
  )
}

export function setBreak({ ids, name }: Whom, months: readonly number[] | null): Promise<boolean> {
  return actAtOnce({ name: 'keepInTouch.setBreak', subject: name }, () =>
    invoke('keepInTouch.setBreak', { ids: [...ids], months: months && [...months] }),
  )
}

export function setTagRhythm(tag: string, rhythm: Rhythm | null, months: readonly number[] | null): Promise<boolean> {
  return actAtOnce({ name: 'keepInTouch.setTagRhythm', subject: tag }, async () => {
    await invoke('keepInTouch.setTagRhythm', { tag, rhythm, months: months && [...months] })
    return 1
  })
}

function civilDayIn(days: number): string {
  const now = new Date()
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days)).toISOString().slice(0, 10)
}
