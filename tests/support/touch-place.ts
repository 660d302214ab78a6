import type { TouchPlace, TouchRules } from '../../electron/keep-in-touch/place.ts'
import { instantOf } from '../../shared/domain/civil-time.ts'

export type MovablePlace = TouchPlace & {
  /** The clock shows this from now on: `2026-06-11T10:24`, in the zone, which is UTC where none is given. */
  readonly goTo: (time: string, zone?: string) => void
  readonly setRules: (rules: Partial<TouchRules>) => void
}

/** Where and when a test asks, by the rules of a new book. */
export function touchPlace(time: string, zone = 'UTC'): MovablePlace {
  let [now, here] = [instant(time, zone), zone]
  let rules: TouchRules = { spokenKinds: ['call', 'email', 'message', 'meeting'], daysOff: [], breakMonths: [] }
  return {
    clock: () => now,
    zone: () => here,
    rules: () => rules,
    goTo: (to, other = here) => {
      ;[now, here] = [instant(to, other), other]
    },
    setRules: (changed) => {
      rules = { ...rules, ...changed }
    },
  }
}

function instant(time: string, zone: string): number {
  const [day = '', at = '12:00'] = time.split('T')
  return instantOf(day, at, zone)
}
