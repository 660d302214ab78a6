import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ENOUGH_GAPS } from '../../shared/domain/keep-in-touch/usual-rhythm.ts'
import { sentenceOf } from '../api/problem.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { useRowKeys } from '../shell/use-row-keys.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Problem } from '../ui/text-field.tsx'
import { ColdRow } from './cold-row.tsx'
import styles from './going-cold-page.module.css'
import { useCold } from './queries.ts'

/** Everyone who is going cold, and why: the longest overdue by their own measure first. */
export function GoingColdPage() {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  useRowKeys(list)
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useCold()
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const { total = 0, late = 0 } = data?.pages[0] ?? {}
  return (
    <>
      <PageBar />
      <div className={styles.scroll} ref={list}>
        <div className={styles.content}>
          <h1 className={styles.title}>
            {t('Going cold')}{' '}
            <span className={styles.count}>{total > 0 && t('{{count, number}}', { count: total })}</span>
          </h1>
          <p className={styles.lead}>
            {total > 0 &&
              late < total &&
              t('{{count, number}} are past their last day, the others soon will be.', { count: late })}{' '}
            {t('Whoever has no rhythm is told by how often you used to speak, from {{enough}} gaps on.', {
              enough: ENOUGH_GAPS,
            })}
          </p>
          {error && <Problem text={sentenceOf(error)} />}
          {data && total === 0 && (
            <EmptyState
              title={t('Nobody is going cold')}
              hint={t('Set a rhythm on somebody’s page with R, or for a whole tag in the settings.')}
            />
          )}
          <ul className={styles.rows} aria-label={t('Going cold')}>
            {rows.map((row) => (
              <ColdRow key={row.person.id} row={row} isWide />
            ))}
          </ul>
          {hasNextPage && (
            <Button tone="accent" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {t('Show more')}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}
