import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { cx } from '../ui/cx.ts'
import { dateFormat } from '../ui/formats.ts'
import { Switch } from '../ui/switch.tsx'
import styles from './quiet-rows.module.css'
import { SettingRow } from './setting-row.tsx'
import { TimeSelect } from './time-select.tsx'

type QuietRowsProps = { readonly settings: Settings; readonly onChange: (change: Partial<Settings>) => void }

const DAYS = [1, 2, 3, 4, 5, 6, 7]
/** A Monday. */
const FIRST = Date.UTC(2001, 0, 1)

/** When reminders wait. */
export function QuietRows({ settings, onChange }: QuietRowsProps) {
  const { t, i18n } = useTranslation()
  const { isQuietOn, quietFrom, quietTo, quietDays } = settings
  const name = (day: number) =>
    dateFormat(i18n.language, { weekday: 'short', timeZone: 'UTC' }).format(FIRST + (day - 1) * 86_400_000)
  const toggle = (day: number, isQuiet: boolean) =>
    onChange({ quietDays: DAYS.filter((each) => (each === day ? isQuiet : quietDays.includes(each))) })
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
        <div className={styles.days}>
          {DAYS.map((day) => (
            <ToggleButton
              key={day}
              className={cx(styles.day)}
              isSelected={quietDays.includes(day)}
              onChange={(isQuiet) => toggle(day, isQuiet)}
            >
              {name(day)}
            </ToggleButton>
          ))}
        </div>
      </SettingRow>
    </>
  )
}
