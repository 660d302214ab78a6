import { Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../shared/contract/app.contract.ts'
import { useSaveSettings } from '../api/queries.ts'
import { attempt, copy } from '../contacts/act.ts'
import { PurgeButton } from '../contacts/purge-button.tsx'
import { Button } from '../ui/button.tsx'
import { Switch } from '../ui/switch.tsx'
import { useToasts } from '../ui/toast-store.ts'
import { SettingRow } from './setting-row.tsx'
import styles from './settings.module.css'
import { SettingsSection } from './settings-section.tsx'

/** Where everything lies. */
export function DataSection({ info }: { info: AppInfo }) {
  const { t } = useTranslation()
  const show = useToasts((state) => state.show)
  const save = useSaveSettings()
  const copyPath = async () => {
    if (await copy(info.bookFolder)) show({ text: t('Copied the path of the book') })
  }
  return (
    <SettingsSection
      id="data"
      title={t('Data')}
      lead={t('Everything stays on this computer. Kith never sends anything anywhere.')}
    >
      <SettingRow
        title={t('Folder of the book')}
        hint={
          <>
            <p className={styles.path}>{info.bookFolder}</p>
            <p>{t('Close Kith and copy this folder, and you have a copy of everything.')}</p>
          </>
        }
      >
        <Button icon={<Copy strokeWidth={1.75} />} onPress={() => void copyPath()}>
          {t('Copy path')}
        </Button>
      </SettingRow>
      <SettingRow
        title={t('Trash')}
        hint={info.trash === 0 ? t('The trash is empty.') : t('{{count, number}} people in it', { count: info.trash })}
      >
        {info.trash > 0 && <PurgeButton ids={null} count={info.trash} name="" />}
      </SettingRow>
      <SettingRow
        title={t('Delete for good after 30 days')}
        hint={t('Whoever has been in the trash for 30 days leaves it by itself. That cannot be undone.')}
      >
        <Switch
          label={t('Delete for good after 30 days')}
          isOn={info.settings.isTrashEmptied}
          onChange={(isTrashEmptied) => void attempt(() => save({ isTrashEmptied }))}
        />
      </SettingRow>
      <SettingRow title={t('Version')} hint={`Kith ${info.version}`} />
    </SettingsSection>
  )
}
