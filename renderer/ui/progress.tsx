import type { ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { cx } from './cx.ts'
import styles from './progress.module.css'

type ProgressProps = {
  /** What is under way. */
  readonly label: string
  readonly percent: number
  /** How far it is, as it is read aloud. */
  readonly figures: string
  /** The same to be seen, below the bar: a line, or one thing at either end. */
  readonly children: ReactNode
}

/** How far something that takes long has come. */
export function Progress({ label, percent, figures, children }: ProgressProps) {
  return (
    <>
      <ProgressBar className={cx(styles.progress)} aria-label={label} value={percent} valueLabel={figures}>
        <div className={styles.track}>
          <div className={styles.fill} style={{ inlineSize: `${percent}%` }} />
        </div>
      </ProgressBar>
      <div className={styles.figures}>{children}</div>
    </>
  )
}

/** What stopping it would do, and the buttons for that. */
export function ProgressFoot({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <div className={styles.foot}>
      <p>{hint}</p>
      {children}
    </div>
  )
}
