import type { Deed, ReminderKind, ReminderPlace } from '../../shared/domain/reminder.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'

type Reader = Pick<ReadConnection, 'prepare'>

/** One time at which something is to be reminded of. Instants are epoch milliseconds, UTC. */
export type Occurrence = {
  /** What it is about: the source's kind, a colon, and a name that never changes, `task:12`. */
  readonly key: string
  /**
   * What tells it from the other occurrences of the same key, and stays when the system changes its time zone: the
   * civil date or time (`2026-07-02`) where it follows the clock on the wall, else the instant as text.
   */
  readonly occurrence: string
  readonly dueAt: number
}

/** An occurrence with what is said of it. */
export type Due = Occurrence & {
  /** What to do, with whom, when: “Call Ada Lindqvist, 15:00”. Some 40 characters. */
  readonly title: string
  /** One or two sentences, or empty. Some 110 characters. */
  readonly body: string
  /** Whom it is about; a click opens the first. */
  readonly contactIds: readonly number[]
  /** What a click opens where it is about nobody of the book. */
  readonly place?: ReminderPlace
  /** What it is good for besides being done: to call, or to write to, the first whom it is about. */
  readonly deed?: Exclude<Deed, 'log'>
}

/**
 * Where reminders come from. A source only says what is due when: that each occurrence is shown once, and what became
 * of it, is kept by this slice. Whenever an answer may have changed, the source's commands emit an event.
 */
export type ReminderSource = {
  readonly kind: ReminderKind
  /** The first instant after `at` at which anything is due, or null. Asked after each commit: it has to be quick. */
  soonestAfter(read: Reader, at: number): number | null
  /** What is due after one instant and up to another, that one included, in any order. */
  dueWithin(read: Reader, after: number, until: number): readonly Occurrence[]
  /** What is said of an occurrence, as it is now; null when it no longer stands, since it was done, moved or deleted. */
  find(read: Reader, key: string, occurrence: string): Due | null
  /**
   * What takes place after one instant and up to another, for the summary of a day, where that is not what is due then: a
   * meeting is told of before, or not at all.
   */
  happensWithin?(read: Reader, after: number, until: number): readonly Due[]
  /** Settings on which its times depend: when the text changes, what they moved is looked for a day back. */
  rules?(read: Reader): string
  /** Brings up to date what it keeps to be asked by, in the transaction in which all that was due until `now` was claimed. */
  settle?(write: WriteConnection, now: number): void
  /** Does what the reminder asks for (a task is done), as a command of the source's own. Without it there is no such button. */
  finish?(write: WriteConnection, key: string, occurrence: string, clock: () => number): void
}
