import { cx } from './cx.ts'
import styles from './ring.module.css'

export type RingProps = {
  /** How much of it is drawn, from 1 to 0. */
  readonly share: number
  /** Past its end it is all dashes, whatever the share. */
  readonly tone: 'fine' | 'soon' | 'late' | 'resting'
}

/** An arc round a picture. What it means stands beside it in words. */
export function Ring({ share, tone }: RingProps) {
  return (
    <svg className={cx(styles.ring, styles[tone])} aria-hidden="true">
      {tone !== 'late' && <circle className={styles.track} />}
      {tone !== 'resting' && (
        <circle
          className={styles.arc}
          pathLength={100}
          strokeDasharray={tone === 'late' ? undefined : `${Math.max(share * 100, 0.5)} 100`}
        />
      )}
    </svg>
  )
}
