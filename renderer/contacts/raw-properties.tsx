import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RawProperty } from '../../shared/domain/contact.ts'
import { keyed } from '../ui/keyed.ts'
import styles from './raw-properties.module.css'

const SHOWN = 2_000

/** What the card carried besides, kept word for word and written back on export. */
export function RawProperties({ properties }: { properties: readonly RawProperty[] }) {
  const { t } = useTranslation()
  if (properties.length === 0) return null
  return (
    <details className={styles.raw}>
      <summary>
        <ChevronRight aria-hidden="true" strokeWidth={1.75} />
        {t('Also on the card')}{' '}
        <span className={styles.count}>{t('{{count, number}}', { count: properties.length })}</span>
      </summary>
      <dl className={styles.list}>
        {keyed(properties).map(({ key, value: { name, parameters, value } }) => (
          <div key={key} className={styles.row}>
            <dt title={`${name}${parameters}`}>{name}</dt>
            <dd>{value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
