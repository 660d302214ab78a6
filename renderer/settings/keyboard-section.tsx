import { Keyboard } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { useWindow } from '../shell/window-store.ts'
import { Button } from '../ui/button.tsx'
import { Switch } from '../ui/switch.tsx'
import { SettingRow } from './setting-row.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Which keys do something. */
export function KeyboardSection({ settings: { areLetterKeysOn } }: { settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
  const setHelpOpen = useWindow((state) => state.setHelpOpen)
  return (
    <SettingsSection id="keyboard" title={t('Keyboard')} lead={t('All of Kith can be used without a mouse.')}>
      <SettingRow
        title={t('Single-key shortcuts')}
        hint={t('E edits, C calls, M writes an e-mail, N adds somebody, / finds. Never while you type.')}
      >
        <Switch
          label={t('Single-key shortcuts')}
          isOn={areLetterKeysOn}
          onChange={(isOn) => void attempt(() => save({ areLetterKeysOn: isOn }))}
        />
      </SettingRow>
      <SettingRow title={t('All shortcuts')}>
        <Button icon={<Keyboard strokeWidth={1.75} />} onPress={() => setHelpOpen(true)}>
          {t('Show shortcuts')}
        </Button>
      </SettingRow>
    </SettingsSection>
  )
}
