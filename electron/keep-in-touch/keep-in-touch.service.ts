import type { ContactSummary } from '../../shared/contract/contacts.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { ColdList, ColdRow, KeepInTouch } from '../../shared/contract/keep-in-touch.contract.ts'
import { civilDateOf, dayCounter, type EpochDay, monthOf, weekdayOf } from '../../shared/domain/epoch-day.ts'
import { type TouchMark, touchMark } from '../../shared/domain/keep-in-touch/touch-days.ts'
import { lastMeetingsWith } from '../calendar/meetings.service.ts'
import { listSummaries } from '../contacts/contact-lists.service.ts'
import type { ReadConnection } from '../db/book.ts'
import type { TouchRow } from '../db/record-tables.ts'
import { lastWordsOf } from '../timeline/last-words.service.ts'
import { findCadenceOf } from './cadence-store.ts'
import { countCold, type DatedTouch, listCold, listDated } from './cold.repository.ts'
import { computeTouch } from './compute-touch.ts'
import type { TouchPlace } from './place.ts'
import { findPeople, listSpokenSince } from './touch.repository.ts'

const WEEKS = 26
const MONTHS = 12
/** As many meetings as half a year of working days has. */
const MOST_MEETINGS = 300
const DAY_MS = 86_400_000

/** What is known of keeping in touch with somebody, as it is now. Throws `contact.notFound`; of no person all is empty. */
export function keepInTouchOf(read: ReadConnection, id: number, place: TouchPlace): KeepInTouch {
  const [now, dayOf] = [place.clock(), dayCounter(place.zone())]
  const today = dayOf(now)
  if (listSummaries(read, [id]).length === 0) throw new KithError('contact.notFound', { id })
  const row = computeTouch(read, [id], { ...place, clock: () => now }).get(id) ?? null
  const own = findCadenceOf(read, { contactId: id, tag: null })?.cadence
  const spoke = row?.spoke_day ?? null
  return {
    source: row?.source ?? null,
    rhythm: rhythmOf(row),
    tag: row?.tag ?? null,
    isPaused: own?.isPaused ?? false,
    isReminded: own?.isReminded ?? true,
    snoozedUntil: own?.snoozedUntil && own.snoozedUntil > civilDateOf(today) ? own.snoozedUntil : null,
    breakMonths: row === null ? place.rules(read).breakMonths : monthsOf(row.break_mask),
    isBreakOwn: (own?.breakMonths ?? null) !== null,
    usualDays: row?.usual_days ?? null,
    gaps: row?.gaps ?? 0,
    spokeOn: spoke === null ? null : civilDateOf(spoke),
    daysSince: spoke === null ? null : today - spoke,
    idealOn: row?.ideal_day == null ? null : civilDateOf(row.ideal_day),
    latestOn: row?.latest_day == null ? null : civilDateOf(row.latest_day),
    mark: isDated(row) ? markOf(row, today) : null,
    weeks: weeksOf(read, id, { now, today, dayOf, zone: place.zone(), kinds: place.rules(read).spokenKinds }),
  }
}

/** One stretch of those who are going cold, the furthest through their rhythm first. */
export function listGoingCold(
  read: ReadConnection,
  { offset, limit }: { readonly offset: number; readonly limit: number },
  place: TouchPlace,
): ColdList {
  const now = place.clock()
  const today = dayCounter(place.zone())(now)
  const when = { today, month: monthOf(today) }
  const rows = limit === 0 ? [] : listCold(read, { ...when, offset, limit })
  return { ...countCold(read, when), rows: coldRows(read, rows, today, now) }
}

/** Puts beside each row of a list where that person stands, when they have a rhythm. */
export function withTouch(
  read: ReadConnection,
  rows: readonly ContactSummary[],
  place: TouchPlace,
): readonly ContactSummary[] {
  const people = rows.filter(({ kind }) => kind === 'person').map(({ id }) => id)
  const dated = new Map(listDated(read, people).map((row) => [row.contact_id, row]))
  if (dated.size === 0) return rows
  const today = dayCounter(place.zone())(place.clock())
  return rows.map((person) => {
    const row = dated.get(person.id)
    // No rhythm, no ring.
    return row === undefined || row.source === 'history' ? person : { ...person, touch: markOf(row, today) }
  })
}

/** Those rows with their people and what was said last. Who is no longer there is left out. */
export function coldRows(read: ReadConnection, rows: readonly DatedTouch[], today: EpochDay, now: number): ColdRow[] {
  const ids = rows.map(({ contact_id }) => contact_id)
  const there = new Set(findPeople(read, ids))
  const people = new Map(listSummaries(read, ids).map((person) => [Number(person.id), person]))
  const words = lastWordsOf(read, ids, now)
  return rows.flatMap((row) => {
    const person = people.get(row.contact_id)
    if (person === undefined || !there.has(row.contact_id)) return []
    const mark = markOf(row, today)
    return [
      {
        person: row.source === 'history' ? person : { ...person, touch: mark },
        source: row.source,
        rhythm: rhythmOf(row),
        tag: row.tag,
        usualDays: row.usual_days,
        gaps: row.gaps,
        daysSince: row.spoke_day === null ? null : today - row.spoke_day,
        mark,
        lastWords: words.get(row.contact_id)?.text ?? null,
      },
    ]
  })
}

/** Whether somebody has days at all. */
export function isDated(row: TouchRow | null): row is DatedTouch {
  return row !== null && row.latest_day !== null
}

function markOf(row: DatedTouch, today: EpochDay): TouchMark {
  const days = { anchorDay: row.anchor_day, idealDay: row.ideal_day, latestDay: row.latest_day }
  return touchMark(days, today, monthsOf(row.break_mask))
}

function rhythmOf(row: TouchRow | null): KeepInTouch['rhythm'] {
  return row === null || row.every === null || row.unit === null ? null : { every: row.every, unit: row.unit }
}

function monthsOf(mask: number): number[] {
  return Array.from({ length: MONTHS }, (_, index) => index + 1).filter((month) => mask & (1 << (month - 1)))
}

type Counting = {
  readonly now: number
  readonly today: EpochDay
  readonly dayOf: (instant: number) => EpochDay
  readonly zone: string
  readonly kinds: readonly string[]
}

/** Weeks begin on Monday. The days are counted in the reader's zone, so that the first instants are taken generously. */
function weeksOf(read: ReadConnection, id: number, { now, today, dayOf, zone, kinds }: Counting): number[] {
  const first = today - weekdayOf(today) + 1 - (WEEKS - 1) * 7
  const weeks = Array.from({ length: WEEKS }, () => 0)
  const since = (first - 2) * DAY_MS
  const met = kinds.includes('meeting') ? lastMeetingsWith(read, id, { until: now, zone, limit: MOST_MEETINGS }) : []
  for (const at of [...listSpokenSince(read, id, { kinds, since, until: now }), ...met]) {
    const week = Math.floor((dayOf(at) - first) / 7)
    if (week >= 0) weeks[week] = (weeks[week] ?? 0) + 1
  }
  return weeks
}
