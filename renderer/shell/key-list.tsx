import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useAppInfo } from '../api/queries.ts'
import { Keys } from '../ui/keys.tsx'
import styles from './key-list.module.css'
import { type KeyLine, keyMap } from './key-map.ts'

/** Every key there is, by what it is for. `level` is that of the headings. */
export function KeyList({ level: Heading }: { level: 'h3' | 'h4' }) {
  const { t } = useTranslation()
  const areLetterKeysOff = useAppInfo().data?.settings.areLetterKeysOn === false
  return (
    <>
      {areLetterKeysOff && <p className={styles.note}>{t('Single keys are switched off in the settings.')}</p>}
      <div className={styles.groups}>
        {keyMap().map(({ heading, lines }) => (
          <section key={heading}>
            <Heading className={styles.heading}>{t(heading)}</Heading>
            <dl>
              {lines.map(({ label, ways }) => (
                <div key={label} className={styles.row}>
                  <dt>{t(label)}</dt>
                  <dd>
                    <Ways ways={ways} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  )
}

function Ways({ ways }: Pick<KeyLine, 'ways'>) {
  const { t } = useTranslation()
  return ways.map((keys, index) => (
    <Fragment key={keys.join(' ')}>
      {index > 0 && <span className={styles.or}>{t('or')}</span>}
      <Keys isRead keys={keys.map((key) => (key === 'Space' ? t('Space') : key))} />
    </Fragment>
  ))
}
