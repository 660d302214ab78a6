import type { KeepInTouch } from '../../../shared/contract/keep-in-touch.contract.ts'
import type { AnswersOf } from './answers.ts'

/** Somebody with whom nothing is set, and who was never spoken with. */
export const NO_TOUCH: KeepInTouch = {
  source: null,
  rhythm: null,
  tag: null,
  isPaused: false,
  isReminded: true,
  snoozedUntil: null,
  breakMonths: [],
  isBreakOwn: false,
  usualDays: null,
  gaps: 0,
  spokeOn: null,
  daysSince: null,
  idealOn: null,
  latestOn: null,
  mark: null,
  weeks: Array.from({ length: 26 }, () => 0),
}

/** A book in which nobody has a rhythm. */
export function keepInTouchAnswers(): AnswersOf<'keepInTouch'> {
  return {
    'keepInTouch.of': () => NO_TOUCH,
    'keepInTouch.cold': () => ({ total: 0, late: 0, rows: [] }),
    'keepInTouch.tags': () => [],
    'keepInTouch.setRhythm': ({ ids }) => ids.length,
    'keepInTouch.snooze': ({ ids }) => ids.length,
    'keepInTouch.pause': ({ ids }) => ids.length,
    'keepInTouch.setBreak': ({ ids }) => ids.length,
    'keepInTouch.dismissDate': () => 1,
    'keepInTouch.setTagRhythm': () => undefined,
  }
}
