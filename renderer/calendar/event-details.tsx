import { useTranslation } from 'react-i18next'
import type { Calendar } from '../../shared/contract/calendar.contract.ts'
import { EVENT_STATUSES } from '../../shared/domain/calendar/event.ts'
import { SearchSelect } from '../ui/search-select.tsx'
import { Select } from '../ui/select.tsx'
import { Problem, TextField } from '../ui/text-field.tsx'
import styles from './event-editor.module.css'
import type { EventForm } from './event-form.ts'

type EventDetailsProps = {
  readonly form: EventForm
  readonly calendars: readonly Calendar[]
  readonly zoneProblem: string | null
  readonly onChange: (patch: Partial<EventForm>) => void
}

const NONE = 'none'
const FLOATING = 'floating'

/** In which calendar an event stands, what its times mean, and what else is said of it. */
export function EventDetails({ form, calendars, zoneProblem, onChange }: EventDetailsProps) {
  const { t } = useTranslation()
  const statuses = { tentative: t('Tentative'), confirmed: t('Confirmed'), cancelled: t('Cancelled') }
  return (
    <>
      <div className={styles.pair}>
        <Select
          isLabelVisible
          label={t('Calendar')}
          value={form.calendarId === null ? NONE : String(form.calendarId)}
          options={
            calendars.length === 0
              ? [[NONE, t('My calendar, a new one')]]
              : calendars.map(({ id, name }) => [String(id), name] as const)
          }
          onChange={(chosen) => onChange({ calendarId: chosen === NONE ? null : Number(chosen) })}
        />
        {!form.isAllDay && (
          <div>
            <SearchSelect
              isLabelVisible
              label={t('Time zone')}
              value={form.zone || FLOATING}
              options={zones(form.zone, t('Wherever I am'))}
              onChange={(id) => {
                const zone = id === FLOATING ? '' : id
                onChange({ zone, endZone: form.endZone === form.zone ? zone : form.endZone })
              }}
            />
            {zoneProblem !== null && <Problem text={zoneProblem} />}
          </div>
        )}
      </div>
      <div className={styles.pair}>
        <Select
          isLabelVisible
          label={t('Status')}
          value={form.status ?? NONE}
          options={[[NONE, t('Not said')], ...EVENT_STATUSES.map((status) => [status, statuses[status]] as const)]}
          onChange={(chosen) => onChange({ status: EVENT_STATUSES.find((known) => known === chosen) ?? null })}
        />
        <Select
          isLabelVisible
          label={t('My time is')}
          value={form.isTransparent ? 'free' : 'taken'}
          options={[
            ['taken', t('Taken')],
            ['free', t('Free')],
          ]}
          onChange={(chosen) => onChange({ isTransparent: chosen === 'free' })}
        />
      </div>
      <TextField
        isLabelVisible
        label={t('Categories, with commas between them')}
        value={form.categories}
        onChange={({ target }) => onChange({ categories: target.value })}
      />
      <div className={styles.options}>
        <label className={styles.label} htmlFor="event-notes">
          {t('Notes')}
        </label>
        <textarea
          id="event-notes"
          className={styles.notes}
          rows={3}
          dir="auto"
          value={form.description}
          onChange={({ target }) => onChange({ description: target.value })}
        />
      </div>
    </>
  )
}

let known: readonly string[] | undefined

/** Every zone that there is, and the one that stands there, should nobody here know it. */
function zones(own: string, floating: string) {
  known ??= Intl.supportedValuesOf('timeZone')
  const ids = ['UTC', ...known]
  const all = own === '' || ids.includes(own) ? ids : [own, ...ids]
  return [{ id: FLOATING, name: floating }, ...all.map((id) => ({ id, name: id.replaceAll('_', ' ') }))]
}
