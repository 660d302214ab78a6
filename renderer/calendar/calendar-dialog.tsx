import { type FormEvent, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { useTranslation } from 'react-i18next'
import { LONGEST_CALENDAR_NAME } from '../../shared/domain/calendar/calendar-name.ts'
import type { TagColor } from '../../shared/domain/tag-color.ts'
import { TAG_COLORS } from '../../shared/domain/tag-color.ts'
import { Button } from '../ui/button.tsx'
import { colorNames } from '../ui/color-words.ts'
import { cx } from '../ui/cx.ts'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type CalendarFields, changeCalendar, makeCalendar } from './act-on-calendars.ts'
import styles from './calendar-dialog.module.css'
import { useCalendarStore } from './calendar-store.ts'
import { useCalendars } from './queries.ts'

/** The name and the colour of a calendar, or of a new one. */
export function CalendarDialog() {
  const { t } = useTranslation()
  const { editedCalendar: id, editCalendar } = useCalendarStore()
  const { data: calendars = [] } = useCalendars()
  const known = calendars.find((calendar) => calendar.id === id)
  const close = () => editCalendar(null)
  const next = TAG_COLORS[calendars.length % TAG_COLORS.length] ?? 'moss'
  const save = (fields: CalendarFields) => {
    close()
    return typeof id === 'number' ? changeCalendar(id, fields) : makeCalendar(fields)
  }
  return (
    <Dialog title={id === 'new' ? t('New calendar') : t('Calendar')} isOpen={id !== null} onClose={close}>
      <Form
        key={id}
        initial={known ?? { name: '', color: next }}
        action={id === 'new' ? t('Make the calendar') : t('Save')}
        onSave={save}
        onClose={close}
      />
    </Dialog>
  )
}

type FormProps = {
  readonly initial: CalendarFields
  readonly action: string
  readonly onSave: (fields: CalendarFields) => unknown
  readonly onClose: () => void
}

function Form({ initial, action, onSave, onClose }: FormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(initial.name)
  const [color, setColor] = useState<TagColor>(initial.color)
  const names = colorNames(t)
  const isReady = name.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) void onSave({ name: name.trim(), color })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        isFresh
        isLabelVisible
        label={t('Name')}
        maxLength={LONGEST_CALENDAR_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <RadioGroup
        className={cx(styles.colors)}
        aria-label={t('Colour')}
        orientation="horizontal"
        value={color}
        onChange={(chosen) => setColor(TAG_COLORS.find((known) => known === chosen) ?? color)}
      >
        {TAG_COLORS.map((known) => (
          <Radio
            key={known}
            value={known}
            className={cx(styles.color)}
            aria-label={names[known]}
            style={{ background: `var(--tag-${known})` }}
          />
        ))}
      </RadioGroup>
      <div className={styles.foot}>
        <Button tone="ghost" onPress={onClose}>
          {t('Cancel')}
        </Button>
        <Button tone="primary" type="submit" isDisabled={!isReady}>
          {action}
        </Button>
      </div>
    </form>
  )
}
