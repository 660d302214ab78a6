import { basename } from 'node:path'
import { LONGEST_CALENDAR_NAME } from '../../shared/domain/calendar/calendar-name.ts'
import type { CardChoice } from '../../shared/domain/card-choice.ts'
import type { ImportWarning } from '../../shared/domain/import-warning.ts'
import { insertCalendar, listCalendars } from '../calendar/calendars.service.ts'
import { findEventByUid } from '../calendar/events-by-uid.service.ts'
import type { CalendarHead, PreparedPiece } from './card-batch.ts'
import type { CardOutcome } from './import-card.ts'
import { insertEvent, type PieceTarget, updateEvent, type Written, withSeriesClock } from './import-event.ts'
import { insertTask, updateTask } from './import-task.ts'
import { insertCard } from './imports.repository.ts'
import { isRecord } from './read-calendar.ts'
import { findTaskByUid, insertSource, isKept } from './sources.repository.ts'

/** What became of a component; null where it is no record, but a part of the file. */
export type DonePiece = { readonly outcome: CardOutcome | null; readonly warnings: readonly ImportWarning[] }
export type PiecesTarget = PieceTarget & {
  readonly importId: number
  readonly fileId: number
  readonly newUid: () => string
  /** The calendar that events come into, whatever the file calls its own; not there: by its name. */
  readonly calendarId?: number
  /** Set for a calendar that is followed: gathers the events that it still holds. */
  readonly seen?: Set<number>
  readonly fileName: string
}

/** What a member is called in a file, for the sentence of a warning. */
const PROPERTY: Readonly<Record<string, string>> = {
  start: 'DTSTART',
  end: 'DTEND',
  rules: 'RRULE',
  title: 'SUMMARY',
  notes: 'DESCRIPTION',
  dueOn: 'DUE',
  attendees: 'ATTENDEE',
  alarms: 'VALARM',
}

/** Writes the components of one file of calendars, each with what it was when it came in. */
export function createPieces(target: PiecesTarget) {
  const { write } = target
  const own = listCalendars(write).filter(({ subscription }) => subscription === null)
  const calendars = new Map(own.map(({ id, name }) => [name, id]))
  const seen = new Set<string>()

  const calendarFor = ({ name }: CalendarHead): number => {
    if (target.calendarId !== undefined) return target.calendarId
    const called = (name.trim() || basename(target.fileName).replace(/\.[^.]*$/, '') || 'Calendar').slice(
      0,
      LONGEST_CALENDAR_NAME,
    )
    const id =
      calendars.get(called) ?? insertCalendar(write, target, { uid: target.newUid(), name: called, color: null })
    calendars.set(called, id)
    return id
  }

  return (
    piece: PreparedPiece,
    source: Uint8Array,
    cardId: number,
    choose: () => CardChoice | undefined,
  ): DonePiece => {
    const keep = (outcome: Exclude<CardOutcome, 'skipped'>) =>
      insertCard(write, {
        ...{ id: cardId, fileId: target.fileId, line: piece.line, outcome, contactId: null },
        ...{ fingerprint: piece.fingerprint, source },
      })
    const done = (outcome: CardOutcome | null, more: readonly ImportWarning[] = []): DonePiece => ({
      outcome,
      warnings: [...piece.warnings, ...more],
    })
    const { said } = piece
    if (!isRecord(piece)) {
      keep('unchanged')
      return done(null)
    }
    const choice = choose()
    // What somebody follows says when things happen, and leaves the tasks of the book alone.
    const isLeftOut = target.seen !== undefined && said.kind !== 'event'
    if (choice === 'skip' || isLeftOut) return { outcome: 'skipped', warnings: [] }
    if (seen.has(piece.fingerprint) || choice === 'duplicate') {
      keep('duplicate')
      return done('duplicate')
    }
    seen.add(piece.fingerprint)
    if (said.kind === 'other') {
      if (isKept(write, piece.fingerprint, target.importId)) return done('unchanged')
      keep('unreadable')
      return done('unreadable')
    }
    const [kind, written] =
      said.kind === 'event' ? (['event', event(piece, choice)] as const) : (['task', task(piece, choice)] as const)
    if (written === null) return done('unchanged')
    const { is, id, keptMine } = written
    keep(is === 'same' ? 'unchanged' : is)
    const { kept, zones, revisedAt, isSound } = piece
    const content = said.kind === 'event' ? said.event : said.task
    insertSource(write, {
      kind,
      recordId: id,
      cardId,
      said: content,
      kept,
      zones,
      revisedAt,
      isSound,
      method: piece.calendar.method,
    })
    const mine = keptMine.map((member): ImportWarning => {
      return { code: 'import.keptMine', line: piece.line, property: PROPERTY[member] ?? member.toUpperCase(), text: '' }
    })
    return done(is === 'same' ? 'unchanged' : is, mine)
  }

  function event(piece: PreparedPiece, choice: CardChoice | undefined): Written | null {
    if (piece.said.kind !== 'event') return null
    const uid = piece.said.event.uid || `${piece.fingerprint}@kith`
    const named = target.calendarId ?? calendars.get(piece.calendar.name.trim()) ?? 0
    const place = { calendarId: named, isThere: target.seen !== undefined }
    const { event: component, seriesId } = withSeriesClock(write, { ...piece.said.event, uid }, place)
    const occurrence = component.recurrenceId?.local ?? null
    const known = findEventByUid(write, { uid, occurrence, ...place })
    if (known !== undefined && choice !== 'new') {
      target.seen?.add(known)
      const written = updateEvent(target, known, piece, component)
      return written.is === 'same' && written.isOld ? null : written
    }
    const calendarId = seriesId === null ? calendarFor(piece.calendar) : calendarOf(seriesId)
    const own = known === undefined ? component : { ...component, uid: target.newUid(), recurrenceId: null }
    const written = insertEvent(target, piece, own, { calendarId, seriesId: known === undefined ? seriesId : null })
    target.seen?.add(written.id)
    return written
  }

  function calendarOf(eventId: number): number {
    return Number(write.prepare('SELECT calendar_id FROM event WHERE id = ?').pluck().get(eventId))
  }

  function task(piece: PreparedPiece, choice: CardChoice | undefined): Written | null {
    if (piece.said.kind !== 'task') return null
    const uid = piece.said.task.uid || `${piece.fingerprint}@kith`
    const known = findTaskByUid(write, uid)
    if (known !== undefined && choice !== 'new') {
      const written = updateTask(target, known, piece, piece.said.task)
      return written.is === 'same' && written.isOld ? null : written
    }
    return insertTask(target, piece, { ...piece.said.task, uid: known === undefined ? uid : target.newUid() })
  }
}

/** What somebody would call an event or a task. */
export function nameOfPiece({ said }: PreparedPiece): string {
  return said.kind === 'event' ? said.event.summary : said.kind === 'task' ? said.task.title : ''
}
