import type { todayContract } from '../../shared/contract/today.contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import type { TouchPlace } from '../keep-in-touch/place.ts'
import type { MeetingSource } from './meeting-source.ts'
import { todayOf } from './today.service.ts'

/** Binds the channel of the day. Meetings come from these sources. */
export function todayHandlers(place: TouchPlace, sources: readonly MeetingSource[]) {
  return { 'today.get': (_input, read) => todayOf(read, place, sources) } satisfies Handlers<typeof todayContract>
}
