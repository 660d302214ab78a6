import type { CivilDate } from './yearly-date.ts'

/** What a reminder is about where that is nobody: a task, a day of the calendar, or the page of the day. */
export type ReminderPlace =
  | { readonly to: 'task'; readonly taskId: number }
  | { readonly to: 'day'; readonly day: CivilDate }
  | { readonly to: 'today' }
/** What is done with the person whom a reminder is about: they are called or written to, or that is logged. */
export type Deed = 'call' | 'write' | 'log'

/** What can be reminded of. `summary` is the day ahead, in one notification. */
export type ReminderKind = 'task' | 'keepInTouch' | 'birthday' | 'anniversary' | 'event' | 'summary'

/**
 * What became of an occurrence. `claimed`: to be shown; `held`: in quiet hours; `showing`: handed to the desktop, which
 * has not answered; `missed`: told later than it was due, or nobody can say whether it was; `suppressed`: notifications
 * are off; `failed`: the desktop refused; `snoozed`: comes again; `settled`: dismissed; `withdrawn`: no longer stood.
 */
export type ReminderState =
  | 'claimed'
  | 'held'
  | 'showing'
  | 'shown'
  | 'missed'
  | 'suppressed'
  | 'failed'
  | 'snoozed'
  | 'settled'
  | 'withdrawn'

/** For how long a reminder is put off. `tomorrow` is the time of the day at which it was due, on the next day. */
export const SNOOZES = ['tenMinutes', 'oneHour', 'tomorrow'] as const
export type Snooze = (typeof SNOOZES)[number]
