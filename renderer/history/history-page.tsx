import { ArrowLeft } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryStep, Reverted } from '../../shared/contract/history.contract.ts'
import { sentenceOf } from '../api/problem.ts'
import { useHistory, useHistoryState } from '../api/queries.ts'
import { instantInWords } from '../contacts/dates.ts'
import { PageBar } from '../shell/page-bar.tsx'
import { backToPeople, focusWhenShown } from '../shell/panes.ts'
import { useRowKeys } from '../shell/use-row-keys.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Problem } from '../ui/text-field.tsx'
import { useToday } from '../ui/use-today.ts'
import { ConflictsDialog } from './conflicts-dialog.tsx'
import styles from './history-page.module.css'
import { HistoryRow } from './history-row.tsx'
import { undoStep } from './undo-step.ts'

/** All that was done, by day, the newest first; each step can be taken back by itself. */
export function HistoryPage() {
  const { t, i18n } = useTranslation()
  const today = useToday()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useHistory()
  const redoable = useHistoryState().data?.redo?.id ?? null
  const place = useRef<HTMLDivElement>(null)
  const isBusy = useRef(false)
  const [partial, setPartial] = useState<Reverted | null>(null)
  const undo = async (step: HistoryStep) => {
    if (isBusy.current) return
    isBusy.current = true
    const reverted = await undoStep(step)
    isBusy.current = false
    if (reverted && reverted.conflicts.length > 0) setPartial(reverted)
  }
  // The button that led there is gone with its step.
  const closeConflicts = () => {
    setPartial(null)
    focusWhenShown('page')
  }
  useRowKeys(place)
  const days = byDay(data?.pages.flatMap(({ steps }) => steps) ?? [])
  return (
    <>
      <PageBar leading={<Crumb />} />
      <div className={styles.scroll}>
        <div ref={place} className={styles.content}>
          <h1 className={styles.title}>{t('History')}</h1>
          <p className={styles.lead}>
            {t('Every step can be undone by itself, also long after and also after a restart.')}
          </p>
          {error && <Problem text={sentenceOf(error)} />}
          {data && days.length === 0 && (
            <EmptyState title={t('Nothing was done yet')} hint={t('What you add, change or import is listed here.')} />
          )}
          {days.map((steps) => {
            const [{ at }] = steps
            const day = instantInWords(at, today, i18n.language, t)
            return (
              <section key={at} className={styles.day}>
                <h2 className={styles.heading}>{day.charAt(0).toLocaleUpperCase(i18n.language) + day.slice(1)}</h2>
                <ul>
                  {steps.map((step) => (
                    <HistoryRow
                      key={step.id}
                      step={step}
                      isNextToRedo={step.id === redoable}
                      onUndo={() => void undo(step)}
                    />
                  ))}
                </ul>
              </section>
            )
          })}
          {hasNextPage && (
            <Button tone="accent" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              {t('Show older steps')}
            </Button>
          )}
        </div>
      </div>
      {partial && <ConflictsDialog reverted={partial} onClose={closeConflicts} />}
    </>
  )
}

function Crumb() {
  const { t } = useTranslation()
  return (
    <IconButton label={t('Back to people')} keys={['Esc']} onPress={backToPeople}>
      <ArrowLeft strokeWidth={1.75} />
    </IconButton>
  )
}

type Day = [HistoryStep, ...HistoryStep[]]

function byDay(steps: readonly HistoryStep[]): readonly Day[] {
  const days: Day[] = []
  for (const step of steps) {
    const last = days.at(-1)
    if (last && new Date(last[0].at).toDateString() === new Date(step.at).toDateString()) last.push(step)
    else days.push([step])
  }
  return days
}
