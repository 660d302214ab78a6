import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { useSaveSettings } from '../api/queries.ts'
import { workDaysOf } from '../calendar/work-hours.ts'
import { attempt } from '../contacts/act.ts'
import { WeekdayToggles } from '../ui/weekday-toggles.tsx'
import { SettingRow } from './setting-row.tsx'
import { SettingsSection } from './settings-section.tsx'
import { TimeSelect } from './time-select.tsx'

/** When there is work: days and weeks show the rest apart from it. */
export function CalendarSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation()
  const saveSettings = useSaveSettings()
  const save = (change: Partial<Settings>) => void attempt(() => saveSettings(change))
  const { workFrom, workTo, workDays } = settings
  return (
    <SettingsSection
      id="calendar"
      title={t('Calendar')}
      lead={t('When you work: days and weeks show all other hours in grey.')}
    >
      <SettingRow title={t('Working hours')} hint={t('They may go past midnight')}>
        <TimeSelect label={t('Working hours begin')} value={workFrom} onChange={(time) => save({ workFrom: time })} />
        {t('to')}
        <TimeSelect label={t('Working hours end')} value={workTo} onChange={(time) => save({ workTo: time })} />
      </SettingRow>
      <SettingRow title={t('Working days')}>
        <WeekdayToggles
          label={t('Working days')}
          value={workDaysOf(workDays, navigator.language)}
          onChange={(days) => save({ workDays: days })}
        />
      </SettingRow>
    </SettingsSection>
  )
}
