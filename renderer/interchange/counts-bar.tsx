import { useTranslation } from 'react-i18next'
import type { RecordCounts } from '../../shared/contract/interchange.contract.ts'
import styles from './counts-bar.module.css'

/** What became of the cards, as one bar with its legend. What did not happen is left out. */
export function CountsBar({ counts }: { counts: RecordCounts }) {
  const { t } = useTranslation()
  const parts = [
    { name: 'created', count: counts.created, label: t('Added') },
    { name: 'updated', count: counts.updated, label: t('Updated') },
    { name: 'unchanged', count: counts.unchanged, label: t('Unchanged') },
    { name: 'duplicate', count: counts.duplicate, label: t('Duplicates') },
    { name: 'skipped', count: counts.skipped ?? 0, label: t('Skipped') },
    { name: 'unreadable', count: counts.unreadable, label: t('Could not be read') },
  ].filter(({ count }) => count > 0)
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ name, count }) => (
          <span key={name} data-part={name} style={{ flexGrow: count }} />
        ))}
      </div>
      <dl className={styles.legend}>
        {parts.map(({ name, count, label }) => (
          <div key={name}>
            <dt>
              <span className={styles.dot} data-part={name} />
              {label}
            </dt>
            <dd>{t('{{count, number}}', { count })}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
