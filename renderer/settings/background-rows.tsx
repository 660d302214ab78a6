import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { Switch } from '../ui/switch.tsx'
import { SettingRow } from './setting-row.tsx'

type BackgroundRowsProps = {
  readonly hasTray: boolean
  readonly isKeptInTray: boolean
  readonly onKeep: (isKept: boolean) => void
}

/** Whether Kith is there when its window is not. */
export function BackgroundRows({ hasTray, isKeptInTray, onKeep }: BackgroundRowsProps) {
  const { t } = useTranslation()
  const [isAtLogin, setAtLogin] = useState(false)
  useEffect(() => void attempt(async () => setAtLogin(await invoke('login.get', {}))), [])
  const set = (isOn: boolean) => void attempt(async () => setAtLogin(await invoke('login.set', { isOn })))
  return (
    <>
      {hasTray && (
        <SettingRow
          title={t('Stay in the tray')}
          hint={t('When the window is closed, Kith goes on so that reminders arrive. Off: it quits.')}
        >
          <Switch label={t('Stay in the tray')} isOn={isKeptInTray} onChange={onKeep} />
        </SettingRow>
      )}
      <SettingRow title={t('Start when you log in')} hint={t('Without a window, so that no reminder waits for you')}>
        <Switch label={t('Start when you log in')} isOn={isAtLogin} onChange={set} />
      </SettingRow>
    </>
  )
}
