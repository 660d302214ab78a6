import { z } from 'zod'
import { PART_KINDS } from '../domain/tasks/quick-add.ts'
import { PRIORITIES, TASK_KINDS, type Task } from '../domain/tasks/task.ts'
import { command, query } from './channel.ts'
import { contactIdSchema, text } from './contact-fields.ts'
import type { ContactSummary } from './contacts.contract.ts'
import type { DayRead, QuickAdd } from './quick-add.ts'

/** A task, where it stands for whoever reads it now. */
export type TaskRow = Task & {
  /** The first of whom it is about; those in the trash are among them. */
  readonly people: readonly ContactSummary[]
  /** The day and time on the reader's clock, which is another one than the task's where its zone is. */
  readonly day: string | null
  readonly time: string | null
  /** Not done, and its day, or on its day its time, is over. */
  readonly isLate: boolean
  /** How many days ago it was due; negative when it comes. Null some day. */
  readonly daysLate: number | null
}

/** `open`: all that is not done. Overdue is what its day has passed of; what is late today is in today's list. */
export const TASK_LISTS = ['open', 'today', 'upcoming', 'overdue', 'someday', 'done'] as const
export type TaskListName = (typeof TASK_LISTS)[number]
export type TaskSection = 'overdue' | 'today' | 'tomorrow' | 'week' | 'later' | 'someday' | 'done'
export type TaskList = {
  readonly total: number
  readonly rows: readonly TaskRow[]
  /** Under which headings the whole list stands, in its order, and how much under each. */
  readonly sections: readonly { readonly section: TaskSection; readonly count: number }[]
}
/** Open tasks under each of whom they are about; those about nobody come last, under null. */
export type TasksByPerson = {
  readonly total: number
  readonly groups: readonly {
    readonly person: ContactSummary | null
    /** How many there are in all, beyond this stretch too. */
    readonly count: number
    readonly tasks: readonly TaskRow[]
  }[]
}
export type TaskCounts = { readonly [L in Exclude<TaskListName, 'done'>]: number }

/** Dates and times are looked at by the service, which has a sentence for each that does not exist. */
const dateText = z.string().max(40)
const taskReminderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('before'), minutes: z.int().min(0).max(1_000_000) }),
  z.object({ kind: z.literal('day'), daysBefore: z.int().min(0).max(3_650), time: dateText }),
  z.object({ kind: z.literal('at'), on: dateText, time: dateText }),
])
const fields = {
  title: z.string().max(1_000),
  notes: text,
  kind: z.enum(TASK_KINDS),
  priority: z.enum(PRIORITIES),
  dueOn: dateText.nullable(),
  dueTime: dateText.nullable(),
  /** By its IANA name. Left out where there is a time: the reader's. */
  zone: z.string().max(100).nullable(),
  reminder: taskReminderSchema.nullable(),
  /** An RRULE of days, weeks, months or years (RFC 5545 section 3.3.10). */
  rule: z.string().max(1_000).nullable(),
  contactIds: z.array(contactIdSchema).max(1_000),
}
export const taskPatchSchema = z.object(fields).partial()
export type TaskPatch = z.infer<typeof taskPatchSchema>

const ids = z.array(z.int().positive()).min(1).max(10_000)
const postponeSchema = z.discriminatedUnion('to', [
  z.object({ to: z.enum(['today', 'tomorrow', 'nextWeek']) }),
  z.object({ to: z.literal('day'), on: dateText, time: dateText.nullable().default(null) }),
])
export type Postponement = z.infer<typeof postponeSchema>

export const tasksContract = {
  /** One stretch of a list: what is due first, then what is more urgent; of what is done, the last first. */
  'tasks.list': query<TaskList>()(
    z.object({
      list: z.enum(TASK_LISTS),
      /** Only those about this person. */
      contactId: contactIdSchema.nullable().default(null),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(500).default(100),
    }),
  ),
  /** One stretch of the open tasks by person. One about two people stands under both. */
  'tasks.byPerson': query<TasksByPerson>()(
    z.object({ offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(500).default(100) }),
  ),
  /** What a task written in plain words is understood as. Nothing is written. */
  'tasks.read': query<QuickAdd>()(
    z.object({
      text: z.string().max(1_000),
      /** What is not meant so: its words stay in the title. */
      ignore: z.array(z.enum(PART_KINDS)).default([]),
      /** Whom it is about where nobody is named. */
      contactId: contactIdSchema.nullable().default(null),
      /** How its reader writes dates, as a BCP 47 tag. */
      locale: z.string().max(100),
    }),
  ),
  /** The day that a text names and nothing beside, as quick add reads it; null where it is none. */
  'tasks.readDay': query<DayRead | null>()(
    z.object({
      text: z.string().max(200),
      /** Of two days that may be meant, the one to come or the one that has passed. */
      toward: z.enum(['future', 'past']),
      /** How its reader writes dates, as a BCP 47 tag. */
      locale: z.string().max(100),
    }),
  ),
  'tasks.counts': query<TaskCounts>()(z.object({})),
  /** Fails with `task.notFound`. */
  'tasks.get': query<TaskRow>()(z.object({ id: z.int().positive() })),
  /** The task with this person that is due next, or was due first; null when none has a date. */
  'tasks.nearest': query<TaskRow | null>()(z.object({ contactId: contactIdSchema })),
  /** Fails with `contact.notFound`, and with `task.…` for what does not fit. */
  'tasks.add': command<Task>()(z.object({ fields: taskPatchSchema })),
  /** Fails with `task.notFound`, `contact.notFound`, and with `task.…` for what does not fit. */
  'tasks.update': command<Task>()(z.object({ id: z.int().positive(), patch: taskPatchSchema })),
  /** Each of these is one command on all tasks named. They resolve to how many were changed; those gone are left out. */
  'tasks.done': command<number>()(z.object({ ids })),
  'tasks.dismiss': command<number>()(z.object({ ids })),
  'tasks.reopen': command<number>()(z.object({ ids })),
  /** Moves to another day; a time stays unless another is given. Fails with `task.noSuchDate`, `task.noSuchTime`. */
  'tasks.postpone': command<number>()(z.object({ ids, to: postponeSchema })),
  'tasks.delete': command<number>()(z.object({ ids })),
}
