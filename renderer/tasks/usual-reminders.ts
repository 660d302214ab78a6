import type { TaskReminder } from '../../shared/domain/tasks/task.ts'

/** The reminders that are offered: those before a time where there is one, those on a day where there is one. */
export function usualReminders(hasDay: boolean, hasTime: boolean): readonly TaskReminder[] {
  const before = [0, 10, 60, 1_440].map((minutes): TaskReminder => ({ kind: 'before', minutes }))
  const days = [0, 1].map((daysBefore): TaskReminder => ({ kind: 'day', daysBefore, time: '09:00' }))
  return [...(hasTime ? before : []), ...(hasDay ? days : [])]
}
