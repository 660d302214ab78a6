// A table of the page's own would lay out every row; this one draws those in sight.
// biome-ignore-all lint/a11y/useSemanticElements: as said above
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and points at a choice by aria-activedescendant
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { useTranslation } from 'react-i18next'
import type { PlannedCard } from '../../../shared/contract/interchange.contract.ts'
import { CARD_CHOICES, type CardChoice, POSSIBLE_CHOICES } from '../../../shared/domain/card-choice.ts'
import { useAppInfo } from '../../api/queries.ts'
import { useLongScroll } from '../../contacts/use-long-scroll.ts'
import { cx } from '../../ui/cx.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import tooltip from '../../ui/icon-button.module.css'
import { areCalendars } from '../count-words.ts'
import { choiceId, ReviewRow } from './review-row.tsx'
import styles from './review-table.module.css'
import { choiceInWords, consequenceInWords } from './review-words.ts'
import { type Review, useReviewRows, useReviewTotal } from './use-review.ts'

const ROW = 54
const HEAD = 44
const AHEAD = 6
const KEYS: Readonly<Record<string, CardChoice>> = { n: 'new', u: 'update', d: 'duplicate', s: 'skip' }

type ReviewTableProps = {
  readonly review: Review
  readonly onHere: (card: PlannedCard | undefined) => void
  /** The card is to be shown with all that it says. */
  readonly onLook: () => void
  readonly onFinish: () => void
}

/** The cards of a file, each with what is to be done with it. Arrows move and choose, letters choose, Enter imports. */
export function ReviewTable({ review, onHere, onLook, onFinish }: ReviewTableProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const areLetterKeysOn = useAppInfo().data?.settings.areLetterKeysOn ?? true
  const [cursor, setCursor] = useState(0)
  const total = useReviewTotal(review).data?.total
  const count = total ?? 0
  const { top, viewport, shift, height, scrollTo } = useLongScroll(scroller, HEAD + count * ROW, ROW)
  const first = Math.max(0, Math.floor((top - HEAD) / ROW) - AHEAD)
  const last = Math.min(count - 1, Math.ceil((top + viewport - HEAD) / ROW) + AHEAD)
  const rowAt = useReviewRows(review, first, last)
  const at = Math.min(cursor, Math.max(0, count - 1))
  const here = rowAt(at)
  const isDrawn = at >= first && at <= last

  useEffect(() => onHere(here), [here, onHere])
  useEffect(() => scroller.current?.focus(), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins at its top
  useEffect(() => {
    setCursor(0)
    scrollTo(0)
  }, [review.held])

  const moveTo = (row: number) => {
    const next = Math.min(Math.max(row, 0), count - 1)
    const begin = HEAD + next * ROW
    if (begin < top + HEAD) scrollTo(begin - HEAD)
    else if (begin + ROW > top + viewport) scrollTo(begin + ROW - viewport)
    setCursor(next)
  }
  const choose = (card: PlannedCard | undefined, choice: CardChoice | undefined) => {
    if (card === undefined || choice === undefined || card.choice === choice) return
    if (POSSIBLE_CHOICES[card.fate].includes(choice)) review.decide(choice, [card.index])
  }
  const step = (by: -1 | 1) => {
    if (here === undefined) return
    const possible = POSSIBLE_CHOICES[here.fate]
    choose(here, possible[possible.indexOf(here.choice) + by])
  }
  const screen = Math.max(1, Math.floor((viewport - HEAD) / ROW) - 1)
  const moves: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(at + 1),
    ArrowUp: () => moveTo(at - 1),
    PageDown: () => moveTo(at + screen),
    PageUp: () => moveTo(at - screen),
    Home: () => moveTo(0),
    End: () => moveTo(count - 1),
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    ' ': onLook,
    Enter: onFinish,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const letter = areLetterKeysOn ? KEYS[event.key] : undefined
    const work = moves[event.key] ?? (letter && (() => choose(here, letter)))
    if (!work) return
    event.preventDefault()
    event.stopPropagation()
    work()
  }
  const onClick = ({ target }: MouseEvent) => {
    if (!(target instanceof Element)) return
    const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
    if (row === undefined) return
    setCursor(Number(row))
    const choice = target.closest<HTMLElement>('[data-choice]')?.dataset.choice
    if (choice === undefined) onLook()
    else choose(rowAt(Number(row)), choice as CardChoice)
  }
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return (
    <div className={styles.table}>
      <div
        ref={scroller}
        className={styles.scroller}
        role="grid"
        aria-label={t('Cards to import')}
        aria-rowcount={count + 1}
        aria-colcount={6}
        aria-activedescendant={here && isDrawn ? choiceId(here.index, here.choice) : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div className={styles.all} style={{ height }} role="presentation">
          <Heads review={review} />
          <div role="rowgroup">
            {rows.map((row) => (
              <ReviewRow key={row} card={rowAt(row)} row={row} top={HEAD + row * ROW - shift} isHere={row === at} />
            ))}
          </div>
          {total === 0 && (
            <div role="row" className={styles.none}>
              <div role="gridcell">
                <EmptyState title={t('No card stands here')} />
              </div>
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

/** The heads: how many cards are chosen for what. Pressing one shows only those; pressing it again shows all. */
function Heads({ review: { plan, counts, held, show } }: { review: Review }) {
  const { t } = useTranslation()
  return (
    <div role="rowgroup" className={styles.heads}>
      <div role="row" aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" aria-colindex={1} className={styles.headCard}>
          {areCalendars(plan.files) ? t('Entry') : t('Card')}
        </div>
        {CARD_CHOICES.map((choice, index) => (
          <div key={choice} role="columnheader" aria-colindex={index + 2} className={styles.headCell}>
            <TooltipTrigger delay={600} closeDelay={100}>
              <Button
                className={cx(styles.headButton)}
                aria-pressed={held.filter === choice}
                onPress={() => show(held.filter === choice ? 'all' : choice)}
              >
                <b>{t('{{count, number}}', { count: counts[choice] })}</b> {choiceInWords(choice, t)}
              </Button>
              <Tooltip className={cx(tooltip.tooltip)} offset={6}>
                {consequenceInWords(choice, t)}
              </Tooltip>
            </TooltipTrigger>
          </div>
        ))}
        <div role="columnheader" aria-colindex={6} className={styles.headNotice}>
          {t('What we noticed')}
        </div>
      </div>
    </div>
  )
}
