// A table of the page's own would lay out every row; this one draws those in sight.
// biome-ignore-all lint/a11y/useSemanticElements: as said above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and points at a choice by aria-activedescendant
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedCard } from '../../../shared/contract/interchange.contract.ts'
import { CARD_CHOICES, type CardChoice, POSSIBLE_CHOICES } from '../../../shared/domain/card-choice.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { cx } from '../../ui/cx.ts'
import styles from './review-table.module.css'
import { choiceInWords, type Notice, noticeOf, secondInWords } from './review-words.ts'
import { isOfCalendar } from './use-review.ts'

type ReviewRowProps = {
  readonly card: PlannedCard | undefined
  readonly row: number
  readonly top: number
  readonly isHere: boolean
}

/** The id of a card's choice, by which the grid says where the keyboard is. */
export function choiceId(index: number, choice: CardChoice): string {
  return `card-${index}-${choice}`
}

/** One card, with what can be done with it. Clicks are the table's. */
export const ReviewRow = memo(function ReviewRow({ card, row, top, isHere }: ReviewRowProps) {
  const { t, i18n } = useTranslation()
  const isRead = card !== undefined && card.fate !== 'unreadable'
  const name = isRead
    ? card.name || (isOfCalendar(card) ? t('Untitled') : t('No name'))
    : card && isOfCalendar(card)
      ? t('Entry at line {{line}}', { line: card.line })
      : t('Card at line {{line}}', { line: card?.line ?? '' })
  const notice = card ? noticeOf(card, t, i18n.language) : null
  const second = card?.fate === 'unreadable' ? t('unreadable') : card && secondInWords(card, i18n.language)
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-busy={card === undefined || undefined}
      className={cx(styles.row, card?.choice === 'skip' && styles.skipped)}
      style={{ top }}
      data-row={row}
      data-here={isHere || undefined}
    >
      <div role="rowheader" aria-colindex={1} className={styles.who}>
        {card && (
          <>
            <Avatar
              name={isRead ? card.name : ''}
              seed={card.match?.uid ?? card.name}
              photo={card.match?.photo ?? null}
              shape={card.kind}
              size="small"
            />
            <span className={styles.text}>
              <span className={styles.name}>
                <bdi>{name}</bdi>
              </span>
              <span className={styles.second}>
                <bdi>{second}</bdi>
              </span>
              {notice && <span className={cx(styles.below, styles[notice.tone])}>{notice.text}</span>}
            </span>
          </>
        )}
      </div>
      <div role="gridcell" aria-colindex={2} aria-colspan={4} className={styles.choices}>
        {card && (
          <div role="radiogroup" aria-label={t('What to do with {{name}}', { name })} className={styles.group}>
            {CARD_CHOICES.map((choice) => (
              <div
                key={choice}
                id={choiceId(card.index, choice)}
                role="radio"
                aria-checked={card.choice === choice}
                aria-disabled={!POSSIBLE_CHOICES[card.fate].includes(choice) || undefined}
                aria-label={choiceInWords(choice, t)}
                className={styles.choice}
                data-choice={choice}
              >
                <span className={styles.radio} />
              </div>
            ))}
          </div>
        )}
      </div>
      <div role="gridcell" aria-colindex={6} className={styles.notice}>
        {notice && <Told {...notice} />}
      </div>
    </div>
  )
})

const ICONS = { plain: null, info: Info, warning: TriangleAlert, problem: CircleAlert }

function Told({ tone, text }: Notice) {
  const Icon = ICONS[tone]
  return (
    <div className={cx(styles.told, styles[tone])} title={text}>
      {Icon && <Icon aria-hidden="true" strokeWidth={1.75} />}
      <span>{text}</span>
    </div>
  )
}
