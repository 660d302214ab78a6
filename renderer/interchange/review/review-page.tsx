import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportPlan, IntoCalendar, PlannedCard } from '../../../shared/contract/interchange.contract.ts'
import { backToPeople } from '../../shell/panes.ts'
import { useLayout } from '../../shell/use-layout.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { areCalendars } from '../count-words.ts'
import page from '../deciding-page.module.css'
import { ImportBar } from '../import-bar.tsx'
import { useImport } from '../import-store.ts'
import { applyPlan } from '../run-import.ts'
import { useFinishKey } from '../use-finish-key.ts'
import { ChooseCalendar } from './choose-calendar.tsx'
import { ReviewDetails } from './review-details.tsx'
import { ReviewFoot } from './review-foot.tsx'
import { ReviewHead } from './review-head.tsx'
import styles from './review-page.module.css'
import { ReviewTable } from './review-table.tsx'
import { TagNewPeople, useNewTag } from './tag-new-people.tsx'
import { useReview } from './use-review.ts'

/** What an import would do, card by card, before anything is written. */
export function ReviewPage({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation()
  const isWide = useLayout() === 'three'
  const review = useReview(plan)
  const [here, setHere] = useState<PlannedCard | undefined>()
  const [isSheetOpen, setSheetOpen] = useState(false)
  const { counts } = review
  const { isTagging, tag } = useNewTag(plan)
  const [into, setInto] = useState<IntoCalendar | null>(null)
  const people = counts.new + counts.update
  // Nobody comes of these, but their text is kept.
  const isKeeping = people > 0 || plan.files.some(({ records }) => records.unreadable > 0)

  const finish = () => {
    if (useImport.getState().isRunning) return
    if (!isKeeping) return backToPeople()
    if (areCalendars(plan.files)) return void applyPlan(plan, into === null ? {} : { into })
    void applyPlan(plan, counts.new > 0 && isTagging ? { tag } : {})
  }
  useFinishKey(finish)

  const details = here && <ReviewDetails key={here.index} review={review} card={here} />
  return (
    <>
      <ImportBar />
      <ReviewHead review={review} />
      <div className={page.middle}>
        <ReviewTable review={review} onHere={setHere} onLook={() => isWide || setSheetOpen(true)} onFinish={finish} />
        {isWide && (
          <aside className={page.aside} aria-label={areCalendars(plan.files) ? t('This entry') : t('This card')}>
            {details}
          </aside>
        )}
      </div>
      {!isWide && (
        <Dialog
          title={here?.name || t('No name')}
          isOpen={isSheetOpen && here !== undefined}
          onClose={() => setSheetOpen(false)}
        >
          <div className={styles.sheet}>{details}</div>
        </Dialog>
      )}
      <ReviewFoot review={review} people={people} isKeeping={isKeeping} onFinish={finish} onCancel={backToPeople}>
        {counts.new > 0 &&
          (areCalendars(plan.files) ? (
            <ChooseCalendar plan={plan} into={into} onChange={setInto} />
          ) : (
            <TagNewPeople plan={plan} />
          ))}
      </ReviewFoot>
    </>
  )
}
