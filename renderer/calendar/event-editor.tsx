import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import { KithError } from '../../shared/contract/errors.ts'
import type { CalendarEvent } from '../../shared/domain/calendar/calendar-event.ts'
import { invoke } from '../api/kith.ts'
import { sentenceOf } from '../api/problem.ts'
import { everyFieldReads } from '../dates/every-field-reads.ts'
import { Button } from '../ui/button.tsx'
import { isMac } from '../ui/platform.ts'
import { Problem, TextField } from '../ui/text-field.tsx'
import { deleteEvent, saveChange, sayDone, scopeOf } from './act-on-events.ts'
import { keyOf } from './calendar-item.ts'
import { draftKeyOf, type EditedEvent, useCalendarStore } from './calendar-store.ts'
import { EventAlarms } from './event-alarms.tsx'
import { EventDetails } from './event-details.tsx'
import styles from './event-editor.module.css'
import { changesOf, type EventForm, type FormProblem, fieldsOf, formOf, problemOf } from './event-form.ts'
import { EventPeople } from './event-people-field.tsx'
import { sendable, sentenceFor } from './event-problem-words.ts'
import { EventRepeat } from './event-repeat.tsx'
import { EventTimes } from './event-times.tsx'

type Fields = Parameters<typeof formOf>[0]
type EventEditorProps = {
  readonly event: Fields | CalendarEvent
  readonly edited: EditedEvent
  readonly calendars: readonly Calendar[]
  /** When it is left as it was. */
  readonly onLeave: () => void
  /** When it was saved or deleted. */
  readonly onClose: () => void
}
const FIELD_OF_ERROR: Readonly<Record<string, FormProblem['field']>> = {
  'event.badTime': 'start',
  'event.endsBeforeStart': 'end',
  'event.unknownZone': 'zone',
  'event.badRule': 'rule',
}

/** What was written of this event and not saved; of another occurrence, or another day, it is something else. */
function draftOf(edited: EditedEvent): EventForm | undefined {
  const draft = useCalendarStore.getState().drafts[draftKeyOf(edited)]
  return JSON.stringify(draft?.edited) === JSON.stringify(edited) ? draft?.form : undefined
}

/** All that is said of an event. */
export function EventEditor({ event, edited, calendars, onLeave, onClose }: EventEditorProps) {
  const { t } = useTranslation()
  const of = 'fresh' in edited ? null : edited
  const [opened] = useState<EventForm>(() => draftOf(edited) ?? formOf(event))
  const [form, setForm] = useState(opened)
  useEffect(() => {
    if (form !== opened) useCalendarStore.getState().keepDraft({ edited, form })
  }, [form, opened, edited])
  const [isAsked, setAsked] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const problem = problemOf(form)
  const set = (patch: Partial<EventForm>) => {
    setFailure(null)
    setForm((before) => ({ ...before, ...patch }))
  }
  const failed = failure instanceof KithError ? FIELD_OF_ERROR[failure.code] : undefined
  /** What is said beside a field: what can be told here, else what the book answered. */
  const said = (field: FormProblem['field']): string | null => {
    const isShown = isAsked || field === 'rule' || field === 'end'
    if (problem?.field === field && isShown) return sentenceFor(problem, t)
    return failed === field ? sentenceOf(failure) : null
  }
  const save = async (from: HTMLFormElement) => {
    setAsked(true)
    if (!everyFieldReads(from, () => from.requestSubmit()) || problem !== null) return
    try {
      const calendarId = form.calendarId ?? (await invoke('calendars.create', { name: t('My calendar'), color: null }))
      const fields = fieldsOf(form, event, calendarId)
      if (of === null || !('id' in event)) {
        const made = await invoke('events.create', { fields: sendable(fields) })
        useCalendarStore
          .getState()
          .want(keyOf({ eventId: made.id, occurrence: made.rules.length > 0 ? made.start.local : null }))
        sayDone('calendar.create', made.summary)
      } else {
        const changes = changesOf(fields, event)
        if (Object.keys(changes).length === 0) return onClose()
        const scope = await scopeOf({ ...of, summary: event.summary }, 'change', changes.rules === undefined)
        if (scope === null) return
        await saveChange(of, scope, sendable(changes))
      }
      onClose()
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    void save(submitted.currentTarget)
  }
  const onKeyDown = (pressed: KeyboardEvent<HTMLFormElement>) => {
    const isMod = isMac ? pressed.metaKey : pressed.ctrlKey
    if (!isMod || (pressed.key !== 'Enter' && pressed.key.toLowerCase() !== 's')) return
    pressed.preventDefault()
    void save(pressed.currentTarget)
  }
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <TextField
        isFresh
        isLabelVisible
        label={t('What')}
        maxLength={10_000}
        value={form.summary}
        spellCheck
        onChange={({ target }) => set({ summary: target.value })}
      />
      <EventTimes form={form} said={said} onChange={setForm} />
      <EventRepeat form={form} problem={said('rule')} onChange={(rules) => set({ rules })} />
      <EventPeople people={form.attendees} onChange={(attendees) => set({ attendees })} />
      <div className={styles.pair}>
        <TextField
          isLabelVisible
          label={t('Place')}
          maxLength={10_000}
          value={form.location}
          onChange={({ target }) => set({ location: target.value })}
        />
        <TextField
          isLabelVisible
          type="url"
          label={t('Online at')}
          maxLength={10_000}
          value={form.link}
          onChange={({ target }) => set({ link: target.value })}
        />
      </div>
      <EventAlarms form={form} onChange={(alarms) => set({ alarms })} />
      <EventDetails form={form} calendars={calendars} zoneProblem={said('zone')} onChange={set} />
      {failure !== null && failed === undefined && <Problem text={sentenceOf(failure)} />}
      <div className={styles.foot}>
        {of !== null && (
          <Button
            tone="dangerText"
            onPress={() => {
              onClose()
              void deleteEvent({ ...of, summary: event.summary })
            }}
          >
            {t('Delete')}
          </Button>
        )}
        <span className={styles.room} />
        <Button tone="ghost" onPress={onLeave}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" type="submit">
          {of === null ? t('Add the event') : t('Save')}
        </Button>
      </div>
    </form>
  )
}
