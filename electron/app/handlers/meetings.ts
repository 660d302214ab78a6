import { systemZone } from '../../../shared/domain/civil-time.ts'
import { entryMeetings } from '../../today/entry-meetings.ts'
import { eventMeetings } from '../../today/event-meetings.ts'
import type { MeetingSource } from '../../today/meeting-source.ts'

/** Where the meetings of a day come from. */
export const meetings: readonly MeetingSource[] = [entryMeetings, eventMeetings(systemZone)]
