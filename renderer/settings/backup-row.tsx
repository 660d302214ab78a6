import { History } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup, BackupPreview } from '../../shared/contract/backup.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { Button } from '../ui/button.tsx'
import { bytesInWords, dayAndTime, reasonInWords } from './backup-words.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { SettingRow } from './setting-row.tsx'

/** One backup, and the way back to it. It is opened and checked before anything is asked. */
export function BackupRow({ backup, people }: { backup: Backup; people: number }) {
  const { t, i18n } = useTranslation()
  const [checked, setChecked] = useState<BackupPreview | null>(null)
  const [isChecking, setChecking] = useState(false)
  const when = dayAndTime(backup.at, new Date(), i18n.language, t)
  const check = async () => {
    setChecking(true)
    await attempt(async () => setChecked(await invoke('backups.check', { file: backup.file })))
    setChecking(false)
  }
  return (
    <SettingRow
      title={when.charAt(0).toLocaleUpperCase(i18n.language) + when.slice(1)}
      hint={`${reasonInWords(backup.reason, t)}, ${bytesInWords(backup.bytes, i18n.language)}`}
    >
      <Button
        icon={<History strokeWidth={1.75} />}
        aria-label={t('Restore the backup of {{when}}…', { when })}
        isPending={isChecking}
        onPress={() => void check()}
      >
        {t('Restore…')}
      </Button>
      {checked && (
        <RestoreDialog
          backup={backup}
          then={checked.contacts}
          now={checked.lost?.contacts ?? people}
          lost={checked.lost?.changes ?? null}
          onClose={() => setChecked(null)}
        />
      )}
    </SettingRow>
  )
}
