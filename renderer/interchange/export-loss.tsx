import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExportPreview } from '../../shared/contract/export.contract.ts'
import type { ExportTarget } from '../../shared/domain/export-target.ts'
import { sentenceOf } from '../api/problem.ts'
import { ShowMore } from '../ui/show-more.tsx'
import { Problem } from '../ui/text-field.tsx'
import styles from './export-loss.module.css'
import { useExport } from './export-store.ts'
import { losingInWords, lossInWords } from './export-words.ts'

const SHOWN_AT_FIRST = 4

type ExportLossProps = {
  readonly target: ExportTarget
  readonly preview: ExportPreview | undefined
  readonly problem: Error | null
}

/** What the target cannot hold, before anything is written. */
export function ExportLosses({ target, preview, problem }: ExportLossProps) {
  const { t } = useTranslation()
  return (
    <section className={styles.well} aria-label={t('What is lost')} aria-live="polite" data-export="loss">
      {problem !== null ? (
        <Problem text={sentenceOf(problem)} />
      ) : preview === undefined ? (
        <Looking />
      ) : preview.losses.length === 0 ? (
        <p className={styles.good}>
          <CircleCheck aria-hidden="true" strokeWidth={1.75} />
          {t('Nothing is lost.')}
        </p>
      ) : (
        <>
          <h3 className={styles.heading}>
            <TriangleAlert aria-hidden="true" strokeWidth={1.75} />
            {losingInWords(target, t)}
          </h3>
          <ShowMore values={preview.losses} limit={SHOWN_AT_FIRST}>
            {(shown) => (
              <ul className={styles.list}>
                {shown.map(({ property, people, examples }) => (
                  <li key={property}>
                    {lossInWords(property, people, t)}
                    <span className={styles.names}>{namesOf(examples, people, t('and others'))}</span>
                  </li>
                ))}
              </ul>
            )}
          </ShowMore>
          <p className={styles.kept}>{t('Kith keeps all of it. Only the file is without.')}</p>
        </>
      )}
    </section>
  )
}

function namesOf(examples: readonly string[], people: number, others: string): string {
  const named = examples.filter((name) => name !== '')
  return [...named, ...(people > examples.length && named.length > 0 ? [others] : [])].join(', ')
}

function Looking() {
  const { t } = useTranslation()
  const progress = useExport((state) => state.progress)
  return (
    <p className={styles.looking}>
      {progress === null
        ? t('Looking what would be lost…')
        : t('Looking what would be lost: {{done, number}} of {{count, number}} people', {
            done: progress.done,
            count: progress.total,
          })}
    </p>
  )
}
