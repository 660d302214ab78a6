import { useTranslation } from 'react-i18next'
import type { AppInfo, Settings } from '../../shared/contract/app.contract.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { Select } from '../ui/select.tsx'
import { Switch } from '../ui/switch.tsx'
import { BackgroundRows } from './background-rows.tsx'
import { QuietRows } from './quiet-rows.tsx'
import { SettingRow } from './setting-row.tsx'
import { SettingsSection } from './settings-section.tsx'
import { TestNotification } from './test-notification.tsx'
import { TimeSelect } from './time-select.tsx'

const DAYS_BEFORE = [0, 1, 2, 3, 7, 14, 30]

/** What is reminded of, when, and what a notification says. */
export function RemindersSection({ info: { settings, platform } }: { info: AppInfo }) {
  const { t } = useTranslation()
  const saveSettings = useSaveSettings()
  const save = (change: Partial<Settings>) => void attempt(() => saveSettings(change))
  return (
    <SettingsSection
      id="reminders"
      title={t('Reminders')}
      lead={t('Shown by your desktop, even when the window is closed.')}
    >
      <SettingRow title={t('Desktop notifications')} hint={t('Off: what is due is listed in Kith alone')}>
        <Switch
          label={t('Desktop notifications')}
          isOn={settings.areNotificationsOn}
          onChange={(areNotificationsOn) => save({ areNotificationsOn })}
        />
      </SettingRow>
      <TestNotification />
      <SettingRow title={t('Morning summary')} hint={t('One notification with the day ahead')}>
        <TimeSelect
          label={t('Time of the morning summary')}
          value={settings.summaryTime}
          onChange={(summaryTime) => save({ summaryTime })}
        />
        <Switch
          label={t('Morning summary')}
          isOn={settings.isSummaryOn}
          onChange={(isSummaryOn) => save({ isSummaryOn })}
        />
      </SettingRow>
      <SettingRow title={t('Birthdays and anniversaries')} hint={t('On the day itself')}>
        <TimeSelect
          label={t('Time of birthdays and anniversaries')}
          value={settings.birthdayTime}
          onChange={(birthdayTime) => save({ birthdayTime })}
        />
        <Switch
          label={t('Birthdays and anniversaries')}
          isOn={settings.areBirthdaysOn}
          onChange={(areBirthdaysOn) => save({ areBirthdaysOn })}
        />
      </SettingRow>
      <SettingRow title={t('Before a birthday')} hint={t('One more reminder, in time for a card or a present')}>
        <Select
          label={t('Before a birthday')}
          value={String(settings.birthdayDaysBefore)}
          options={DAYS_BEFORE.map((days) => [
            String(days),
            days === 0 ? t('None') : t('{{count, number}} days', { count: days }),
          ])}
          onChange={(days) => save({ birthdayDaysBefore: Number(days) })}
        />
      </SettingRow>
      <QuietRows settings={settings} onChange={save} />
      <SettingRow
        title={t('Hide details on notifications')}
        hint={t('Says “A follow-up is due” without the name, also on a lock screen')}
      >
        <Switch
          label={t('Hide details on notifications')}
          isOn={settings.areDetailsHidden}
          onChange={(areDetailsHidden) => save({ areDetailsHidden })}
        />
      </SettingRow>
      <SettingRow title={t('Last note in notifications')} hint={t('One line of what you last wrote about the person')}>
        <Switch
          label={t('Last note in notifications')}
          isOn={settings.isLastNoteShown}
          onChange={(isLastNoteShown) => save({ isLastNoteShown })}
        />
      </SettingRow>
      <BackgroundRows
        hasTray={platform !== 'darwin'}
        isKeptInTray={settings.isKeptInTray}
        onKeep={(isKeptInTray) => save({ isKeptInTray, isTrayExplained: true })}
      />
    </SettingsSection>
  )
}
