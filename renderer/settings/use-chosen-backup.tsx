import { type ReactNode, useState } from 'react'
import type { Backup, BackupPreview } from '../../shared/contract/backup.contract.ts'
import { invoke } from '../api/kith.ts'
import { attempt } from '../contacts/act.ts'
import { RestoreDialog } from './restore-dialog.tsx'

type Chosen = { readonly backup: Backup; readonly checked: BackupPreview }

/** A backup of the user's choice, from wherever it lies. It is opened and checked before anything is asked. */
export function useChosenBackup(people: number): { choose: () => void; isBusy: boolean; dialog: ReactNode } {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [isBusy, setBusy] = useState(false)
  const choose = async () => {
    setBusy(true)
    await attempt(async () => {
      const backup = await invoke('backups.choose', {})
      if (backup) setChosen({ backup, checked: await invoke('backups.check', { file: backup.file }) })
    })
    setBusy(false)
  }
  const dialog = chosen && (
    <RestoreDialog
      backup={chosen.backup}
      then={chosen.checked.contacts}
      now={chosen.checked.lost?.contacts ?? people}
      lost={chosen.checked.lost?.changes ?? null}
      onClose={() => setChosen(null)}
    />
  )
  return { choose: () => void choose(), isBusy, dialog }
}
