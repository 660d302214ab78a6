import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { cx } from '../ui/cx.ts'
import styles from './letter-rail.module.css'
import { type Letter, letterAt } from './letters.ts'

/** More marks than these do not all find room in a low window. */
const [MANY, MOST] = [30, 38]

type LetterRailProps = {
  readonly label: string
  readonly letters: readonly Letter[]
  readonly topRow: number
  readonly onJump: (row: number) => void
}

/** One control, not twenty-seven: dragging or the arrow keys run through the letters that have people. */
export function LetterRail({ label, letters, topRow, onJump }: LetterRailProps) {
  const rail = useRef<HTMLDivElement>(null)
  const current = letterAt(letters, topRow)

  const goTo = (index: number, by: -1 | 1) => {
    for (let at = index; at >= 0 && at < letters.length; at += by) {
      const start = letters[at]?.start
      if (start !== undefined && start !== null) return onJump(start)
    }
  }
  const onPointer = (event: PointerEvent) => {
    if (event.buttons !== 1 || !rail.current) return
    rail.current.setPointerCapture?.(event.pointerId)
    const { top, height } = rail.current.getBoundingClientRect()
    const index = Math.floor(((event.clientY - top) / height) * letters.length)
    goTo(Math.min(Math.max(index, 0), letters.length - 1), 1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowRight') goTo(current + 1, 1)
    else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') goTo(current - 1, -1)
    else if (event.key === 'Home') goTo(0, 1)
    else if (event.key === 'End') goTo(letters.length - 1, -1)
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={rail}
      className={cx(styles.rail, letters.length > MANY && styles.dense, letters.length > MOST && styles.crowded)}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={letters.length - 1}
      aria-valuenow={current}
      aria-valuetext={letters[current]?.label}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onKeyDown={onKeyDown}
    >
      {letters.map(({ label, start }, index) => (
        <span
          key={label}
          className={cx(start === null && styles.nobody, index === current && styles.current)}
          aria-hidden="true"
        >
          {label}
        </span>
      ))}
    </div>
  )
}
