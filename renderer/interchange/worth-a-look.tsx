import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IMPORT_WARNINGS, type ImportWarning } from '../../shared/domain/import-warning.ts'
import { ShowMore } from '../ui/show-more.tsx'
import { fileName } from './import-store.ts'
import styles from './worth-a-look.module.css'

const SHOWN_AT_FIRST = 4

type WorthALookProps = {
  readonly warnings: readonly {
    readonly key: string
    readonly value: { readonly file: string; readonly warning: ImportWarning }
  }[]
  /** Whether it has to be said in which file it was. */
  readonly isSeveral: boolean
}

export function WorthALook({ warnings, isSeveral }: WorthALookProps) {
  const { t } = useTranslation()
  if (warnings.length === 0) return null
  return (
    <section aria-label={t('Worth a look')}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('Worth a look')}</h2>
        <span className={styles.count}>{t('{{count, number}}', { count: warnings.length })}</span>
      </div>
      <ShowMore values={warnings} limit={SHOWN_AT_FIRST}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map(({ key, value: { file, warning } }) => (
              <li key={key}>
                <TriangleAlert aria-hidden="true" strokeWidth={1.75} />
                <span className={styles.text}>
                  {t(IMPORT_WARNINGS[warning.code], { ...warning })}
                  {isSeveral && <span className={styles.file}> {fileName(file)}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </ShowMore>
    </section>
  )
}
