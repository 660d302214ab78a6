import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { Switch } from '../ui/switch.tsx'
import { WeekdayToggles } from '../ui/weekday-toggles.tsx'
import { SettingRow } from './setting-row.tsx'
import { TimeSelect } from './time-select.tsx'

type QuietRowsProps = { readonly settings: Settings; readonly onChange: (change: Partial<Settings>) => void }

/** When reminders wait. */
export function QuietRows({ settings, onChange }: QuietRowsProps) {
  const { t } = useTranslation()
  const { isQuietOn, quietFrom, quietTo, quietDays } = settings
  return (
    <>
      <SettingRow title={t('Quiet hours')} hint={t('Reminders wait until they end')}>
        <TimeSelect
          label={t('Quiet hours begin')}
          value={quietFrom}
          onChange={(time) => onChange({ quietFrom: time })}
        />
        {t('to')}
        <TimeSelect label={t('Quiet hours end')} value={quietTo} onChange={(time) => onChange({ quietTo: time })} />
        <Switch label={t('Quiet hours')} isOn={isQuietOn} onChange={(isOn) => onChange({ isQuietOn: isOn })} />
      </SettingRow>
      <SettingRow title={t('Quiet days')} hint={t('Reminders wait until the day is over')}>
        <WeekdayToggles label={t('Quiet days')} value={quietDays} onChange={(days) => onChange({ quietDays: days })} />
      </SettingRow>
    </>
  )
}
