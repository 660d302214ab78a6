import type { ReactNode } from 'react'
import { Keys } from '../ui/keys.tsx'
import styles from './palette.module.css'

/** A key at the palette's foot, and what it does. */
export function Hint({ keys, children }: { keys: readonly string[]; children: ReactNode }) {
  return (
    <span className={styles.hint}>
      <Keys isRead keys={keys} />
      {children}
    </span>
  )
}
