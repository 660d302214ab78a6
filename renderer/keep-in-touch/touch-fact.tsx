import { useTranslation } from 'react-i18next'
import type { TouchMark } from '../../shared/domain/keep-in-touch/touch-days.ts'
import styles from './touch-fact.module.css'

/** Whether a row says of a rhythm that it is due today or late. */
export function isPressing(touch: TouchMark | undefined): touch is TouchMark {
  return touch !== undefined && (touch.state === 'late' || (touch.state === 'soon' && touch.daysLeft === 0))
}

/** That somebody is due today, or how late: the most pressing fact of a row. */
export function TouchFact({ touch }: { touch: TouchMark }) {
  const { t } = useTranslation()
  if (touch.state !== 'late') return <span className={styles.due}>{t('Due today')}</span>
  return <span className={styles.late}>{t('{{days}} d late', { days: -touch.daysLeft })}</span>
}
