import { Archive, Check, History } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../shared/contract/backup.contract.ts'
import { sentenceOf } from '../api/problem.ts'
import { useBackups } from '../api/queries.ts'
import { Button } from '../ui/button.tsx'
import { ShowMore } from '../ui/show-more.tsx'
import { Problem } from '../ui/text-field.tsx'
import { backUpNow } from './back-up-now.ts'
import { BackupRow } from './backup-row.tsx'
import { bytesInWords, dayAndTime } from './backup-words.ts'
import { SettingRow } from './setting-row.tsx'
import styles from './settings.module.css'
import { SettingsSection } from './settings-section.tsx'
import { useChosenBackup } from './use-chosen-backup.tsx'

const SHOWN = 5

/** The copies of the book: when, how many, one more now, and the way back to each. */
export function BackupSection({ people }: { people: number }) {
  const { t } = useTranslation()
  const { data: backups = [], error } = useBackups()
  return (
    <SettingsSection
      id="backup"
      title={t('Backup')}
      lead={t('A backup is one file with everything in it, which you can copy anywhere.')}
    >
      <SettingRow title={t('Last backup')} hint={<LastBackup backup={backups[0]} />}>
        <BackUpNow />
      </SettingRow>
      <SettingRow
        title={t('Schedule')}
        hint={t('Every day, and before each import. Keeps 7 daily, 4 weekly and 12 monthly copies.')}
      />
      <SettingRow title={t('Restore')} hint={t('You see what a backup holds before anything is replaced')}>
        <ChooseBackup people={people} />
      </SettingRow>
      {error && <Problem text={sentenceOf(error)} />}
      {backups.length > 0 && (
        <SettingRow
          title={t('{{count, number}} backups', { count: backups.length })}
          hint={t('In the folder of the book, the newest first')}
        />
      )}
      <ShowMore values={backups} limit={SHOWN}>
        {(shown) => shown.map((backup) => <BackupRow key={backup.file} backup={backup} people={people} />)}
      </ShowMore>
    </SettingsSection>
  )
}

function ChooseBackup({ people }: { people: number }) {
  const { t } = useTranslation()
  const { choose, isBusy, dialog } = useChosenBackup(people)
  return (
    <>
      <Button icon={<History strokeWidth={1.75} />} isPending={isBusy} onPress={choose}>
        {t('Choose a backup…')}
      </Button>
      {dialog}
    </>
  )
}

function LastBackup({ backup }: { backup: Backup | undefined }) {
  const { t, i18n } = useTranslation()
  if (!backup) return t('There is none yet.')
  const when = dayAndTime(backup.at, new Date(), i18n.language, t)
  return (
    <span className={styles.good}>
      <Check aria-hidden="true" strokeWidth={1.75} />
      <b>{t('Checked and readable.')}</b>{' '}
      <span className={styles.plain}>
        {when.charAt(0).toLocaleUpperCase(i18n.language) + when.slice(1)}, {bytesInWords(backup.bytes, i18n.language)}
      </span>
    </span>
  )
}

function BackUpNow() {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const backUp = async () => {
    setBusy(true)
    await backUpNow()
    setBusy(false)
  }
  return (
    <Button icon={<Archive strokeWidth={1.75} />} isPending={isBusy} onPress={() => void backUp()}>
      {t('Back up now')}
    </Button>
  )
}
