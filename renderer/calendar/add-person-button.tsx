import { UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CalendarEvent, EventPerson } from '../../shared/domain/calendar/calendar-event.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { Button } from '../ui/button.tsx'
import { sayDone } from './act-on-events.ts'
import { addToBook, mailOf } from './event-people.ts'

type AddPersonButtonProps = {
  readonly event: CalendarEvent
  readonly attendee: EventPerson
  readonly occurrence: string | null
}

/** Makes a person of the book of an address that takes part, and names them in the event, or in all of its series. */
export function AddPersonButton({ event, attendee, occurrence }: AddPersonButtonProps) {
  const { t } = useTranslation()
  const name = attendee.name || attendee.address
  const add = (button: Element) => {
    // The button goes with the address; Esc and the keys of the event are to count on.
    button.closest<HTMLElement>('[role="dialog"]')?.focus()
    return attempt(async () => {
      const person = await addToBook(attendee)
      // Whoever has the address takes part: there is nothing to be said in the event.
      if (mailOf(attendee).includes('@')) return sayDone('contacts.create', person.name)
      const attendees = event.attendees.map((other) => (other === attendee ? person : other))
      const patch = { attendees: attendees.map((each) => ({ ...each })) }
      await (occurrence === null
        ? invoke('events.update', { id: event.id, patch })
        : invoke('events.updateOccurrence', { id: event.id, occurrence, scope: 'all', patch }))
      sayDone('calendar.update', event.summary)
    })
  }
  return (
    <Button
      isSmall
      icon={<UserRoundPlus strokeWidth={1.75} />}
      aria-label={t('Add {{name}} to your book', { name })}
      onPress={({ target }) => void add(target)}
    >
      {t('Add')}
    </Button>
  )
}
