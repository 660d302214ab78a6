import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { CALENDAR } from '../api/queries.ts'
import { offerBack } from '../drafts/offer-back.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Problem } from '../ui/text-field.tsx'
import { draftKeyOf, type EditedEvent, useCalendarStore } from './calendar-store.ts'
import { EventEditor } from './event-editor.tsx'
import { dayOr, freshFields } from './event-form.ts'
import { occurrenceOf } from './event-patch.ts'
import { followedCalendar, ownCalendars } from './followed.ts'
import { useCalendars } from './queries.ts'

/** The editor of one event, or of a new one. */
export function EventDialog() {
  const { t } = useTranslation()
  const { edited, edit, keepDraft, dropDraft } = useCalendarStore()
  const { data: calendars } = useCalendars()
  const close = () => {
    edit(null)
    if (edited !== null) dropDraft(edited)
  }
  /** Without a word of saving: what was written is thrown away, and offered back. */
  const leave = () => {
    const draft = edited && useCalendarStore.getState().drafts[draftKeyOf(edited)]
    close()
    if (!draft) return
    offerBack(() => {
      keepDraft(draft)
      edit(draft.edited)
    })
  }
  const isNew = edited !== null && 'fresh' in edited
  return (
    <Dialog title={isNew ? t('New event') : t('Event')} isOpen={edited !== null} isWide onClose={leave}>
      {edited && calendars && <Loaded edited={edited} calendars={calendars} onLeave={leave} onClose={close} />}
    </Dialog>
  )
}

type LoadedProps = {
  readonly edited: EditedEvent
  readonly calendars: readonly Calendar[]
  readonly onLeave: () => void
  readonly onClose: () => void
}

function Loaded({ edited, calendars: all, onLeave, onClose }: LoadedProps) {
  // What is followed holds what lies elsewhere.
  const calendars = ownCalendars(all)
  const day = useCalendarStore((state) => state.day)
  const key = 'fresh' in edited ? null : edited
  const { data, error } = useQuery({
    queryKey: [...CALENDAR, 'edited', key?.eventId],
    queryFn: () => (key === null ? null : invoke('events.get', { id: key.eventId })),
    gcTime: 0,
  })
  if (error) return <Problem text={sentenceOf(error)} />
  if ('fresh' in edited) {
    return (
      <EventEditor
        event={freshFields(edited.fresh, calendars, dayOr(day))}
        edited={edited}
        calendars={calendars}
        onLeave={onLeave}
        onClose={onClose}
      />
    )
  }
  if (!data) return null
  const followed = followedCalendar(all, data.calendarId)
  if (followed) return <Problem text={sentenceOf(new KithError('calendar.readOnly', { name: followed.name }))} />
  return (
    <EventEditor
      event={occurrenceOf(data, edited.occurrence)}
      edited={edited}
      calendars={calendars}
      onLeave={onLeave}
      onClose={onClose}
    />
  )
}
