import type { RequestOf } from '../../shared/contract/channel.ts'
import type { KithContract } from '../../shared/contract/contract.ts'
import type { CallOutcome, Direction, Entry, EntryFile, EntryKind } from '../../shared/domain/entry.ts'

/** What is being written of one thing that passed. Times and durations are texts, as their fields hold them. */
export type EntryForm = {
  readonly kind: EntryKind
  /** Null: now, whenever it is saved. Else a day and a time without a zone: `2026-06-11T10:24`. */
  readonly when: string | null
  readonly direction: Direction
  readonly outcome: CallOutcome
  readonly minutes: string
  readonly text: string
  readonly title: string
  /** When to be reminded of it afterwards, as `when`; null for never. */
  readonly remindAt: string | null
  /** A task in plain words, while that is what is written. */
  readonly task: string
  readonly isTask: boolean
  readonly files: readonly EntryFile[]
  readonly tags: readonly string[]
  /** Who else was there. */
  readonly people: readonly { readonly id: number; readonly name: string }[]
}
export type FormProblems = {
  readonly when?: string
  readonly minutes?: string
  readonly text?: string
  readonly remindAt?: string
}

export const EMPTY_FORM: EntryForm = {
  kind: 'note',
  when: null,
  direction: 'outgoing',
  outcome: 'reached',
  minutes: '',
  text: '',
  title: '',
  remindAt: null,
  task: '',
  isTask: false,
  files: [],
  tags: [],
  people: [],
}
/** As the contract has it: its values are not the window's to import. */
const LONGEST_TEXT = 1_000_000
const MOST_MINUTES = 7 * 24 * 60
const LONG_AGO = Date.UTC(1900, 0, 1)

export function formOf(entry: Entry, people: EntryForm['people']): EntryForm {
  return {
    ...EMPTY_FORM,
    kind: entry.kind,
    when: localTime(entry.happenedAt),
    direction: entry.direction ?? 'outgoing',
    outcome: entry.outcome ?? 'reached',
    minutes: entry.durationMinutes === null ? '' : String(entry.durationMinutes),
    text: entry.text,
    title: entry.title,
    files: entry.files,
    tags: entry.tags,
    people,
  }
}

/** What is wrong, as sentences that are keys of the words. */
export function problemsOf(form: EntryForm, now: number): FormProblems {
  const at = instantOf(form.when, now)
  const minutes = form.minutes.trim()
  return {
    ...(Number.isNaN(at) ? { when: 'There is no such time. Choose another one.' } : {}),
    ...(at > now + 60_000 ? { when: 'That is yet to come. Choose a time that has passed.' } : {}),
    ...(at < LONG_AGO ? { when: 'That is before 1900. Look at the year once more.' } : {}),
    ...(hasDuration(form.kind) && minutes !== '' && (!/^\d+$/.test(minutes) || Number(minutes) > MOST_MINUTES)
      ? { minutes: 'Write whole minutes, a week at most.' }
      : {}),
    ...(form.remindAt !== null && !(instantOf(form.remindAt, now) > now)
      ? { remindAt: 'Choose a time to come for the reminder.' }
      : {}),
    ...(form.text.length > LONGEST_TEXT
      ? { text: 'This is longer than a million characters. Shorten it; nothing is lost until then.' }
      : {}),
  }
}

export function fieldsOf(form: EntryForm, contactId: number, now: number): RequestOf<KithContract['timeline.log']> {
  const minutes = form.minutes.trim()
  const isCall = form.kind === 'call'
  return {
    kind: form.kind,
    happenedAt: Math.min(instantOf(form.when, now), now),
    direction: hasDirection(form.kind) ? form.direction : null,
    outcome: isCall ? form.outcome : null,
    durationMinutes: hasDuration(form.kind) && minutes !== '' ? Number(minutes) : null,
    title: form.title,
    text: form.text.trim(),
    files: [...form.files],
    tags: [...form.tags],
    contactIds: [contactId, ...form.people.map(({ id }) => id).filter((id) => id !== contactId)],
  }
}

export const hasDirection = (kind: EntryKind) => kind === 'call' || kind === 'email' || kind === 'message'
export const hasDuration = (kind: EntryKind) => kind === 'call' || kind === 'meeting'

/** A call or a meeting says enough without a word; a note without one says nothing. */
export function isWritten(form: EntryForm): boolean {
  return form.text.trim() !== '' || form.title !== '' || form.kind !== 'note' || form.files.length > 0
}

/** Whether anything stands there that somebody would miss. */
export function isBegun({ text, title, minutes, task, files, tags, people }: EntryForm): boolean {
  return [text, title, minutes, task].some((one) => one.trim() !== '') || files.length + tags.length + people.length > 0
}

function instantOf(when: string | null, now: number): number {
  return when === null ? now : new Date(when).getTime()
}

/** The day and the time here, without a zone. */
export function localTime(at: number): string {
  const date = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}
