import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { sayDone } from './act-on-events.ts'

export type CalendarFields = Pick<Calendar, 'name' | 'color'>

export async function makeCalendar(fields: CalendarFields): Promise<boolean> {
  const isDone = await attempt(() => invoke('calendars.create', fields))
  if (isDone) sayDone('calendars.create', fields.name)
  return isDone
}

export async function changeCalendar(id: number, fields: CalendarFields): Promise<boolean> {
  const isDone = await attempt(() => invoke('calendars.update', { id, ...fields }))
  if (isDone) sayDone('calendars.update', fields.name)
  return isDone
}

/** With all its events; undo brings them back. */
export async function deleteCalendar({ id, name }: Calendar): Promise<boolean> {
  const isDone = await attempt(() => invoke('calendars.delete', { id }))
  if (isDone) sayDone('calendars.delete', name)
  return isDone
}

export function showCalendar({ id }: Calendar, isShown: boolean): Promise<boolean> {
  return attempt(() => invoke('calendars.show', { id, isShown }))
}
