import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/contract/app.contract.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt } from '../contacts/act.ts'
import { KeyList } from '../shell/key-list.tsx'
import { Switch } from '../ui/switch.tsx'
import { SettingRow } from './setting-row.tsx'
import styles from './settings.module.css'
import { SettingsSection } from './settings-section.tsx'

/** Which keys do something, and what. */
export function KeyboardSection({ settings: { areLetterKeysOn } }: { settings: Settings }) {
  const { t } = useTranslation()
  const save = useSaveSettings()
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
      <div className={styles.keys} data-setting={t('All shortcuts')}>
        <h3 className={styles.name}>{t('All shortcuts')}</h3>
        <KeyList level="h4" />
      </div>
    </SettingsSection>
  )
}
