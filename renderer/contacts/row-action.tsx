import type { ReactNode } from 'react'
import { IconButton } from '../ui/icon-button.tsx'

type RowActionProps = {
  readonly label: string
  readonly onPress: () => void
  /**
   * Left out for the keyboard and for screen readers, to whom another way is offered: the row's own button, or its menu.
   * Three stops at each of twenty rows would be in the way.
   */
  readonly isQuiet?: boolean
  readonly children: ReactNode
}

/** A small thing to do with one row, seen while the pointer or the focus is there. */
export function RowAction({ label, onPress, isQuiet = false, children }: RowActionProps) {
  const button = (
    <IconButton size="tiny" label={label} onPress={onPress} excludeFromTabOrder={isQuiet}>
      {children}
    </IconButton>
  )
  return isQuiet ? <span aria-hidden="true">{button}</span> : button
}
