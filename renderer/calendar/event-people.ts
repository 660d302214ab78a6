import type { EventPerson } from '../../shared/domain/calendar/calendar-event.ts'
import { invoke } from '../api/kith.ts'

const MAIL = /^[^\s@<>]+@[^\s@<>]+$/

export const mailOf = ({ address }: Pick<EventPerson, 'address'>) => address.replace(/^mailto:/i, '')

/** Somebody who takes part, by what was typed: an address or a name. */
export function personOfText(text: string): EventPerson {
  const found = /^(.*?)\s*<([^<>]+)>$/.exec(text)
  const [name, mail] = found ? [found[1] ?? '', found[2] ?? ''] : MAIL.test(text) ? ['', text] : [text, '']
  return attendee(null, name, mail === '' ? '' : `mailto:${mail}`)
}

/** Somebody of the book who takes part. */
export function personOfBook(contactId: number, name: string): EventPerson {
  return attendee(contactId, name, '')
}

function attendee(contactId: number | null, name: string, address: string): EventPerson {
  return { contactId, name, address, role: 'required', participation: 'needsAction', isAsked: false }
}

/** Makes a person of the book of a name or an address, as a step of its own, and returns them as taking part. */
export async function addToBook(person: EventPerson): Promise<EventPerson> {
  const mail = mailOf(person)
  const given = person.name || (mail.split('@')[0] ?? '')
  const { id } = await invoke('contacts.create', {
    fields: {
      formattedName: given,
      emails: mail === '' ? [] : [{ value: mail, types: [], label: '', preference: null }],
    },
  })
  return { ...person, contactId: id, name: person.name || given }
}
