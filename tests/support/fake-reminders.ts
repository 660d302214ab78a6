import type { Book } from '../../electron/db/book.ts'
import type { Announcement, Notifier, Reaction } from '../../electron/platform/notifier.ts'
import type { Plan } from '../../electron/reminders/announcements.ts'
import type { Due, ReminderSource } from '../../electron/reminders/reminder-source.ts'
import { type Opened, startReminders } from '../../electron/reminders/reminders.service.ts'
import { DEFAULT_REMINDER_SETTINGS, type ReminderSettings } from '../../shared/contract/reminder-settings.ts'
import type { FakeWorld } from './fake-world.ts'

/** Something to be reminded of, at an instant. */
export const dueAt = (id: number, instant: string | number, fields: Partial<Due> = {}): Due => {
  const at = typeof instant === 'number' ? instant : Date.parse(instant)
  return {
    key: `task:${id}`,
    occurrence: String(at),
    dueAt: at,
    title: `Task ${id}`,
    body: '',
    contactIds: [id],
    ...fields,
  }
}

/** A source over a list that a test changes as it likes. */
export function fakeSource(items: readonly Due[] = []) {
  let list = [...items]
  const source: ReminderSource = {
    kind: 'task',
    soonestAfter: (_, at) =>
      list.reduce((least, due) => (due.dueAt > at ? Math.min(least, due.dueAt) : least), Infinity),
    dueWithin: (_, after, until) => list.filter((due) => due.dueAt > after && due.dueAt <= until),
    find: (_, key, occurrence) => list.find((due) => due.key === key && due.occurrence === occurrence) ?? null,
    finish: (_, key) => {
      list = list.filter((due) => due.key !== key)
    },
  }
  return {
    source: { ...source, soonestAfter: (read, at) => finite(source.soonestAfter(read, at)) } satisfies ReminderSource,
    add: (...more: Due[]) => list.push(...more),
    remove: (key: string) => {
      list = list.filter((due) => due.key !== key)
    },
  }
}

const finite = (at: number | null) => (at === Infinity ? null : at)

export type Shown = { readonly title: string; readonly body: string; readonly keys: readonly string[]; at: number }

/** A desktop that notes what it is shown. */
export function fakeDesktop(clock: () => number) {
  const shown: Shown[] = []
  const reactions: ((reaction: Reaction) => void)[] = []
  let answer: Awaited<ReturnType<Notifier['show']>> = { is: 'shown' }
  const notifier: Notifier = {
    async show(announcement: Announcement, react) {
      const keys = (announcement as Plan).reminders.map(({ key, occurrence }) => `${key}@${occurrence}`)
      if (answer.is === 'shown') {
        shown.push({ title: announcement.title, body: announcement.body, keys, at: clock() })
        reactions.push(react)
      }
      return answer
    },
  }
  return {
    notifier,
    shown,
    /** How often each occurrence was shown. */
    counts: () =>
      Map.groupBy(
        shown.flatMap(({ keys }) => keys),
        (key) => key,
      ),
    react: (index: number, reaction: Reaction) => reactions[index]?.(reaction),
    refuse: (reason: string | null) => {
      answer = reason === null ? { is: 'shown' } : { is: 'failed', reason }
    },
  }
}
export type FakeDesktop = ReturnType<typeof fakeDesktop>

type Options = {
  readonly world: FakeWorld
  readonly sources: readonly ReminderSource[]
  readonly desktop: Pick<FakeDesktop, 'notifier'>
  readonly settings?: Partial<ReminderSettings>
}

/** Kith as far as reminders are concerned, started on a book; with what it opened and what went wrong. */
export function remindIn(book: Book, { world, sources, desktop, settings = {} }: Options) {
  const opened: Opened[] = []
  const errors: unknown[] = []
  let chosen: ReminderSettings = { ...DEFAULT_REMINDER_SETTINGS, isSummaryOn: false, ...settings }
  const context = { sources, clock: world.clock, zone: world.zone, settings: () => chosen }
  const reminders = startReminders(book, {
    ...context,
    timers: world.timers,
    notifier: desktop.notifier,
    lastNote: () => 'You last spoke on 22 May.',
    open: (what) => opened.push(what),
    report: (error) => errors.push(error),
  })
  return {
    context,
    opened,
    errors,
    look: reminders.look,
    change(change: Partial<ReminderSettings>) {
      chosen = { ...chosen, ...change }
      reminders.look()
    },
    async end() {
      await reminders.stop()
      world.end()
    },
  }
}
