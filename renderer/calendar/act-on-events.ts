import i18next from 'i18next'
import type { CommandName } from '../../shared/contract/history.contract.ts'
import type { CalendarEvent, SeriesScope } from '../../shared/domain/calendar/calendar-event.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { doneSentence, undo } from '../shell/undo.ts'
import { MOD } from '../ui/platform.ts'
import { useToasts } from '../ui/toast-store.ts'
import { keyOf } from './calendar-item.ts'
import { askScope, type EventKey, useCalendarStore } from './calendar-store.ts'
import { type Placed, placedTimes } from './event-patch.ts'

/** An event to do something with, and what it is called. */
export type EventToAct = EventKey & { readonly summary: string }

const CHANGED = {
  this: 'calendar.updateOccurrence',
  following: 'calendar.updateFollowing',
  all: 'calendar.update',
} as const
const DELETED = {
  this: 'calendar.deleteOccurrence',
  following: 'calendar.deleteFollowing',
  all: 'calendar.delete',
} as const

/** Says what was done, with the way to take it back. */
export function sayDone(name: CommandName, subject: string): void {
  useToasts.getState().show({
    text: doneSentence({ name, subject: subject || i18next.t('No title'), contacts: 0 }),
    action: { label: i18next.t('Undo'), keys: [MOD, 'Z'], run: () => void undo() },
  })
}

/** Which occurrences are meant: all of what is no series; null when it is left alone after all. */
export function scopeOf(
  { occurrence, summary }: EventToAct,
  kind: 'change' | 'delete',
  hasThis = true,
): Promise<SeriesScope | null> {
  return occurrence === null ? Promise.resolve('all') : askScope({ kind, summary, hasThis })
}

/** Changes an event, or those of a series that are meant. Throws what the command throws. */
export async function saveChange(
  { eventId, occurrence }: EventKey,
  scope: SeriesScope,
  patch: Parameters<typeof invoke<'events.update'>>[1]['patch'],
): Promise<CalendarEvent> {
  const event = await (occurrence === null
    ? invoke('events.update', { id: eventId, patch })
    : invoke('events.updateOccurrence', { id: eventId, occurrence, scope, patch }))
  const isOne = event.rules.length + event.rdates.length === 0
  const at = isOne ? (event.recurrenceId?.local ?? null) : (patch.start?.local ?? occurrence)
  useCalendarStore.getState().want(keyOf({ eventId: event.id, occurrence: at }))
  sayDone(CHANGED[scope], event.summary)
  return event
}

/** Puts an event somewhere else. False when it stays where it is. */
export async function placeEvent(event: EventToAct, placed: Placed): Promise<boolean> {
  const scope = await scopeOf(event, 'change')
  if (scope === null) return false
  return attempt(async () => {
    const before = await invoke('events.get', { id: event.eventId })
    await saveChange(event, scope, placedTimes(placed, before))
  })
}

export async function deleteEvent(event: EventToAct): Promise<boolean> {
  const scope = await scopeOf(event, 'delete')
  if (scope === null) return false
  const { eventId: id, occurrence } = event
  const isDone = await attempt(() =>
    occurrence === null
      ? invoke('events.delete', { id })
      : invoke('events.deleteOccurrence', { id, occurrence, scope }),
  )
  if (isDone) sayDone(DELETED[scope], event.summary)
  return isDone
}
