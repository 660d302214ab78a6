/** What can be reminded of. `summary` is the day ahead, in one notification. */
export type ReminderKind = 'task' | 'keepInTouch' | 'birthday' | 'anniversary' | 'event' | 'summary'
