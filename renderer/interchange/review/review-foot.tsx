import { ChevronUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CARD_CHOICES } from '../../../shared/domain/card-choice.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { MOD } from '../../ui/platform.ts'
import { countWords } from '../count-words.ts'
import styles from '../deciding-page.module.css'
import { useImport } from '../import-store.ts'
import { choiceInWords } from './review-words.ts'
import type { Review } from './use-review.ts'

type ReviewFootProps = {
  readonly review: Review
  /** How many are to be added or updated. */
  readonly people: number
  /** Whether anything is to be kept at all, be it cards that nobody can read. */
  readonly isKeeping: boolean
  readonly onFinish: () => void
  readonly onCancel: () => void
  readonly children?: ReactNode
}

/** One choice for all that are shown, and the two ways out. */
export function ReviewFoot({ review, people, isKeeping, onFinish, onCancel, children }: ReviewFootProps) {
  const { t } = useTranslation()
  const isRunning = useImport((state) => state.isRunning)
  return (
    <footer className={styles.foot}>
      <Menu
        label={t('Choose for all that are shown')}
        placement="top start"
        trigger={<Button icon={<ChevronUp strokeWidth={1.75} />}>{t('All shown')}</Button>}
      >
        {CARD_CHOICES.map((choice) => (
          <MenuItem key={choice} onAction={() => review.decide(choice, 'shown')}>
            {choiceInWords(choice, t)}
          </MenuItem>
        ))}
      </Menu>
      {children}
      <span className={styles.room} />
      {isKeeping && (
        <Button tone="ghost" keys={['Esc']} onPress={onCancel}>
          {t('Cancel')}
        </Button>
      )}
      <Button tone="primary" keys={[MOD, 'Enter']} isDisabled={isRunning} onPress={onFinish}>
        {people > 0
          ? countWords(review.plan.files, t).start(people)
          : isKeeping
            ? t('Keep what could not be read')
            : t('Done')}
      </Button>
    </footer>
  )
}
