import { BellRing } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DesktopAnswer } from '../../shared/contract/reminders.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { Button } from '../ui/button.tsx'
import { LiveRegion } from '../ui/live-region.tsx'
import { SettingRow } from './setting-row.tsx'

/** Sends a notification and says what the desktop answered. */
export function TestNotification() {
  const { t } = useTranslation()
  const [answer, setAnswer] = useState<DesktopAnswer | null>(null)
  const [isBusy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    setAnswer(null)
    await attempt(async () => setAnswer(await invoke('reminders.test', {})))
    setBusy(false)
  }
  const said =
    answer === null
      ? t('To see how they look, and whether they arrive')
      : answer.is === 'shown'
        ? t('Your desktop took it. If you see nothing, it may be set to “Do not disturb”.')
        : t('Your desktop did not show it: {{reason}}.', { reason: answer.reason })
  return (
    <SettingRow title={t('Test')} hint={said}>
      <Button icon={<BellRing strokeWidth={1.75} />} isPending={isBusy} onPress={() => void send()}>
        {t('Send a test notification')}
      </Button>
      <LiveRegion text={answer === null ? '' : said} delay={50} />
    </SettingRow>
  )
}
