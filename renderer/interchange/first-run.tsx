import { ChevronRight, UserPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { startNewPerson } from '../contacts/edit/start-editing.ts'
import { useChosenBackup } from '../settings/use-chosen-backup.tsx'
import { WindowControls } from '../shell/window-controls.tsx'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { Logo } from '../ui/logo.tsx'
import { isMac, MOD } from '../ui/platform.ts'
import { CardIndex } from './card-index.tsx'
import styles from './first-run.module.css'
import { chooseImport } from './run-import.ts'

/** No data yet: bring it, or begin. */
export function FirstRun() {
  const { t } = useTranslation()
  return (
    <main className={styles.page}>
      <div className={cx(styles.bar, isMac && styles.lights)}>
        {!isMac && <Logo />}
        {!isMac && <b className={styles.brand}>Kith</b>}
        <span className={styles.room} />
        <WindowControls />
      </div>
      <div className={styles.scroll}>
        <div className={styles.middle}>
          <h1 className={styles.title}>{t('Bring your people')}</h1>
          <p className={styles.lead}>{t('Everything stays in one file on this computer. No account needed.')}</p>
          <section className={styles.drop} aria-label={t('Import')}>
            <CardIndex />
            <h2 className={styles.invitation}>{t('Drop a .vcf file here')}</h2>
            <p className={styles.hint}>{t('An import can be undone, whole.')}</p>
            <Button
              tone="primary"
              autoFocus
              keys={[MOD, 'O']}
              className={styles.choose}
              onPress={() => void chooseImport()}
            >
              {t('Choose a file…')}
            </Button>
          </section>
          <button type="button" className={styles.option} onClick={() => startNewPerson()}>
            <span className={styles.icon}>
              <UserPlus aria-hidden="true" strokeWidth={1.75} />
            </span>
            <span>
              <b>{t('Start from scratch')}</b>
              <span className={styles.detail}>{t('Add your first person')}</span>
            </span>
            <ChevronRight className={styles.chevron} aria-hidden="true" strokeWidth={1.75} />
          </button>
          <div className={styles.ways}>
            <RestoreBackup />
            <HowToExport />
          </div>
        </div>
      </div>
    </main>
  )
}

/** The way back for those who had Kith before, on another computer or on this one. */
function RestoreBackup() {
  const { t } = useTranslation()
  const { choose, dialog } = useChosenBackup(0)
  return (
    <div>
      <button type="button" className={styles.quiet} onClick={choose}>
        {t('Restore a backup…')}
      </button>
      {dialog}
    </div>
  )
}

function HowToExport() {
  const { t } = useTranslation()
  const ways = [
    [t('Android'), t('Contacts app, Fix and manage, Export to file.')],
    [
      t('iPhone'),
      t('Contacts app, Lists, hold All iCloud, Export. Or at icloud.com: Contacts, select all, Export vCard.'),
    ],
    [t('Google'), t('contacts.google.com, Export, vCard (for iOS Contacts).')],
    [
      t('Outlook'),
      t(
        'Open a contact, File, Save As, vCard. For all of them: import to your phone or to Google first, then export there.',
      ),
    ],
  ] as const
  return (
    <details className={styles.how}>
      <summary>{t('Where do I get a .vcf file?')}</summary>
      <dl>
        {ways.map(([where, how]) => (
          <div key={where}>
            <dt>{where}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
