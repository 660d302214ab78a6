import {
  ATTENDEE_ROLES,
  type Attendee,
  type AttendeeRole,
  PARTICIPATIONS,
  type Participation,
} from '../../../domain/calendar/event.ts'
import type { ContentLine } from '../../content-lines/content-line.ts'
import type { Parameters } from '../../content-lines/parameters.ts'
import type { EventCodec } from '../codec.ts'
import { uriOfLine, withoutControls } from '../line-value.ts'
import type { LineWriter, ParameterList } from '../line-writer.ts'

const MOST_ATTENDEES = 1_000
/** What Apple writes for somebody without an address: the value has to be a URI. */
const NO_ADDRESS = 'invalid:nomail'
const ROLE_WORDS: Readonly<Record<AttendeeRole, string>> = {
  chair: 'CHAIR',
  required: 'REQ-PARTICIPANT',
  optional: 'OPT-PARTICIPANT',
  nonParticipant: 'NON-PARTICIPANT',
}
/** PARTSTAT; in vCalendar 1.0 STATUS says it. */
export const PARTICIPATION_WORDS: Readonly<Record<Participation, string>> = {
  needsAction: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
  delegated: 'DELEGATED',
}

export const organizer: EventCodec = {
  names: ['ORGANIZER'],
  read: (line, parameters, draft) => {
    if (!draft.isFirst('ORGANIZER')) return false
    draft.event.organizer = {
      ...addressOf(line, parameters),
      role: 'chair',
      participation: 'accepted',
      isAsked: false,
    }
    return true
  },
  write: (event, writer) => {
    if (event.organizer !== null) writePerson('ORGANIZER', event.organizer, [], writer)
  },
}

export const attendee: EventCodec = {
  names: ['ATTENDEE'],
  read: (line, parameters, draft) => {
    if (draft.event.attendees.length >= MOST_ATTENDEES) return false
    draft.event.attendees.push(attendeeOf(line, parameters))
    return true
  },
  write: (event, writer) => {
    for (const one of event.attendees) {
      const { role, participation, isAsked } = one
      const parameters: ParameterList = [
        ...(role === 'required' ? [] : [['ROLE', ROLE_WORDS[role]] as const]),
        ...(participation === 'needsAction' ? [] : [['PARTSTAT', PARTICIPATION_WORDS[participation]] as const]),
        ...(isAsked ? [['RSVP', 'TRUE'] as const] : []),
      ]
      writePerson('ATTENDEE', one, parameters, writer)
    }
  },
}

/** Somebody who takes part, as a line says it. */
export function attendeeOf(line: ContentLine, parameters: Parameters): Attendee {
  const word = (name: string) => (parameters.all.get(name) ?? '').trim().toUpperCase().replaceAll(' ', '-')
  return {
    ...addressOf(line, parameters),
    role: ATTENDEE_ROLES.find((role) => ROLE_WORDS[role] === word('ROLE')) ?? 'required',
    participation:
      PARTICIPATIONS.find((one) => [word('PARTSTAT'), word('STATUS')].includes(PARTICIPATION_WORDS[one])) ??
      'needsAction',
    isAsked: ['TRUE', 'YES'].includes(word('RSVP')),
  }
}

function addressOf(line: ContentLine, parameters: Parameters): Pick<Attendee, 'name' | 'address'> {
  const value = uriOfLine(line, parameters)
  const name = withoutControls(parameters.all.get('CN') ?? '').trim()
  if (value.toLowerCase() === NO_ADDRESS) return { name, address: '' }
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return { name, address: value }
  // Without a scheme, as vCalendar 1.0 and careless writers have it: `Ada Marsh <ada@brightwater.example>`.
  const [, shown = '', address = ''] = /^(.*?)\s*<([^<>]+)>$/.exec(value) ?? ['', '', value]
  return address.includes('@')
    ? { name: name || shown.replaceAll('"', '').trim(), address: `mailto:${address}` }
    : { name: name || value, address: '' }
}

function writePerson(name: string, { name: shown, address }: Attendee, parameters: ParameterList, writer: LineWriter) {
  const label: ParameterList = shown === '' ? [] : [['CN', shown]]
  writer.uri(name, address === '' ? NO_ADDRESS : address, [...label, ...parameters])
}
