import { alarmOfVersion1 } from './alarm.ts'
import type { EventCodec } from './codec.ts'
import { attendee, organizer } from './properties/people.ts'
import { exceptionRule, exdates, rdates, rule } from './properties/recurrence.ts'
import { stamps } from './properties/stamps.ts'
import { categories, classification, sequence, status, transparency } from './properties/standing.ts'
import { conference, description, location, summary, uid, url } from './properties/texts.ts'
import { end, recurrenceId, start } from './properties/times.ts'

/** Every codec of an event, in the order in which one is written. */
export const EVENT_CODECS: readonly EventCodec[] = [
  uid,
  recurrenceId,
  sequence,
  stamps,
  start,
  end,
  rule,
  exceptionRule,
  rdates,
  exdates,
  summary,
  description,
  location,
  url,
  conference,
  status,
  transparency,
  classification,
  categories,
  organizer,
  attendee,
  alarmOfVersion1,
]

/** The codec that reads a property of an event, by its upper-case name. */
export const EVENT_CODEC_OF: ReadonlyMap<string, EventCodec> = new Map(
  EVENT_CODECS.flatMap((codec) => codec.names.map((name) => [name, codec] as const)),
)
