import type { Attendee } from '../../domain/calendar/event.ts'
import { EMPTY_TASK } from '../../domain/tasks/task.ts'
import type { TaskContent } from './decode-task.ts'
import { TimeDraft } from './time-draft.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What the lines of a task have said so far. */
export class TaskDraft extends TimeDraft {
  readonly task: Mutable<Omit<TaskContent, 'people'>> & { readonly people: Attendee[] } = {
    title: EMPTY_TASK.title,
    notes: EMPTY_TASK.notes,
    kind: EMPTY_TASK.kind,
    priority: EMPTY_TASK.priority,
    dueOn: null,
    dueTime: null,
    zone: null,
    reminder: null,
    rule: null,
    uid: '',
    state: 'open',
    closedAt: null,
    people: [],
  }
}
