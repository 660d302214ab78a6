import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { RawProperty } from '../../shared/domain/contact.ts'
import { cellOfKept } from '../../shared/domain/kept-column.ts'
import { keyed } from '../ui/keyed.ts'
import { ShowMore } from '../ui/show-more.tsx'
import styles from './raw-properties.module.css'

const MANY = 50
const LONG = 2_000

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
      <ShowMore values={properties} limit={MANY}>
        {(shown) => (
          <dl className={styles.list}>
            {keyed(shown.map(told)).map(({ key, value: { title, name, value } }) => (
              <div key={key} className={styles.row}>
                <dt title={title}>{name}</dt>
                <dd>{value.length > LONG ? `${value.slice(0, LONG)}…` : value}</dd>
              </div>
            ))}
          </dl>
        )}
      </ShowMore>
    </details>
  )
}

/** A kept cell of a table by the name of its column, all else as it stands on the card. */
function told(property: RawProperty): { readonly title: string; readonly name: string; readonly value: string } {
  const { name, parameters, value } = property
  const kept = cellOfKept(property)
  return { title: `${name}${parameters}`, name: kept?.head ?? name, value: kept?.cell ?? value }
}
