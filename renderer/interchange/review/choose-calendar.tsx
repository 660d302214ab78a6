import { useTranslation } from 'react-i18next'
import type { ImportPlan, IntoCalendar } from '../../../shared/contract/interchange.contract.ts'
import { LONGEST_CALENDAR_NAME } from '../../../shared/domain/calendar/calendar-name.ts'
import { ownCalendars } from '../../calendar/followed.ts'
import { useCalendars } from '../../calendar/queries.ts'
import { Select } from '../../ui/select.tsx'
import { bareName } from '../import-store.ts'

type ChooseCalendarProps = {
  readonly plan: ImportPlan
  /** Null: by the names in the files. */
  readonly into: IntoCalendar | null
  readonly onChange: (into: IntoCalendar | null) => void
}

const AS_NAMED = 'named'
const NEW = 'new'

/** Which calendar the events that are new come into. One that is followed takes none. */
export function ChooseCalendar({ plan, into, onChange }: ChooseCalendarProps) {
  const { t } = useTranslation()
  const { data: calendars = [] } = useCalendars()
  const name = bareName(plan.paths[0] ?? '').slice(0, LONGEST_CALENDAR_NAME) || t('Calendar')
  return (
    <Select
      label={t('Calendar for new entries')}
      value={into === null ? AS_NAMED : typeof into === 'number' ? String(into) : NEW}
      options={[
        [AS_NAMED, t('The calendar that the file names')],
        ...ownCalendars(calendars).map(({ id, name: known }) => [String(id), known] as const),
        [NEW, t('A new calendar “{{name}}”', { name })],
      ]}
      onChange={(choice) => onChange(choice === AS_NAMED ? null : choice === NEW ? { name } : Number(choice))}
    />
  )
}
