import type { TFunction } from 'i18next'
import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FileWarning } from '../../shared/contract/interchange.contract.ts'
import { IMPORT_WARNINGS, type ImportWarningCode } from '../../shared/domain/import-warning.ts'
import { cx } from '../ui/cx.ts'
import { ShowMore } from '../ui/show-more.tsx'
import { fileName } from './import-store.ts'
import { LookCloser } from './look-closer.tsx'
import styles from './worth-a-look.module.css'

const SHOWN_AT_FIRST = 4

type WorthALookProps = {
  readonly warnings: readonly {
    readonly key: string
    readonly value: { readonly file: string; readonly warning: FileWarning }
  }[]
  /** Whether it has to be said in which file it was. */
  readonly isSeveral: boolean
  /** Null when nothing was kept of it. */
  readonly importId: number | null
}

/** What several warnings of a kind are called together. */
function kindInWords(code: ImportWarningCode, t: TFunction): string {
  const kinds: Partial<Record<ImportWarningCode, string>> = {
    'vcard.badDate': t('Dates that are none'),
    'vcard.badPhoto': t('Photos that cannot be shown'),
    'vcard.badEncoding': t('Text that may be garbled'),
    'vcard.charsetGuessed': t('Text that may be garbled'),
    'vcard.unknownCharset': t('Text that may be garbled'),
    'vcard.noName': t('Cards without a name'),
    'import.keptMine': t('Changed here and in the file'),
  }
  return kinds[code] ?? t('Damaged or empty cards')
}

export function WorthALook({ warnings, isSeveral, importId }: WorthALookProps) {
  const { t } = useTranslation()
  if (warnings.length === 0) return null
  // A few are one list; many are told apart by what is the matter.
  const isFew = warnings.length <= SHOWN_AT_FIRST
  const kinds = isFew
    ? [['', warnings] as const]
    : [...Map.groupBy(warnings, ({ value }) => kindInWords(value.warning.code, t))]
  return (
    <section aria-label={t('Worth a look')}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t('Worth a look')}</h2>
        <span className={styles.count}>{t('{{count, number}}', { count: warnings.length })}</span>
      </div>
      {kinds.map(([kind, some]) => (
        <section key={kind} className={styles.kind}>
          {kinds.length > 1 && (
            <h3 className={styles.kindHead}>
              {kind} <span>{t('{{count, number}}', { count: some.length })}</span>
            </h3>
          )}
          <ShowMore values={some} limit={SHOWN_AT_FIRST}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map(({ key, value: { file, warning } }) => (
                  <li key={key}>
                    <TriangleAlert aria-hidden="true" strokeWidth={1.75} />
                    <span className={styles.text}>
                      {warning.name !== '' && (
                        <b className={styles.name}>
                          <bdi>{warning.name}</bdi>
                        </b>
                      )}
                      <span className={cx(warning.name !== '' && styles.below)}>
                        {t(IMPORT_WARNINGS[warning.code], { ...warning })}
                        {isSeveral && <span className={styles.file}> {fileName(file)}</span>}
                      </span>
                    </span>
                    <LookCloser warning={warning} file={file} importId={importId} />
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
        </section>
      ))}
    </section>
  )
}
