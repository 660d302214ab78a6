import { KithError } from '../../shared/contract/errors.ts'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { TagRhythm } from '../../shared/contract/keep-in-touch.contract.ts'
import type { Cadence } from '../../shared/domain/keep-in-touch/cadence.ts'
import type { Rhythm } from '../../shared/domain/keep-in-touch/rhythm.ts'
import { parsePartialDate } from '../../shared/domain/partial-date.ts'
import type { CivilDate } from '../../shared/domain/yearly-date.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { Clock, RecordChange } from '../contacts/contacts.service.ts'
import { inSlices } from '../contacts/in-slices.ts'
import type { ReadConnection, WriteConnection } from '../db/book.ts'
import { countContactsOf, recordCommand } from '../db/changes.ts'
import { changeRecord, insertRecord, isSameRecord } from '../db/records.ts'
import { cadenceStore, findCadenceOf, type StoredCadence, toCadence } from './cadence-store.ts'
import { listTagRules } from './cadences.repository.ts'
import { findPeople, listOwnCadences } from './touch.repository.ts'

type TouchCommand = Extract<CommandName, `keepInTouch.${string}`>
type Step = { readonly name: TouchCommand; readonly at: number }
type Change = (before: Cadence) => Partial<Cadence>
type Whom = Pick<StoredCadence, 'contactId' | 'tag'>

export type YearlyDay = { readonly kind: 'birthday' | 'anniversary'; readonly occursOn: CivilDate }
/** So many years of two dates are kept: those before are over. */
const MOST_DISMISSED = 10
const NONE = {
  rhythm: null,
  isPaused: false,
  isReminded: true,
  snoozedUntil: null,
  snoozedAt: null,
  breakMonths: null,
  dismissedDates: [],
}

/** What is set together with a rhythm; what is left out stays. */
type WithRhythm = {
  /** The months of their break; null for those of the settings. */
  readonly months?: readonly number[] | null | undefined
  /** Whether a notification says when they are due. */
  readonly isReminded?: boolean | undefined
}

/**
 * Sets how often the user wants to speak with these people, as one command; null leaves it to their tags, and undefined as
 * it is. A pause or a snooze ends with a rhythm. Returns how many were changed. Throws `contact.notFound` when none of them
 * is there.
 */
export function setRhythm(
  write: WriteConnection,
  ids: readonly number[],
  rhythm: Rhythm | null | undefined,
  clock: Clock,
  { months, isReminded }: WithRhythm = {},
): Promise<number> {
  const at = clock()
  return changePeople(write, ids, { name: 'keepInTouch.setRhythm', at }, (before) => ({
    ...touched({ rhythm, isReminded }, at)(before),
    ...(months !== undefined && { breakMonths: months }),
  }))
}

/** What is set with a person who is saved; what is left out stays. */
export type TouchOfPerson = { readonly rhythm?: Rhythm | null | undefined; readonly isReminded?: boolean | undefined }

/**
 * Sets the rhythm of a person, and whether a notification says when it is due, in the command that saves them; of nobody
 * who is no person. Otherwise as `setRhythm`.
 */
export function touchChange(write: WriteConnection, touch: TouchOfPerson): RecordChange {
  return (contactId, begin, at) => {
    const [id] = findPeople(write, [contactId])
    if (id === undefined) return
    const changed = changeOne(write, { contactId: id, tag: null }, at, begin, touched(touch, at))
    if (changed) cadenceStore.announce(write, [])
  }
}

function touched({ rhythm, isReminded }: TouchOfPerson, at: number): Change {
  return (before) => ({
    ...(rhythm === undefined ? {} : withRhythm(rhythm, at)(before)),
    ...(isReminded === undefined ? {} : { isReminded }),
  })
}

function withRhythm(rhythm: Rhythm | null, at: number): Change {
  return (before) => ({
    rhythm,
    since: before.rhythm === null ? at : before.since,
    ...(rhythm === null ? {} : { isPaused: false, snoozedUntil: null, snoozedAt: null }),
  })
}

/**
 * Nothing is due with these people before a day, until they speak again; null ends that. Otherwise as `setRhythm`, and
 * throws `keepInTouch.noSuchDate`.
 */
export function snoozeTouch(
  write: WriteConnection,
  ids: readonly number[],
  until: CivilDate | null,
  clock: Clock,
): Promise<number> {
  const at = clock()
  if (until !== null && !isDay(until)) throw new KithError('keepInTouch.noSuchDate', { date: until })
  return changePeople(write, ids, { name: 'keepInTouch.snooze', at }, ({ snoozedUntil, snoozedAt }) => ({
    snoozedUntil: until,
    snoozedAt: until === null ? null : until === snoozedUntil ? snoozedAt : at,
  }))
}

/** Nothing is due with these people until they are taken up again. Otherwise as `setRhythm`. */
export function pauseTouch(
  write: WriteConnection,
  ids: readonly number[],
  isPaused: boolean,
  clock: Clock,
): Promise<number> {
  const name = isPaused ? 'keepInTouch.pause' : 'keepInTouch.resume'
  return changePeople(write, ids, { name, at: clock() }, () => ({ isPaused }))
}

/** Nothing is due with these people in some months of the year; null for those of the settings. As `setRhythm`. */
export function setBreak(
  write: WriteConnection,
  ids: readonly number[],
  breakMonths: readonly number[] | null,
  clock: Clock,
): Promise<number> {
  return changePeople(write, ids, { name: 'keepInTouch.setBreak', at: clock() }, () => ({ breakMonths }))
}

/**
 * Nothing more is said of somebody's birthday or anniversary this time. Returns how many were changed. Throws
 * `contact.notFound`, `keepInTouch.noSuchDate`.
 */
export function dismissDate(write: WriteConnection, id: number, date: YearlyDay, clock: Clock): Promise<number> {
  if (!isDay(date.occursOn)) throw new KithError('keepInTouch.noSuchDate', { date: date.occursOn })
  const [name, text] = ['keepInTouch.dismissDate', dateKey(date)] as const
  return changePeople(write, [id], { name, at: clock() }, ({ dismissedDates }) => ({
    dismissedDates: dismissedDates.includes(text) ? dismissedDates : [...dismissedDates, text].slice(-MOST_DISMISSED),
  }))
}

/** The birthdays and anniversaries of these people that were dismissed, by `dateKey`. */
export function listDismissedDates(
  read: Pick<ReadConnection, 'prepare'>,
  ids: readonly number[],
): ReadonlyMap<number, ReadonlySet<string>> {
  return new Map(listOwnCadences(read, ids).map((row) => [row.contact_id ?? 0, new Set(toCadence(row).dismissedDates)]))
}

/** How a dismissed date is written down. */
export function dateKey({ kind, occursOn }: YearlyDay): string {
  return `${kind} ${occursOn}`
}

/** Sets the rhythm of everyone who carries a tag and has none of their own, as one command; null takes it away. */
export function setTagRhythm(
  write: WriteConnection,
  tag: string,
  { rhythm, breakMonths }: Pick<Cadence, 'rhythm' | 'breakMonths'>,
  clock: Clock,
): void {
  const at = clock()
  const begin = () => recordCommand(write, { name: 'keepInTouch.setTagRhythm', origin: 'user', subject: tag, at })
  const changed = changeOne(write, { contactId: null, tag }, at, begin, (before) => ({
    rhythm,
    breakMonths,
    since: before.rhythm === null ? at : before.since,
  }))
  if (changed) cadenceStore.announce(write, [])
}

/** The tags that give a rhythm, by name, each with how many people carry it. */
export function listTagRhythms(read: ReadConnection): TagRhythm[] {
  const collator = new Intl.Collator(undefined, { numeric: true })
  return listTagRules(read).sort((one, other) => collator.compare(one.tag, other.tag))
}

function isDay(text: string): boolean {
  return parsePartialDate(text) !== null && /^\d{4}-\d\d-\d\d$/.test(text)
}

async function changePeople(
  write: WriteConnection,
  asked: readonly number[],
  { name, at }: Step,
  change: Change,
): Promise<number> {
  const ids = findPeople(write, asked)
  if (ids.length === 0) throw new KithError('contact.notFound', { id: asked[0] ?? 0 })
  const subject = ids.length === 1 ? (listSummaries(write, ids)[0]?.name ?? '') : ''
  let commandId: number | undefined
  const begin = () => {
    commandId ??= recordCommand(write, { name, origin: 'user', subject, at })
    return commandId
  }
  let changed = 0
  await inSlices(write, ids, (slice) => {
    for (const contactId of slice) changed += Number(changeOne(write, { contactId, tag: null }, at, begin, change))
  })
  if (commandId === undefined) return 0
  countContactsOf(write, commandId, changed)
  cadenceStore.announce(write, [])
  return changed
}

/** Returns whether anything differs; only then the command is begun. */
function changeOne(write: WriteConnection, whom: Whom, at: number, begin: () => number, change: Change): boolean {
  const known = findCadenceOf(write, whom)
  const from = known?.cadence ?? { ...NONE, ...whom, since: at, updatedAt: at, changedBy: 0 }
  const to = { ...from, ...change(from) }
  if (isSameRecord(from, to)) return false
  const changedBy = begin()
  const record = { ...to, updatedAt: at, changedBy }
  if (known === undefined) insertRecord(write, cadenceStore, record)
  else changeRecord(write, cadenceStore, { commandId: changedBy, id: known.id, from: known.cadence, to: record })
  return true
}
