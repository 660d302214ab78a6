import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import styles from './chip.module.css'

type ChipProps = {
  readonly children: ReactNode
  /** Fills the dot: `var(--tag-moss)`. The label stays neutral. */
  readonly color: string
  readonly onRemove?: () => void
  readonly removeLabel?: string
}

export function Chip({ children, color, onRemove, removeLabel }: ChipProps) {
  return (
    <span className={styles.chip}>
      <Dot color={color} />
      <span className={styles.label} dir="auto">
        {children}
      </span>
      {onRemove && removeLabel !== undefined && (
        <Button className={styles.remove ?? ''} aria-label={removeLabel} onPress={onRemove}>
          <X aria-hidden="true" />
        </Button>
      )}
    </span>
  )
}

export function Dot({ color }: { color: string }) {
  return <span className={styles.dot} style={{ background: color }} />
}
