import type { CSSProperties, ReactNode } from 'react'
import styles from './color-box.module.css'

type ColorBoxProps = {
  readonly color: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  readonly children: ReactNode
}

/** Something of a colour that is shown or not. */
export function ColorBox({ color, isChecked, onChange, children }: ColorBoxProps) {
  return (
    <label className={styles.label} style={{ '--own': color } as CSSProperties}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span className={styles.words} dir="auto">
        {children}
      </span>
    </label>
  )
}
